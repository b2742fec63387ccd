import { chargedMembers } from '../business/rules/charged-members.ts'
import { codeOf, type Outcome } from '../exchange/carry-out.ts'
import { told } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { BookedOperation } from '../ledger/booked-operation.ts'
import { referenceKey } from '../records/reference-key.ts'

/**
 * What came of an earlier operation, as it was answered; where that is forgotten, or the books tell another thing by now, as
 * far as the books know it. Nobody is told of it a second time.
 */
export function toldAgain(
  organisation: string,
  { reference, code, transactionId, fee, exchangeRate }: BookedOperation,
  { recentOutcomes }: Pick<Engine, 'recentOutcomes'>,
): Outcome {
  const first = recentOutcomes.get(referenceKey({ organisation, reference }))
  if (first === undefined || first.transactionId !== transactionId || codeOf(first) !== code) {
    return { decision: told({ transactionId, ...chargedMembers({ fee, exchangeRate }) }, code) }
  }
  const { decision } = first
  return 'messages' in decision ? { ...first, decision: { ...decision, messages: [] } } : first
}
