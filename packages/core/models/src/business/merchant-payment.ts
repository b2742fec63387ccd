import * as z from 'zod'
import { answerMap, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { map } from '../field.ts'
import { businessBinding } from './binding.ts'
import { merchantPaymentFields, merchantTransactionReference } from './merchant-payment-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** Merchant Payment: pay a bill. */
export const merchantPayment = defineOperation({
  name: 'merchantPayment',
  summary:
    'Pays a merchant (biller) for a customer account, such as a television subscription or electricity.',
  section: 'Business Services API, section 9',
  availability: 'available',
  bindings: businessBinding('merchantPayment'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'amount', 'merchantAccount', 'merchantReferenceNumber'],
  request: z.object({
    ...merchantPaymentFields,
    externalData: map('More texts for the merchant by name; known from the Java client only.').optional(),
  }),
  response: z.object({
    ...envelope,
    merchantTransactionReference,
    transactionId,
    fee,
    ...foreignExchange,
    additionalProperties: answerMap(
      'More from the merchant by name, such as an electricity token.',
    ).optional(),
    integrationStatus: answerText('What the merchant itself answered, such as SUCCESSFUL.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 9, filled',
      request: {
        referenceNumber: 'BILL-2026-A',
        amount: '1500',
        merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
        merchantReferenceNumber: 'CUST-9',
        merchantService: ['COMPACT'],
      },
      response: {
        referenceNumber: 'BILL-2026-A',
        merchantTransactionReference: '',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 50.0,
        currency: null,
        exchangeRate: null,
      },
    },
  ],
})
