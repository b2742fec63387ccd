import * as z from 'zod'
import { ownReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { text } from '../field.ts'
import { collectBinding } from './binding.ts'
import { accountIdentifier } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Delete Persistent Payment Account: close an account for good. */
export const deletePersistentPaymentAccount = defineOperation({
  name: 'deletePersistentPaymentAccount',
  summary: 'Closes a persistent payment account; this cannot be undone.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('deletePersistentPaymentAccount'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'accountIdentifier'],
  request: z.object({
    referenceNumber: ownReference,
    accountIdentifier,
    reason: text('Why, in words for people.').optional(),
  }),
  response: z.object(envelope),
  samples: [
    {
      name: 'of the clients',
      source: "The fields of Paga's Node client, filled",
      request: {
        referenceNumber: 'CLOSE-2026-A',
        accountIdentifier: '0830202843',
        reason: 'off-boarded account',
      },
      response: { referenceNumber: 'CLOSE-2026-A', statusCode: '0', statusMessage: 'success' },
    },
  ],
})
