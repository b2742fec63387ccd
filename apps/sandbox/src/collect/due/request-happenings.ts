import { type Due, dueRecord } from '../../business/due/due.ts'
import type { Action } from '../../exchange/carry-out.ts'
import { changed, type Decision } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { remove } from '../../records/change.ts'
import { endRequest } from '../actions/end-request.ts'
import { processRequest } from '../actions/process-request.ts'

/** The time of a payment request is up. */
export function requestExpires(due: Due, key: string): Action {
  return happening('expirePaymentRequest', due, key, (world) => endRequest(due.reference, 'EXPIRED', world))
}

/** A payment request that was queued first is processed. */
export function requestIsProcessed(due: Due, key: string): Action {
  return happening('processPaymentRequest', due, key, (world) => processRequest(due.reference, world))
}

/** Takes itself off the list; where it cannot happen any more, that is all. */
function happening(
  name: string,
  { organisation, reference }: Due,
  key: string,
  decide: (world: World) => Decision,
): Action {
  return {
    name,
    organisation,
    reference,
    decide: (world) => {
      const decision = decide(world)
      const over = remove(dueRecord, key)
      if (decision.kind === 'refused' || decision.kind === 'told') return changed({ changes: [over] })
      return { ...decision, changes: [...(decision.changes ?? []), over] }
    },
  }
}
