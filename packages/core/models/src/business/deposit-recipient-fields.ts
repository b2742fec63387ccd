import type * as z from 'zod'
import { amount, text } from '../field.ts'
import { currency, email, nuban, phoneNumber } from './request-fields.ts'

/** What validateDepositToBank and depositToBank have in common: the bank account, and whom to tell. */
export const depositRecipientFields: {
  readonly amount: ReturnType<typeof amount>
  readonly currency: z.ZodOptional<z.ZodString>
  readonly destinationBankUUID: z.ZodString
  readonly destinationBankAccountNumber: z.ZodString
  readonly recipientPhoneNumber: z.ZodOptional<z.ZodString>
  readonly recipientMobileOperatorCode: z.ZodOptional<z.ZodString>
  readonly recipientEmail: z.ZodOptional<z.ZodString>
  readonly recipientName: z.ZodOptional<z.ZodString>
} = {
  amount: amount('The amount to deposit, in naira; the balance must cover it and the fee.'),
  currency: currency.optional(),
  destinationBankUUID: text('The bank, as the uuid that getBanks gives.', {
    pattern: /^[\x21-\x7E]+$/,
    must: 'must be the uuid of a bank from getBanks',
  }),
  destinationBankAccountNumber: nuban('The account at the bank: a NUBAN of ten digits.'),
  recipientPhoneNumber: phoneNumber(
    'The phone number of the recipient; this or recipientEmail must be there.',
  ).optional(),
  recipientMobileOperatorCode: text(
    'The network of the phone number, from getMobileOperators; worked out from the number when left out.',
  ).optional(),
  recipientEmail: email(
    'The e-mail address of the recipient; this or recipientPhoneNumber must be there.',
  ).optional(),
  recipientName: text('The name of the recipient; Paga does not check it.').optional(),
}

/** What both deposit operations hash; Paga's clients leave the phone number out. */
export const depositHash = {
  documented: [
    'referenceNumber',
    'amount',
    'destinationBankUUID',
    'destinationBankAccountNumber',
    'recipientPhoneNumber',
  ],
  current: ['referenceNumber', 'amount', 'destinationBankUUID', 'destinationBankAccountNumber'],
} as const

/** The rule both deposit operations share, for zod's `refine`. */
export const needsRecipientContact: [
  (input: { recipientPhoneNumber?: string | undefined; recipientEmail?: string | undefined }) => boolean,
  { error: string; path: string[] },
] = [
  (input) => input.recipientPhoneNumber !== undefined || input.recipientEmail !== undefined,
  {
    error: 'is required when recipientEmail is left out; give one of the two',
    path: ['recipientPhoneNumber'],
  },
]
