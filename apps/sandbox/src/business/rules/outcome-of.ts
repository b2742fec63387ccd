import { type Decision, told } from '../../exchange/decision.ts'
import type { OperationRecord } from '../../ledger/booked-operation.ts'
import { chargedMembers } from './charged-members.ts'

/** Tells what became of an earlier operation: its own code, transaction id, fee and exchange rate. */
export function outcomeOf(earlier: OperationRecord): Decision {
  const { code, transactionId } = earlier
  return told({ transactionId, ...chargedMembers(earlier) }, code)
}
