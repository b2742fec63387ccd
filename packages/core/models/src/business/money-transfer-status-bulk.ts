import * as z from 'zod'
import { answerList } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { list } from '../field.ts'
import { businessBinding } from './binding.ts'
import {
  bulkEnvelope,
  bulkReference,
  bulkReferenceEcho,
  haveOwnReferences,
  sameReferenceTwice,
} from './bulk-fields.ts'
import { moneyTransferAnswer } from './money-transfer-fields.ts'
import { earlierReference } from './request-fields.ts'

/** Bulk Money Transfer Status: what became of the items of a batch. */
export const moneyTransferStatusBulk = defineOperation({
  name: 'moneyTransferStatusBulk',
  summary: 'Tells what became of the items of a batch sent before, or of up to 10,000 single references.',
  section: 'Business Services API, section 6',
  availability: 'announced',
  bindings: businessBinding('moneyTransferStatusBulk'),
  effect: 'status',
  reference: { field: 'bulkReferenceNumber', role: 'earlier' },
  items: { list: 'items' },
  largestResponse: 16 * 1024 * 1024,
  // With the reference of the batch alone there is no first item: the documents then leave `0` and the key to be hashed.
  hash: [{ first: 'items', paths: ['referenceNumber'] }, { count: 'items' }],
  request: z
    .object({
      bulkReferenceNumber: bulkReference.optional(),
      items: list(
        'The items that are asked about, at most 10,000. Paga ignores them where bulkReferenceNumber is given.',
        z.object({ referenceNumber: earlierReference.optional() }),
        { max: 10_000 },
      ).optional(),
    })
    .refine(({ items = [] }) => haveOwnReferences(items), sameReferenceTwice)
    .refine(
      ({ items, bulkReferenceNumber }) => (items === undefined) !== (bulkReferenceNumber === undefined),
      {
        error: 'or items is required; give one of the two',
        path: ['bulkReferenceNumber'],
      },
    ),
  response: z.object({
    bulkReferenceNumber: bulkReferenceEcho.optional(),
    items: answerList(
      'What became of each item. Code 0 counts only with a transactionId; an item that is not there is unknown.',
      z.object(moneyTransferAnswer),
    ),
    ...bulkEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 6, filled',
      request: { items: [{ referenceNumber: '008833' }] },
      response: {
        bulkReferenceNumber: '',
        items: [
          {
            withdrawalCode: null,
            referenceNumber: '008833',
            message: 'Send cash is successfull',
            receiverRegistrationStatus: 'REGISTERED',
            responseCode: 0,
            transactionId: 'At34',
            fee: 50.0,
            currency: null,
            exchangeRate: null,
          },
        ],
        responseCode: 0,
        message: 'Send cash is successfull',
      },
    },
  ],
})
