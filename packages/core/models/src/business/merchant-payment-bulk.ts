import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { list } from '../field.ts'
import { businessBinding } from './binding.ts'
import {
  bulkEnvelope,
  bulkItems,
  bulkReference,
  bulkReferenceEcho,
  haveOwnReferences,
  sameReferenceTwice,
  settleItems,
} from './bulk-fields.ts'
import { merchantPaymentFields, merchantTransactionReference } from './merchant-payment-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

const item = z.object(merchantPaymentFields)

const answerItem = z.object({
  ...envelope,
  merchantTransactionReference,
  transactionId,
  fee,
  ...foreignExchange,
  merchantReferenceNumber: answerText('The account of the customer at the merchant.').optional(),
})

/** Bulk Merchant Payment: pay many bills. */
export const merchantPaymentBulk = defineOperation({
  name: 'merchantPaymentBulk',
  summary: 'Pays many bills at once; each item has a verdict of its own.',
  section: 'Business Services API, section 10',
  availability: 'announced',
  bindings: businessBinding('merchantPaymentBulk'),
  effect: 'money',
  reference: { field: 'bulkReferenceNumber', role: 'caller' },
  items: { list: 'items' },
  ifUnknown: settleItems,
  hash: [
    {
      first: 'items',
      paths: ['referenceNumber', 'amount', 'merchantAccount', 'merchantReferenceNumber'],
    },
    { count: 'items' },
  ],
  request: z
    .object({
      bulkReferenceNumber: bulkReference,
      items: list(bulkItems, item),
    })
    .refine(({ items }) => haveOwnReferences(items), sameReferenceTwice),
  response: z.object({
    bulkReferenceNumber: bulkReferenceEcho,
    items: answerList('What came of each item. One that is not there is unknown.', answerItem),
    ...bulkEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 10, filled',
      request: {
        bulkReferenceNumber: 'BILL-BULK-2026-A',
        items: [
          {
            referenceNumber: 'BILL-2026-1A',
            amount: '1500',
            merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
            merchantReferenceNumber: 'CUST-9',
            merchantService: ['COMPACT'],
          },
        ],
      },
      response: {
        bulkReferenceNumber: 'BILL-BULK-2026-A',
        items: [
          {
            referenceNumber: 'BILL-2026-1A',
            message: 'Airtime purchase request made successfully',
            responseCode: 0,
            transactionId: 'At34',
            fee: 50.0,
            currency: null,
            exchangeRate: null,
            merchantTransactionReference: '',
            merchantReferenceNumber: 'CUST-9',
          },
        ],
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
      },
    },
  ],
})
