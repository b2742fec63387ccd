import { type AnswerMembers, carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, koboOf, nairaText } from '../../kobo.ts'
import type { Posting } from '../../ledger/ledger.ts'
import { put } from '../../records/change.ts'
import type { Payment } from '../records/payment.ts'
import { keyOf, type PaymentRequest, paymentRequests } from '../records/payment-request.ts'
import { giveBackPostings, heldAccount } from './pay-on.ts'
import { requestEvent } from './request-event.ts'

/** What both forms of a refund ask for. */
interface AskedRefund {
  readonly referenceNumber: string
  readonly refundAmount?: string | undefined
}

/**
 * Gives a payer back what they paid: from what is held while the request is CHARGEABLE, and from the wallet of the organisation
 * once it is CONSUMED. All of it where no amount is named. Fees stay with Paga, unless nothing was paid on at all.
 */
export function decideRefund({ referenceNumber, refundAmount }: AskedRefund, world: World): Decision {
  const key = keyOf(world.organisation, referenceNumber)
  const request = world.record(paymentRequests, key)
  if (request === undefined) return refused(121)
  const { state } = request
  if (state === 'EXPIRED' || state === 'CANCELLED') return refused(-2)
  if (state !== 'CHARGEABLE' && state !== 'CONSUMED')
    return refused(-1, 'Nothing was paid that could be refunded.')
  const left = BigInt(request.amount) - BigInt(request.refunded)
  const kobo = refundAmount === undefined ? left : koboOf(refundAmount)
  if (kobo > left || kobo === 0n) return refused(-1, `${nairaText(left)} naira are left to be refunded.`)
  if (state === 'CONSUMED') return refund(request, kobo, world.organisation, world)
  if (kobo === BigInt(request.amount)) return giveAllBack(request, world)
  if (kobo > left - BigInt(request.payeeFee))
    return refused(-1, 'The fee of the payee must be left; or refund all of it.')
  return refund(request, kobo, heldAccount(world.organisation, referenceNumber), world)
}

function refund(request: PaymentRequest, kobo: Kobo, source: string, world: World): Decision {
  if (world.balance(source) < kobo) return refused(-1, 'The organisation holds less than that.')
  const back = lastFirst(request.payments, BigInt(request.refunded), kobo)
  const next = { ...request, refunded: (BigInt(request.refunded) + kobo).toString() }
  const changes = [put(paymentRequests, keyOf(world.organisation, request.reference), next)]
  const postings = [{ account: source, kobo: -kobo }, ...back]
  return carriedOut(postings, 0n, members(request, kobo), { changes })
}

/** Before anything was paid on, a full refund ends the request and gives back the payer's fee as well. */
function giveAllBack(request: PaymentRequest, world: World): Decision {
  const kobo = BigInt(request.paid)
  const next: PaymentRequest = { ...request, state: 'CANCELLED', refunded: request.amount }
  const changes = [
    put(paymentRequests, keyOf(world.organisation, request.reference), next),
    ...requestEvent('PAYMENT_REQUEST_EXPIRED', next, world),
  ]
  return carriedOut(giveBackPostings(request, world.organisation), 0n, members(request, kobo), { changes })
}

/** What goes back to whom: the last payment first, past what went back before. */
function lastFirst(payments: readonly Payment[], refunded: Kobo, kobo: Kobo): readonly Posting[] {
  let skip = refunded
  let left = kobo
  return payments.toReversed().flatMap(({ refundAccount, kobo: paid }) => {
    const free = BigInt(paid) - least(skip, BigInt(paid))
    skip -= least(skip, BigInt(paid))
    const part = least(free, left)
    left -= part
    return part === 0n ? [] : [{ account: refundAccount, kobo: part }]
  })
}

function least(one: Kobo, other: Kobo): Kobo {
  return one < other ? one : other
}

function members({ payments }: PaymentRequest, kobo: Kobo): AnswerMembers {
  return {
    refundAmount: nairaText(kobo),
    currency: 'NGN',
    refundDestination: payments.at(-1)?.refundDestination,
  }
}
