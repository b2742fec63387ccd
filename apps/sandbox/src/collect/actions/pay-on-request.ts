import { carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { put } from '../../records/change.ts'
import { feeOf, keyOf, type PaymentRequest, paymentRequests } from '../records/payment-request.ts'
import { payOnPostings } from '../rules/pay-on.ts'
import { requestEvent } from '../rules/request-event.ts'

/** What was paid and could not be paid on, at last is. */
export function payOnRequest(reference: string, world: World): Decision {
  const { organisation } = world
  const key = keyOf(organisation, reference)
  const request = world.record(paymentRequests, key)
  if (request === undefined) return refused(121)
  if (request.state !== 'CHARGEABLE') return refused(-1, `The request is ${request.state}, not CHARGEABLE.`)
  const next: PaymentRequest = { ...request, state: 'CONSUMED', payee: { ...request.payee, fails: false } }
  const changes = [
    put(paymentRequests, key, next),
    ...requestEvent('PAYMENT_COMPLETE', next, world, request.payments.at(-1)),
  ]
  return carriedOut(payOnPostings(request, organisation), feeOf(request), {}, { changes })
}
