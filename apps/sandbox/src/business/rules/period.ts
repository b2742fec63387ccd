import type { Stretch } from '../../ledger/ledger.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?)Z?$/
const MILLISECONDS = /^\d{1,15}$/

const dayLength = 86_400_000

/**
 * Reads a period in UTC. Its ends are days (`yyyy-MM-dd`), moments (`yyyy-MM-ddTHH:mm:ss`, also with milliseconds and `Z`) or
 * milliseconds since 1970. A day at its end is included, a moment left out. Undefined for anything else, and for a period that
 * ends before it begins.
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
