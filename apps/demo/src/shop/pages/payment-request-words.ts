import { leftOf, refundedOf } from '../refunds/refundable-of.ts'
import type { PaymentRequest, PaymentRequestState, Refund } from '../store/records.ts'
import type { StateWords } from './payout-words.ts'

/** What the state of a payment request means, with what was given back of it. */
export function wordsOfRequest(request: PaymentRequest, refunds: readonly Refund[]): StateWords {
  const words = paymentRequestWords[request.state]
  if (refundedOf(refunds) === 0n) return words
  const name = leftOf(request, refunds) === 0n ? 'Paid and refunded' : 'Paid, refunded in part'
  return { ...words, name }
}

/** What each state of a payment request means to the merchant. */
const paymentRequestWords: Readonly<Record<PaymentRequestState, StateWords>> = {
  asking: { name: 'Being asked for', meaning: 'Paga has not answered yet.', style: 'open' },
  waiting: {
    name: 'Waiting for the payment',
    meaning: 'This page turns to paid when Paga tells the shop.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'Paga told the shop, and confirmed it when asked.', style: 'good' },
  ended: { name: 'Over', meaning: 'It can no longer be paid.', style: 'bad' },
  unclear: {
    name: 'Not known',
    meaning: 'Nobody was given an account number, so nobody can pay it. Ask anew.',
    style: 'bad',
  },
  refused: { name: 'Refused', meaning: 'There is no such request at Paga.', style: 'bad' },
}
