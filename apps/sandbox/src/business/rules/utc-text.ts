/** Writes a moment as `yyyy-MM-ddTHH:mm:ss`, in UTC. */
export function utcText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 'yyyy-MM-ddTHH:mm:ss'.length)
}
