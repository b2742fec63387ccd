import * as z from 'zod'
import { nuban, ownReference, phoneNumber } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { text } from '../field.ts'
import { collectBinding } from './binding.ts'
import {
  accountIdentifier,
  bankId,
  callbackAddress,
  financialIdentificationNumber,
  needsCreditAccount,
} from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Update Persistent Payment Account: change what an account is, but not its number nor your reference. */
export const updatePersistentPaymentAccount = defineOperation({
  name: 'updatePersistentPaymentAccount',
  summary: 'Changes a persistent payment account; its number and your reference stay.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('updatePersistentPaymentAccount'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  // The clients do not agree. This is the order of Node 1.1.7 and Python; without a BVN, most orders come to the same.
  hash: [
    'referenceNumber',
    'accountIdentifier',
    'financialIdentificationNumber',
    'creditBankId',
    'creditBankAccountNumber',
    'callbackUrl',
  ],
  request: z
    .object({
      referenceNumber: ownReference,
      accountIdentifier,
      phoneNumber: phoneNumber('The phone number of the customer.').optional(),
      firstName: text('The first name of the customer.').optional(),
      lastName: text('The last name of the customer.').optional(),
      accountName: text('The name of the account, which payers are shown.').optional(),
      financialIdentificationNumber: financialIdentificationNumber(
        'The bank verification number (BVN) of the customer.',
      ).optional(),
      callbackUrl: callbackAddress('Where Paga tells of payments, called exactly as it is given.').optional(),
      creditBankId: bankId(
        'The bank to which every payment is passed on, as the uuid that banks gives.',
      ).optional(),
      creditBankAccountNumber: nuban(
        'The account at that bank; required together with creditBankId.',
      ).optional(),
    })
    .refine(...needsCreditAccount),
  response: z.object(envelope),
  samples: [
    {
      name: 'of the clients',
      source: "The fields of Paga's Node client, filled",
      request: {
        referenceNumber: 'CHANGE-2026-A',
        accountIdentifier: 'CUSTOMER-0009',
        phoneNumber: '07033333333',
        accountName: 'John Doe and Sons',
      },
      response: { referenceNumber: 'CHANGE-2026-A', statusCode: '0', statusMessage: 'success' },
    },
  ],
})
