import { unansweredCode } from '../../business/charges/complete-charge.ts'

/** What the books call pending, of every API. */
export const pendingCode = 3

/** What Collect calls what the books have of an operation: a mandate was answered as in process, and is made at once. */
export function codeOfBooked(code: number): number {
  return codes[code] ?? code
}

const codes: Readonly<Record<number, number>> = { 1: 0, [pendingCode]: 1, [unansweredCode]: -1 }
