import { koboOf, naira } from '../../naira.ts'
import { leftOf, refundedOf, requestRefundable } from '../refunds/refundable.ts'
import type { PaymentRequest, PaymentRequestState, Refund } from '../store/records.ts'
import { closedWords, listedWords } from './close-with-part.ts'
import type { StateWords } from './payout-words.ts'

/** What the state of a payment request means, with what was given back of it. */
export function wordsOfRequest(request: PaymentRequest, refunds: readonly Refund[]): StateWords {
  const words = request.listed === '' ? paymentRequestWords[request.state] : wordsOfPart(request)
  if (refundedOf(refunds) === 0n) return words
  const name =
    leftOf(requestRefundable(request), refunds) === 0n ? 'Paid and refunded' : 'Paid, refunded in part'
  return { ...words, name }
}

/** The same where less was paid than was asked for. */
function wordsOfPart(request: PaymentRequest): StateWords {
  const { state, amount, listed } = request
  const missing = koboOf(amount) - koboOf(listed)
  const seen = listedWords(request)
  if (state === 'paid') return closedWords(request)
  if (state === 'ended')
    return {
      name: 'Over, paid in part',
      meaning: `It can no longer be paid. ${seen}. Take what has come, and refund it if you cannot deliver for it.`,
      style: 'bad',
    }
  if (missing <= 0n)
    return {
      name: 'Paid, not confirmed',
      meaning: `${seen}, but does not say that it is paid. Wait, ask Paga's support, or take what has come.`,
      style: 'open',
    }
  return {
    name: 'Paid in part',
    meaning: `${seen}: ${naira(missing)} are missing. Ask the payer to transfer the rest to the same account.`,
    style: 'open',
  }
}

/** What each state of a payment request means to the merchant. */
const paymentRequestWords: Readonly<Record<PaymentRequestState, StateWords>> = {
  asking: { name: 'Being asked for', meaning: 'Paga has not answered yet.', style: 'open' },
  queued: {
    name: 'Queued at Paga',
    meaning: 'Paga has taken it and gives an account number soon.',
    style: 'open',
  },
  unclear: {
    name: 'We do not know yet, checking',
    meaning:
      'No answer says whether Paga has it, so we ask. Nobody was given an account number, so to ask the customer anew does no harm.',
    style: 'open',
  },
  waiting: {
    name: 'Waiting for the payment',
    meaning: 'Paga tells the shop when it is paid, and the shop asks now and then.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'The money is there.', style: 'good' },
  ended: {
    name: 'Over',
    meaning: 'It can no longer be paid. Request the payment anew where it is still owed.',
    style: 'bad',
  },
  refused: {
    name: 'Refused',
    meaning: 'There is no such request at Paga. Request the payment anew.',
    style: 'bad',
  },
}
