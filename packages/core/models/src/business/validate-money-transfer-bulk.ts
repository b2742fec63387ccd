import * as z from 'zod'
import { answerList } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { flag, list } from '../field.ts'
import { businessBinding } from './binding.ts'
import { bulkEnvelope, bulkItems, haveOwnReferences, sameReferenceTwice } from './bulk-fields.ts'
import { alternateSenderName, moneyTransferAnswer, moneyTransferFields } from './money-transfer-fields.ts'
import { locale, ownReference } from './request-fields.ts'

/** Bulk Validate Money Transfer: would these transfers pass? */
export const validateMoneyTransferBulk = defineOperation({
  name: 'validateMoneyTransferBulk',
  summary: 'Checks many transfers at once without sending money; each item has a verdict of its own.',
  section: 'Business Services API, section 3',
  availability: 'announced',
  bindings: businessBinding('validateMoneyTransferBulk'),
  effect: 'validate',
  reference: undefined,
  items: { list: 'items' },
  hash: [{ first: 'items', paths: ['referenceNumber', 'amount', 'destinationAccount'] }, { count: 'items' }],
  request: z
    .object({
      items: list(
        bulkItems,
        z.object({
          referenceNumber: ownReference,
          ...moneyTransferFields,
          alternateSenderName: alternateSenderName.optional(),
          locale: locale.optional(),
        }),
      ),
      sendWithdrawalCode: flag(
        'Whether Paga sends unregistered recipients the code to fetch the money; true when left out.',
      ).optional(),
    })
    .refine(({ items }) => haveOwnReferences(items), sameReferenceTwice),
  response: z.object({
    items: answerList('What came of each item.', z.object(moneyTransferAnswer)),
    ...bulkEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 3, filled',
      request: {
        items: [{ referenceNumber: 'CHECK-2026-1A', amount: '10000', destinationAccount: '+2348012345678' }],
      },
      response: {
        items: [
          {
            message: 'Send cash is successfull',
            responseCode: 0,
            referenceNumber: 'CHECK-2026-1A',
            withdrawalCode: '',
            transactionId: '',
            fee: 53.75,
            receiverRegistrationStatus: 'REGISTERED',
            currency: '',
            exchangeRate: '',
          },
        ],
        message: '1 item is right',
        responseCode: 0,
      },
    },
  ],
})
