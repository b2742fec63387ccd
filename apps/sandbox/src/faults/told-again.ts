import { codeOf, type Outcome } from '../exchange/carry-out.ts'
import { carriedOut, told } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { BookedOperation } from '../ledger/booked-operation.ts'
import { referenceKey } from '../records/reference-key.ts'

/**
 * What came of an earlier operation, as it was answered; where that is forgotten, or the books tell another thing by now, as
 * far as the books know it. Nobody is told of it a second time.
 */
export function toldAgain(
  organisation: string,
  earlier: BookedOperation,
  { recentOutcomes }: Pick<Engine, 'recentOutcomes'>,
): Outcome {
  const { reference, code, transactionId } = earlier
  const first = recentOutcomes.get(referenceKey({ organisation, reference }))
  if (first === undefined || first.transactionId !== transactionId || codeOf(first) !== code)
    return booked(earlier)
  const { decision } = first
  return 'messages' in decision ? { ...first, decision: { ...decision, messages: [] } } : first
}

/** As each API tells what moves money, or else by its code alone. */
function booked({ code, transactionId, fee = 0n, exchangeRate }: BookedOperation): Outcome {
  if (code !== 0 || transactionId === undefined) return { decision: told({}, code) }
  return { decision: carriedOut([], fee, {}, { exchangeRate }), transactionId }
}
