import * as z from 'zod'
import { answerMap, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { account, requestReference } from './request-fields.ts'
import { responseCode, responseMessage } from './response-fields.ts'

/** Get Merchant Account Details: whose account at a merchant is it? */
export const getMerchantAccountDetails = defineOperation({
  name: 'getMerchantAccountDetails',
  summary:
    'Tells whose account at a merchant (biller) a number is, before a bill is paid for it. Only for aggregators of merchants.',
  section: 'Business Services API, section 26',
  availability: 'available',
  bindings: businessBinding('getMerchantAccountDetails'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  // The documents print the order of another operation here, whose fields this one does not have.
  hash: ['referenceNumber', 'merchantAccount', 'merchantReferenceNumber', 'merchantServiceProductCode'],
  request: z.object({
    referenceNumber: requestReference,
    merchantAccount: account('The merchant, as the uuid that getMerchants gives.'),
    merchantReferenceNumber: account('The account of the customer at the merchant.'),
    merchantServiceProductCode: account(
      'The service, as the code that getMerchantServices gives; known from the Node and Java clients only.',
    ).optional(),
  }),
  response: z.object({
    responseCode,
    customerName: answerText('The name of the customer, as the merchant has it.'),
    message: responseMessage,
    phoneNumber: answerText('The phone number of the customer, as the merchant has it; may be empty.'),
    accountNumber: answerText('The account of the customer, as the merchant has it.'),
    details: answerMap('Whatever else the merchant says, by names of its own.'),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 26',
      request: {
        referenceNumber: 'abcefghijklmnopqrstuv',
        merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
        merchantReferenceNumber: 'ABCD1234',
      },
      response: {
        responseCode: 0,
        message: null,
        customerName: 'Mock User',
        phoneNumber: null,
        accountNumber: 'Mock User',
        details: {
          'First Name': 'Mock',
          details: 'Mock User',
          'Last Name': 'User',
          merchantAccountDetails: 'Mock User',
        },
      },
    },
  ],
})
