import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { earlierReference } from '../business/request-fields.ts'
import { amount, text } from '../field.ts'
import { currency } from './request-fields.ts'

// What both forms of a refund have in common.

/** What to do once the outcome of a refund is unknown: it has no reference of its own. */
export const ifRefundUnknown: string =
  'It is not a failure: look the payment request up with status and history before you refund it again.'

/** What a refund takes. */
export const refundRequest = z.object({
  referenceNumber: earlierReference,
  refundAmount: amount(
    'The amount to give back, in naira; all of it when left out, which is not documented. It is hashed where it is given.',
  ).optional(),
  currency: currency.optional(),
  reason: text('Why, in words for people.').optional(),
})

/** What became of a refund. */
export const refunded = {
  refundAmount: answerAmount('The amount that was given back.'),
  currency: answerText('The currency: NGN.'),
  refundDestination: answerText('Where it went, such as "Paga | 00012346433".'),
}

/** A refund as a comment in Paga's clients has it. */
export const refundSample = {
  request: {
    referenceNumber: 'ORDER-2026-A',
    refundAmount: '1000',
    currency: 'NGN',
    reason: 'customer request',
  },
  response: {
    referenceNumber: 'ORDER-2026-A',
    statusCode: '0',
    statusMessage: 'success',
    refundAmount: 1000.0,
    currency: 'NGN',
    refundDestination: 'Paga | 00012346433',
  },
}
