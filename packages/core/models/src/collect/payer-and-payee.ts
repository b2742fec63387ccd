import * as z from 'zod'
import { email, nuban, phoneNumber } from '../business/request-fields.ts'
import { group, text } from '../field.ts'
import { bankId, financialIdentificationNumber } from './request-fields.ts'

/** Who is asked for the payment. */
export const payer = group(
  'Who is asked for the payment.',
  z.object({
    name: text('The name of the payer.'),
    phoneNumber: phoneNumber('The phone number of the payer; this or email must be there.').optional(),
    email: email('The e-mail address of the payer; this or phoneNumber must be there.').optional(),
    bankId: bankId(
      "The payer's bank, as the uuid that banks gives; required for FUNDING_USSD and DIRECT_DEBIT.",
    ).optional(),
    bankAccountNumber: nuban('The account at that bank, for DIRECT_DEBIT only.').optional(),
    address: text('Where the payer lives, for DIRECT_DEBIT only.').optional(),
  }),
)

/** Who receives the payment. */
export const payee = group(
  'Who receives the payment; your organisation when left out.',
  z.object({
    name: text('The name of the payee, which the payer is shown when they look the account up.').optional(),
    accountNumber: nuban('The Paga account of the payee: a NUBAN of ten digits.').optional(),
    phoneNumber: phoneNumber('The phone number of a payee who has a Paga account.').optional(),
    bankId: bankId('The bank of a payee without a Paga account, as the uuid that banks gives.').optional(),
    bankAccountNumber: nuban('The account at that bank: a NUBAN of ten digits.').optional(),
    financialIdentificationNumber: financialIdentificationNumber(
      'The bank verification number (BVN) of the payee.',
    ).optional(),
  }),
)
