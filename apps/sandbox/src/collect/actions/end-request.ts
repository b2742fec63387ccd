import { carriedOut, changed, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { put } from '../../records/change.ts'
import { keyOf, type PaymentRequest, paymentRequests } from '../records/payment-request.ts'
import { giveBackPostings } from '../rules/pay-on.ts'
import { requestEvent } from '../rules/request-event.ts'

/** A request ends unpaid: its time is up, or it is cancelled. What was paid in part goes back to those who paid. */
export function endRequest(reference: string, state: 'EXPIRED' | 'CANCELLED', world: World): Decision {
  const { organisation } = world
  const key = keyOf(organisation, reference)
  const request = world.record(paymentRequests, key)
  if (request === undefined) return refused(121)
  if (request.state !== 'PENDING') return refused(-1, `The request is ${request.state}.`)
  const ended: PaymentRequest = { ...request, state, isQueued: false }
  const changes = [put(paymentRequests, key, ended), ...requestEvent('PAYMENT_REQUEST_EXPIRED', ended, world)]
  if (request.paid === '0') return changed({ changes })
  return carriedOut(giveBackPostings(request, organisation), 0n, {}, { changes })
}
