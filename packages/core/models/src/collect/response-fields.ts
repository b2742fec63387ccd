import type * as z from 'zod'
import { answerAmount, answerInteger, answerText } from '../answer-field.ts'

// Fields that several Collect answers share.

/** The members every Collect answer has. */
export const envelope: {
  readonly referenceNumber: z.ZodString
  readonly statusCode: z.ZodNumber
  readonly statusMessage: z.ZodString
} = {
  referenceNumber: answerText('The reference of the request.'),
  statusCode: answerInteger(
    'What came of the request: 0 is success, 1 in process; the table of codes has the rest. Paga sends it as a text or a number.',
  ),
  statusMessage: answerText('What came of it, in words; for people only, never to be compared.'),
}

/** What is asked of the payer, and until when. */
export const requestedPayment: {
  readonly requestAmount: z.ZodOptional<z.ZodString>
  readonly totalPaymentAmount: z.ZodOptional<z.ZodString>
  readonly currency: z.ZodOptional<z.ZodString>
  readonly expiryDateTimeUTC: z.ZodOptional<z.ZodString>
} = {
  requestAmount: answerAmount('The amount that was asked for, in naira.').optional(),
  totalPaymentAmount: answerAmount(
    'What the payer has to pay, in naira: the amount and their share of the fee.',
  ).optional(),
  currency: answerText('The currency: NGN.').optional(),
  expiryDateTimeUTC: answerText(
    'Until when it can be paid, in UTC: yyyy-MM-ddTHH:mm:ss, without a zone.',
  ).optional(),
}
