import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { notFoundMark } from './not-found-mark.ts'
import { identifier } from './request-fields.ts'
import { envelope, transaction, transactionMore } from './response-fields.ts'

/** Get Transaction Details By Merchant Reference: what became of a payment, by your own reference. */
export const getTransactionDetailsByMerchantReference = defineOperation({
  name: 'getTransactionDetailsByMerchantReference',
  summary: 'Tells whether a transaction was made and what became of it, by the reference on your own system.',
  section: 'Merchant Service API, section 7',
  availability: 'available',
  bindings: merchantBinding('getTransactionDetailsByMerchantReference'),
  effect: 'status',
  reference: { field: 'merchantReference', role: 'earlier' },
  notFound: notFoundMark,
  hash: ['merchantReference'],
  request: z.object({
    merchantReference: identifier('The reference on your system that the transaction was made with.'),
  }),
  response: z.object({
    ...envelope,
    referenceNumber: answerText('The reference of the transaction.'),
    ...transaction,
    ...transactionMore,
    invoiceNumber: answerText('The number of the invoice, where there is one.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 7',
      request: { merchantReference: 'conn-51452672' },
      response: {
        responseCode: 0,
        errorMessage: null,
        invoiceNumber: null,
        referenceNumber: 'SCN-C_202004160844079_1524135_JG218',
        status: 'SUCCESSFUL',
        merchantReference: 'conn-51452672',
        dateTimeUTC: 1587023047010,
        transactionType: 'CUSTOMER_SEND_CASH_TO_CUSTOMER',
        amount: 8000.0,
        transactionId: 'JG218',
        channel: 'BUSINESS_API',
        byAgent: false,
        currency: 'NGN',
        exchangeRate: null,
        foreignCurrencyAmount: null,
      },
    },
  ],
})
