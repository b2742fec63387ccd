import { changed, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { put } from '../../records/change.ts'
import { keyOf, paymentRequests } from '../records/payment-request.ts'

/** A request that was queued first is processed: from now on it can be paid. */
export function processRequest(reference: string, world: World): Decision {
  const key = keyOf(world.organisation, reference)
  const request = world.record(paymentRequests, key)
  if (request === undefined) return refused(121)
  if (!request.isQueued) return refused(-1, 'The request is not queued.')
  return changed({ changes: [put(paymentRequests, key, { ...request, isQueued: false })] })
}
