import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, list, text } from '../field.ts'
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
import { account, credentials, currency, locale, ownReference, sourceOfFunds } from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

const item = z.object({
  referenceNumber: ownReference,
  amount: amount('The amount to pay, in naira or in the currency named.'),
  currency: currency.optional(),
  merchantAccount: account('The merchant, as the uuid or id that getMerchants gives.'),
  merchantReferenceNumber: account(
    'The account of the customer at the merchant, such as a meter or card number.',
  ),
  merchantService: list('What is paid for: service codes of the merchant.', text('One service code.')),
  purchaserPrincipal: account('The user who pays; your organisation when left out.').optional(),
  purchaserCredentials: credentials('The credentials of the user who pays.').optional(),
  sourceOfFunds: sourceOfFunds.optional(),
  locale: locale.optional(),
})

const answerItem = z.object({
  ...envelope,
  merchantTransactionReference: answerText(
    'What the merchant issued for the payer: a token, voucher or receipt number.',
  ).optional(),
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
