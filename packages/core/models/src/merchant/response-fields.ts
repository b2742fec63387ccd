import * as z from 'zod'
import { answerAmount, answerFlag, answerInteger, answerText } from '../answer-field.ts'

// Fields that several Merchant answers share.

/** What came of the request. The documents require neither, but of one operation. */
export const envelope: {
  readonly responseCode: z.ZodNumber
  readonly errorMessage: z.ZodString
} = {
  responseCode: answerInteger(
    'What came of it: 0 is success; any other is read by the codes of the Business API.',
  ),
  errorMessage: answerText('What went wrong, in words for people; empty on success.'),
}

/** The same, where it may be left out. */
export const optionalEnvelope: Optional<typeof envelope> = z.object(envelope).partial().shape

/** What became of what was looked up. */
export const status: z.ZodString = answerText(
  'What became of it, such as SUCCESSFUL; UKNOWN (sic) or UNKNOWN where Paga does not have it.',
)

/** The amount of a payment. */
export const paidAmount: z.ZodString = answerAmount(
  'The amount of the payment; fees may make what the customer paid or you received another one.',
)

/** When something happened. */
export const dateTimeUTC: z.ZodOptional<z.ZodNumber> = answerInteger(
  'When it was made, in milliseconds since 1970, UTC.',
).optional()

/** A transaction, whatever it was looked up by. */
export const transaction: {
  readonly status: z.ZodString
  readonly merchantReference: z.ZodString
  readonly transactionType: z.ZodString
  readonly amount: z.ZodString
  readonly transactionId: z.ZodString
  readonly channel: z.ZodString
  readonly byAgent: z.ZodBoolean
} = {
  status,
  merchantReference: answerText(
    "The customer's reference on your system, as given with the payment: an account or invoice number.",
  ),
  transactionType: answerText('What kind of transaction it is, such as CUSTOMER_BILL_PAY.'),
  amount: paidAmount,
  transactionId: answerText('The short id under which all parties find the transaction.'),
  channel: answerText('The channel it was made on, such as ONLINE or BUSINESS_API.'),
  byAgent: answerFlag('Whether it was made at an agent.'),
}

/** The same, where all of it may be left out. */
export const optionalTransaction: Optional<typeof transaction> = z.object(transaction).partial().shape

/** What a transaction may have besides. */
export const transactionMore: {
  readonly dateTimeUTC: z.ZodOptional<z.ZodNumber>
  readonly currency: z.ZodOptional<z.ZodString>
  readonly foreignCurrencyAmount: z.ZodOptional<z.ZodString>
  readonly exchangeRate: z.ZodOptional<z.ZodString>
} = {
  dateTimeUTC,
  currency: answerText('The currency of the transaction, such as NGN.').optional(),
  foreignCurrencyAmount: answerAmount(
    'The amount in the foreign currency; 0 or absent without one.',
  ).optional(),
  exchangeRate: answerAmount(
    'The rate of the conversion; 0 or absent without a foreign currency.',
  ).optional(),
}

type Optional<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends z.ZodType ? z.ZodOptional<Fields[Name]> : never
}
