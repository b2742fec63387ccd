import * as z from 'zod'
import { ownReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { directDebitSection, mandateReference } from './direct-debit-fields.ts'
import { envelope } from './response-fields.ts'

/** Disable Mandate: end a mandate. */
export const disableMandate = defineOperation({
  name: 'disableMandate',
  summary: 'Ends a mandate, so that nothing more is taken by it; its hash is assumed.',
  section: directDebitSection,
  availability: 'undocumented',
  bindings: collectBinding('disableMandate'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'accountReference'],
  request: z.object({ referenceNumber: ownReference, accountReference: mandateReference }),
  response: z.object(envelope),
  samples: [
    {
      name: 'unverified',
      source: 'Notes of others; unverified',
      request: { referenceNumber: 'DISABLE-2026-A', accountReference: 'MANDATE-OF-FOO-A' },
      response: { referenceNumber: 'DISABLE-2026-A', statusCode: '0', statusMessage: 'success' },
    },
  ],
})
