import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { notFoundMark } from './not-found-mark.ts'
import { identifier } from './request-fields.ts'
import { optionalEnvelope, optionalTransaction, transactionMore } from './response-fields.ts'

/** Get Transaction Details: what became of a payment, by its reference. */
export const getTransactionDetails = defineOperation({
  name: 'getTransactionDetails',
  summary: 'Tells whether a transaction was made and what became of it, by its reference.',
  section: 'Merchant Service API, section 1',
  availability: 'available',
  bindings: merchantBinding('getTransactionDetails'),
  effect: 'status',
  reference: { field: 'referenceNumber', role: 'earlier' },
  notFound: notFoundMark,
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: identifier('The reference of the transaction, unique on the whole platform.'),
  }),
  response: z.object({
    referenceNumber: answerText('The reference of the request.'),
    ...optionalTransaction,
    ...transactionMore,
    ...optionalEnvelope,
    foreignCurrency: answerText('The foreign currency, where there was one.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 1',
      request: { referenceNumber: '242355' },
      response: {
        amount: 1500,
        dateTimeUTC: 1564566479963,
        errorMessage: null,
        channel: 'ONLINE',
        foreignCurrency: null,
        foreignCurrencyAmount: 0,
        transactionId: 'SB6N9',
        responseCode: 0,
        byAgent: false,
        transactionType: 'CUSTOMER_BILL_PAY',
        referenceNumber: '242355',
        exchangeRate: null,
        currency: 'NGN',
        merchantReference: '441f4e10-712d-42d6-a5e3-cd97586ae389',
        status: 'SUCCESSFUL',
      },
    },
  ],
})
