import * as z from 'zod'
import { answerList } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, list } from '../field.ts'
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
import {
  account,
  credentials,
  currency,
  locale,
  ownReference,
  phoneNumber,
  sourceOfFunds,
} from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

const item = z
  .object({
    referenceNumber: ownReference,
    amount: amount('The amount of airtime, in naira.'),
    currency: currency.optional(),
    destinationPhoneNumber: phoneNumber(
      'The phone to load; the number of purchaserPrincipal when left out.',
    ).optional(),
    purchaserPrincipal: account('The user who buys; your organisation when left out.').optional(),
    purchaserCredentials: credentials('The credentials of the user who buys.').optional(),
    sourceOfFunds: sourceOfFunds.optional(),
    locale: locale.optional(),
  })
  .refine((input) => input.destinationPhoneNumber !== undefined || input.purchaserPrincipal !== undefined, {
    error: 'is required when purchaserPrincipal is left out',
    path: ['destinationPhoneNumber'],
  })

/** Bulk Airtime Purchase: load many phones. */
export const airtimePurchaseBulk = defineOperation({
  name: 'airtimePurchaseBulk',
  summary: 'Buys airtime for many phone numbers at once; each item has a verdict of its own.',
  section: 'Business Services API, section 8',
  availability: 'announced',
  bindings: businessBinding('airtimePurchaseBulk'),
  effect: 'money',
  reference: { field: 'bulkReferenceNumber', role: 'caller' },
  items: { list: 'items' },
  ifUnknown: settleItems,
  hash: [
    { first: 'items', paths: ['referenceNumber', 'amount', 'destinationPhoneNumber'] },
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
    items: answerList(
      'What came of each item. One that is not there is unknown.',
      z.object({ ...envelope, transactionId, fee, ...foreignExchange }),
    ),
    ...bulkEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 8, filled',
      request: {
        bulkReferenceNumber: 'AIRTIME-BULK-2026-A',
        items: [{ referenceNumber: 'LOAD-2026-1A', amount: '50', destinationPhoneNumber: '+2348012345678' }],
      },
      response: {
        bulkReferenceNumber: 'AIRTIME-BULK-2026-A',
        items: [
          {
            referenceNumber: 'LOAD-2026-1A',
            message: 'Airtime purchase request made successfully',
            responseCode: 0,
            transactionId: 'At34',
            fee: 50.0,
            currency: null,
            exchangeRate: null,
          },
        ],
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
      },
    },
  ],
})
