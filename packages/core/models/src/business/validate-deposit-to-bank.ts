import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { depositHash, depositRecipientFields, needsRecipientContact } from './deposit-recipient-fields.ts'
import { locale, requestReference } from './request-fields.ts'
import { envelope, fee, vat } from './response-fields.ts'

/** Validate Deposit To Bank: would a deposit succeed, what would it cost, and whose account is it? */
export const validateDepositToBank = defineOperation({
  name: 'validateDepositToBank',
  summary: 'Checks a deposit without making it: names the account holder and the fee. No money moves.',
  section: 'Business Services API, section 11',
  availability: 'available',
  bindings: businessBinding('validateDepositToBank'),
  effect: 'validate',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: depositHash,
  request: z
    .object({
      referenceNumber: requestReference,
      ...depositRecipientFields,
      locale: locale.optional(),
    })
    .refine(...needsRecipientContact),
  response: z.object({
    ...envelope,
    fee,
    vat,
    destinationAccountHolderNameAtBank: answerText(
      'The name of the account holder as the bank has it; there on success.',
    ).optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 11, filled',
      request: {
        referenceNumber: 'CHECK-2026-A',
        amount: '500',
        destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
        destinationBankAccountNumber: '0123456789',
        recipientPhoneNumber: '+2348012345678',
      },
      response: {
        referenceNumber: 'CHECK-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        fee: 50.0,
        destinationAccountHolderNameAtBank: 'ADAEZE OBI',
      },
    },
  ],
})
