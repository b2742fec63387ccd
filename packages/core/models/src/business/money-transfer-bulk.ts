import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { choice, flag, integer, list } from '../field.ts'
import { businessBinding } from './binding.ts'
import {
  bulkEnvelope,
  bulkItems,
  bulkReference,
  haveOwnReferences,
  sameReferenceTwice,
  settleItems,
} from './bulk-fields.ts'
import { alternateSenderName, moneyTransferAnswer, moneyTransferFields } from './money-transfer-fields.ts'
import { locale, ownReference } from './request-fields.ts'

const item = z.object({
  referenceNumber: ownReference,
  ...moneyTransferFields,
  alternateSenderName: alternateSenderName.optional(),
  locale: locale.optional(),
  minRecipientKYCLevel: choice('The least the recipient must have proven of who they are.', [
    'KYC1',
    'KYC2',
    'KYC3',
  ]).optional(),
  holdingPeriod: integer(
    'Days the money waits for the recipient to reach minRecipientKYCLevel before it returns; 120 when left out.',
    { min: 1 },
  ).optional(),
})

const answerItem = z.object(moneyTransferAnswer)

/** Bulk Money Transfer: send money to many. */
export const moneyTransferBulk = defineOperation({
  name: 'moneyTransferBulk',
  summary: 'Sends money to up to 300 recipients at once; each item has a verdict of its own.',
  section: 'Business Services API, section 5',
  availability: 'announced',
  bindings: businessBinding('moneyTransferBulk'),
  effect: 'money',
  reference: { field: 'bulkReferenceNumber', role: 'caller' },
  items: { list: 'items', alias: 'results' },
  ifUnknown: settleItems,
  hash: [{ first: 'items', paths: ['referenceNumber', 'amount', 'destinationAccount'] }, { count: 'items' }],
  request: z
    .object({
      items: list(`${bulkItems} At most 300.`, item, { max: 300 }),
      sendWithdrawalCode: flag(
        'Whether Paga sends unregistered recipients the code to fetch the money; true when left out.',
      ).optional(),
      bulkReferenceNumber: bulkReference.optional(),
    })
    .refine(({ items }) => haveOwnReferences(items), sameReferenceTwice),
  response: z.object({
    items: answerList('What came of each item. One that is not there is unknown.', answerItem),
    ...bulkEnvelope,
    bulkReferenceNumber: answerText('The reference of the batch, as the Java client knows it.').optional(),
    results: answerList(
      "The items as Paga's clients name them; a client gives them as items.",
      answerItem,
    ).optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 5, filled',
      request: {
        items: [
          { referenceNumber: 'BULK-2026-1A', amount: '10000', destinationAccount: '+2348012345678' },
          { referenceNumber: 'BULK-2026-1B', amount: '500', destinationAccount: '+2348023456789' },
        ],
      },
      response: {
        items: [
          {
            message: 'Send cash is successfull',
            responseCode: 0,
            referenceNumber: 'BULK-2026-1A',
            withdrawalCode: '',
            transactionId: 'At35',
            fee: 53.75,
            receiverRegistrationStatus: 'REGISTERED',
            currency: '',
            exchangeRate: '',
          },
          {
            message: 'The balance does not cover amount and fee.',
            responseCode: 139,
            referenceNumber: 'BULK-2026-1B',
          },
        ],
        message: '1 item was carried out, 1 failed',
        responseCode: 1,
      },
    },
  ],
})
