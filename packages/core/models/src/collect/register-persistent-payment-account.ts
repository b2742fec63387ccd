import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { accountReference } from '../business/persistent-payment-account-fields.ts'
import { email, nuban, ownReference, phoneNumber } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, text } from '../field.ts'
import { collectBinding } from './binding.ts'
import {
  bankId,
  callbackAddress,
  financialIdentificationNumber,
  needsCreditAccount,
} from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Register Persistent Payment Account: an account number of its own for a customer to pay into, again and again. */
export const registerPersistentPaymentAccount = defineOperation({
  name: 'registerPersistentPaymentAccount',
  summary: 'Opens a lasting account number, so that whatever a customer pays into it reaches you.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('registerPersistentPaymentAccount'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: [
    'referenceNumber',
    'accountReference',
    'financialIdentificationNumber',
    'creditBankId',
    'creditBankAccountNumber',
    'callbackUrl',
  ],
  request: z
    .object({
      referenceNumber: ownReference,
      phoneNumber: phoneNumber('The phone number of the customer; this or email must be there.').optional(),
      email: email('The e-mail address of the customer; this or phoneNumber must be there.').optional(),
      firstName: text('The first name of the customer.'),
      lastName: text('The last name of the customer.'),
      accountName: text('The name of the account, which payers are shown.'),
      financialIdentificationNumber: financialIdentificationNumber(
        'The bank verification number (BVN) of the customer.',
      ).optional(),
      accountReference,
      creditBankId: bankId(
        'The bank to which every payment is passed on, as the uuid that banks gives; your Paga account when left out.',
      ).optional(),
      creditBankAccountNumber: nuban(
        'The account at that bank; required together with creditBankId.',
      ).optional(),
      callbackUrl: callbackAddress(
        'Where Paga tells of payments, called exactly as it is given. Spelled with a small b here, and callBackUrl on payment requests.',
      ).optional(),
      fundingTransactionLimit: amount(
        'The most that one payment may be, in naira: the bank of the payer declines more.',
      ).optional(),
    })
    .refine((input) => input.phoneNumber !== undefined || input.email !== undefined, {
      error: 'is required when email is left out; give one of the two',
      path: ['phoneNumber'],
    })
    .refine(...needsCreditAccount),
  response: z.object({
    ...envelope,
    accountReference: answerText('Your own reference of the account.'),
    accountNumber: answerText('The account number (NUBAN) the customer pays into.'),
  }),
  samples: [
    {
      name: 'of the clients',
      source: "A comment in Paga's Node client, filled",
      request: {
        referenceNumber: 'ACCOUNT-2026-A',
        phoneNumber: '07033333333',
        email: 'john.doe@example.com',
        firstName: 'John',
        lastName: 'Doe',
        accountName: 'John Doe',
        accountReference: 'CUSTOMER-0009',
        callbackUrl: 'https://shop.example/paga/accounts',
      },
      response: {
        referenceNumber: 'ACCOUNT-2026-A',
        statusCode: '0',
        statusMessage: 'success',
        accountReference: 'CUSTOMER-0009',
        accountNumber: '3414743183',
      },
    },
  ],
})
