import { carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { nairaText } from '../../kobo.ts'
import { put } from '../../records/change.ts'
import type { PayingWay } from '../records/payment.ts'
import {
  feeOf,
  keyOf,
  outstandingOf,
  type PaymentRequest,
  paymentRequests,
} from '../records/payment-request.ts'
import { heldAccount, isFunded, payOnPostings } from '../rules/pay-on.ts'
import { requestEvent } from '../rules/request-event.ts'
import { fundedPayment, type PaymentOrder } from './payment-order.ts'

/** By which of the offered methods each way of paying goes. */
const methodsOf: Readonly<Record<PayingWay, readonly string[]>> = {
  bank: ['BANK_TRANSFER'],
  ussd: ['FUNDING_USSD'],
  wallet: ['USSD', 'MONEY_TRANSFER', 'REQUEST_MONEY'],
}

/** A customer pays a request, in full or in part. */
export function payRequest(reference: string, order: PaymentOrder, world: World): Decision {
  const { organisation } = world
  const request = world.record(paymentRequests, keyOf(organisation, reference))
  if (request === undefined) return refused(121)
  const outstanding = outstandingOf(request)
  const standard = { kobo: outstanding, wallet: request.payer.account }
  const funded = payRefusal(request, order) ?? fundedPayment(order, standard, world)
  if (funded.kind === 'refused') return funded
  const { payment, source } = funded
  const kobo = BigInt(payment.kobo)
  if (kobo > outstanding && !request.takesMore)
    return refused(-1, `Only ${nairaText(outstanding)} naira are to be paid, and it takes no more.`)
  if (kobo < outstanding && !request.takesParts)
    return refused(-1, `${nairaText(outstanding)} naira are to be paid, and it takes no part of them.`)
  const paid = {
    ...request,
    paid: (BigInt(request.paid) + kobo).toString(),
    payments: [...request.payments, payment],
  }
  const isConsumed = isFunded(paid) && !paid.payee.fails
  const next: PaymentRequest = { ...paid, state: stateOf(paid, isConsumed) }
  const postings = [source, { account: heldAccount(organisation, reference), kobo }]
  const event = isFunded(paid) ? 'PAYMENT_COMPLETE' : 'PARTIAL_PAYMENT'
  return carriedOut(
    isConsumed ? [...postings, ...payOnPostings(next, organisation)] : postings,
    isConsumed ? feeOf(next) : 0n,
    {},
    {
      changes: [
        put(paymentRequests, keyOf(organisation, reference), next),
        ...requestEvent(event, next, world, payment),
      ],
    },
  )
}

function stateOf(request: PaymentRequest, isConsumed: boolean): PaymentRequest['state'] {
  if (!isFunded(request)) return 'PENDING'
  return isConsumed ? 'CONSUMED' : 'CHARGEABLE'
}

function payRefusal({ state, isQueued, methods }: PaymentRequest, { from = 'bank' }: PaymentOrder) {
  if (isQueued) return refused(-1, 'The request is queued and cannot be paid yet.')
  if (state === 'EXPIRED' || state === 'CANCELLED') return refused(-2)
  if (state !== 'PENDING') return refused(-1, `The request is ${state} and takes no payment.`)
  if (methods.some(({ name }) => methodsOf[from].includes(name))) return undefined
  return refused(-1, `The payer was not offered ${methodsOf[from].join(' or ')}.`)
}
