import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { notFoundMark } from './not-found-mark.ts'
import { identifier } from './request-fields.ts'
import { optionalEnvelope, optionalTransaction, transactionMore } from './response-fields.ts'

/** Get Transaction Details By Invoice Number: what became of a payment, by its invoice. */
export const getTransactionDetailsByInvoiceNumber = defineOperation({
  name: 'getTransactionDetailsByInvoiceNumber',
  summary: 'Tells whether a transaction was made and what became of it, by the number of its invoice.',
  section: 'Merchant Service API, section 2',
  availability: 'available',
  bindings: merchantBinding('getTransactionDetailsByInvoiceNumber'),
  effect: 'status',
  reference: { field: 'invoiceNumber', role: 'earlier' },
  notFound: notFoundMark,
  hash: ['invoiceNumber'],
  request: z.object({
    invoiceNumber: identifier(
      'The invoice number that came with the transaction, unique on the whole platform.',
    ),
  }),
  response: z.object({
    referenceNumber: answerText('The reference of the transaction.'),
    ...optionalTransaction,
    ...transactionMore,
    ...optionalEnvelope,
    invoiceNumber: answerText('The invoice number of the request.'),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 2',
      request: { invoiceNumber: '242355' },
      response: {
        amount: 5000,
        dateTimeUTC: 1564576845597,
        errorMessage: null,
        channel: 'ONLINE',
        foreignCurrencyAmount: 0,
        transactionId: 'TZHYT',
        responseCode: 0,
        byAgent: false,
        transactionType: 'CUSTOMER_BILL_PAY',
        referenceNumber: '1517775',
        exchangeRate: 0,
        invoiceNumber: '242355',
        currency: 'NGN',
        merchantReference: 'a1ffcb7d-db75-4d8b-ac5c-739b64a95936',
        status: 'SUCCESSFUL',
      },
    },
  ],
})
