import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { flag, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { depositHash, depositRecipientFields, needsRecipientContact } from './deposit-recipient-fields.ts'
import { locale, ownReference } from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId, vat } from './response-fields.ts'

/** The most characters of what is passed on to the recipient; the rest is cut. */
const longestPassedOn = { alternateSenderName: 20, remarks: 30 } as const

/** Deposit To Bank: pay out to a bank account. */
export const depositToBank = defineOperation({
  name: 'depositToBank',
  summary: 'Pays money out of your Paga account to any bank account in Nigeria.',
  section: 'Business Services API, section 12',
  availability: 'available',
  bindings: businessBinding('depositToBank'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: depositHash,
  request: z
    .object({
      referenceNumber: ownReference,
      ...depositRecipientFields,
      alternateSenderName: text(
        'The name of the sender in the message; Paga cuts it after 20 characters.',
      ).optional(),
      suppressRecipientMessage: flag(
        'True to send the recipient no message; false when left out.',
      ).optional(),
      remarks: text('A remark for the recipient; Paga cuts it after 30 characters.').optional(),
      locale: locale.optional(),
    })
    .refine(...needsRecipientContact),
  caution: (input) => {
    const cut = Object.entries(longestPassedOn).filter(
      ([name, most]) => String(input[name] ?? '').length > most,
    )
    const fields = cut.map(([name, most]) => `${name} after ${most} characters`)
    return cut.length === 0 ? undefined : `Paga cuts ${fields.join(' and ')}`
  },
  response: z.object({
    ...envelope,
    transactionId,
    fee,
    vat,
    destinationAccountHolderNameAtBank: answerText(
      'The name of the account holder as the bank has it.',
    ).optional(),
    ...foreignExchange,
    errorMessage: answerText('What went wrong, in words, as the Java client knows it.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 12, filled',
      request: {
        referenceNumber: 'PAYOUT-2026-A',
        amount: '500',
        destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
        destinationBankAccountNumber: '0123456789',
        recipientPhoneNumber: '+2348012345678',
        remarks: 'Invoice 17',
      },
      response: {
        referenceNumber: 'PAYOUT-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 50.0,
        currency: '',
        exchangeRate: '',
        destinationAccountHolderNameAtBank: null,
      },
    },
  ],
})
