import type { Action } from '../../exchange/carry-out.ts'
import { carriedOut, changed } from '../../exchange/decision.ts'
import { remove } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { type Due, dueRecord } from '../due/due.ts'
import { heldMoneyRecord } from './held-money.ts'
import { settleHeld } from './settle-held.ts'

/** The holding period is over: the money goes back to who sent it. The fee of the transfer does not. */
export function returnHeldMoney(due: Due, key: string): Action {
  const { organisation, reference } = due
  return {
    name: 'moneyTransferReturn',
    organisation,
    reference,
    decide: (world) => {
      const held = world.record(heldMoneyRecord, referenceKey(due))
      if (held?.state !== 'waiting') return changed({ changes: [remove(dueRecord, key)] })
      const { postings, changes } = settleHeld(held, 'returned', held.payer)
      return carriedOut(postings, 0n, {}, { changes })
    },
  }
}
