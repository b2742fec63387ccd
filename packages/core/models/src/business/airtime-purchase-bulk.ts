import * as z from 'zod'
import { answerList } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { list } from '../field.ts'
import { airtimePurchaseFields, needsPhone } from './airtime-purchase-fields.ts'
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
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

const item = z.object(airtimePurchaseFields).refine(...needsPhone)

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
