import type * as z from 'zod'
import { answerAmount, answerInteger, answerText } from '../answer-field.ts'

// Fields that many Business answers share.

/** The code of an answer. */
export const responseCode: z.ZodNumber = answerInteger(
  'What came of it: 0 is success, 3 pending; the table of codes has the rest.',
)

/** The words of an answer. */
export const responseMessage: z.ZodString = answerText(
  'What came of it, in words; for people only, never to be compared.',
)

/** The members nearly every Business answer has. */
export const envelope: {
  readonly responseCode: z.ZodNumber
  readonly referenceNumber: z.ZodString
  readonly message: z.ZodString
} = {
  responseCode,
  referenceNumber: answerText('The reference of the request.'),
  message: responseMessage,
}

/** The id of a transaction that was made. */
export const transactionId: z.ZodOptional<z.ZodString> = answerText(
  'The short id under which all parties find the transaction; there on success.',
).optional()

/** What Paga charged. */
export const fee: z.ZodOptional<z.ZodString> = answerAmount('The fee in naira; there on success.').optional()

/** The value added tax on the fee. */
export const vat: z.ZodOptional<z.ZodString> = answerAmount('The value added tax in naira.').optional()

/** The members of an answer to a request in a foreign currency. */
export const foreignExchange: {
  readonly currency: z.ZodOptional<z.ZodString>
  readonly exchangeRate: z.ZodOptional<z.ZodString>
} = {
  currency: answerText('The local currency the amount was converted to; only for a foreign one.').optional(),
  exchangeRate: answerAmount('The rate of the conversion; only for a foreign currency.').optional(),
}

/** A category Paga's current service adds to some answers. */
export const responseCategoryCode: z.ZodOptional<z.ZodString> = answerText(
  'A category of the code, as the current service sends it.',
).optional()
