import type { Transfer } from './transfer.ts'

/** A contender that does not read its answer, or gets another's, is not measured: it is refused. */
export function checkEcho(answer: unknown, { referenceNumber }: Transfer): void {
  const echo: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'referenceNumber') : undefined
  if (echo !== referenceNumber) throw new Error(`the answer to ${referenceNumber} carries ${String(echo)}`)
}
