import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { accountReference } from './persistent-payment-account-fields.ts'
import { email, ownReference, phoneNumber } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Register Persistent Payment Account: a bank account number of its own for a customer to pay into. */
export const registerPersistentPaymentAccount = defineOperation({
  name: 'registerPersistentPaymentAccount',
  summary: 'Opens a lasting account number, so that whatever a customer pays into it reaches you.',
  section: "Paga's official Node, Java and PHP clients",
  availability: 'undocumented',
  bindings: businessBinding('registerPersistentPaymentAccount'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'phoneNumber'],
  request: z.object({
    referenceNumber: ownReference,
    phoneNumber: phoneNumber('The phone number of the customer.'),
    firstName: text('The first name of the customer.').optional(),
    lastName: text('The last name of the customer.').optional(),
    accountName: text('The name the account is to have.').optional(),
    financialIdentificationNumber: text(
      'The number under which the bank knows the customer, such as the BVN.',
      { sensitive: true },
    ).optional(),
    accountReference: accountReference.optional(),
    email: email('The e-mail address of the customer.').optional(),
  }),
  response: z.object({
    ...envelope,
    message: envelope.message.optional(),
    accountReference: answerText('Your own reference of the account.').optional(),
    accountNumber: answerText('The account number the customer pays into.').optional(),
  }),
  samples: [
    {
      name: 'of the Node client',
      source: 'A comment in the Node client; the request and the references are ours',
      request: {
        referenceNumber: 'ACCOUNT-2026-A',
        phoneNumber: '+2348012345678',
        firstName: 'Ada',
        lastName: 'Obi',
        accountReference: 'CUSTOMER-0009',
      },
      response: {
        responseCode: 0,
        message: null,
        referenceNumber: 'ACCOUNT-2026-A',
        accountReference: 'CUSTOMER-0009',
        accountNumber: '3414743183',
      },
    },
  ],
})
