/** A moment of the form yyyy-MM-ddTHH:mm:ss so many months later: the same day, or the last of a month that is shorter. */
export function monthsLater(moment: string, months: number): string {
  const date = new Date(`${moment}Z`)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.toISOString().slice(0, 19)
}
