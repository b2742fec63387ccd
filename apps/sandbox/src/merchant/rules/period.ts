import type { Stretch } from '../../ledger/ledger.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?)Z?$/
const MILLISECONDS = /^\d{1,15}$/

const dayLength = 86_400_000

/**
 * Reads a period whose ends are days (`yyyy-MM-dd`, both included), moments (`yyyy-MM-ddTHH:mm:ss`, with or without milliseconds
 * and `Z`) or milliseconds since 1970, all in UTC; a moment that ends it is left out. Undefined for anything else, and for one that ends before it begins.
 */
export function periodOf(first: string, last: string): Stretch | undefined {
  const start = momentOf(first)
  const end = momentOf(last) + (DAY.test(last) ? dayLength : 0)
  return start <= end ? { start, end } : undefined
}

/** NaN for what is no moment. */
function momentOf(text: string): number {
  if (MILLISECONDS.test(text)) return Number(text)
  const [, moment] = MOMENT.exec(text) ?? []
  if (moment !== undefined) return Date.parse(`${moment}Z`)
  return DAY.test(text) ? Date.parse(text) : Number.NaN
}
