import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { requestReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { accountIdentifier } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Persistent Payment Account: how an account stands. */
export const getPersistentPaymentAccount = defineOperation({
  name: 'getPersistentPaymentAccount',
  summary: 'Shows a persistent payment account, by its number or by your own reference.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('getPersistentPaymentAccount'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber', 'accountIdentifier'],
  request: z.object({ referenceNumber: requestReference, accountIdentifier }),
  response: z.object({
    ...envelope,
    accountReference: answerText('Your own reference of the account.'),
    accountNumber: answerText('The account number (NUBAN) the customer pays into.'),
    accountName: answerText('The name of the account.').optional(),
    phoneNumber: answerText('The phone number of the customer.').optional(),
    firstName: answerText('The first name of the customer.').optional(),
    lastName: answerText('The last name of the customer.').optional(),
    financialIdentificationNumber: answerText('The bank verification number (BVN) of the customer.', {
      sensitive: true,
    }).optional(),
    creditBankId: answerText('The bank to which payments are passed on.').optional(),
    creditBankAccountNumber: answerText('The account at that bank.').optional(),
    callbackUrl: answerText('Where Paga tells of payments.').optional(),
  }),
  samples: [
    {
      name: 'of the clients',
      source: "A comment in Paga's Node client",
      request: { referenceNumber: 'SHOW-2026-A', accountIdentifier: '3414743183' },
      response: {
        referenceNumber: 'SHOW-2026-A',
        statusCode: '0',
        statusMessage: 'success',
        accountReference: '000000000039',
        accountNumber: '3414743183',
        accountName: 'Jermey Doe',
        phoneNumber: '08163232123',
        firstName: 'Jermey',
        lastName: 'Doe',
        financialIdentificationNumber: '12345454325',
        creditBankId: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
        creditBankAccountNumber: '0000000000',
        callbackUrl: 'http://www.example.com/persistent/000000000008',
      },
    },
  ],
})
