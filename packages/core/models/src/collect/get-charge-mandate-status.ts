import * as z from 'zod'
import { earlierReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { directDebitSection } from './direct-debit-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Charge Mandate Status: what became of a charge. */
export const getChargeMandateStatus = defineOperation({
  name: 'getChargeMandateStatus',
  summary: 'Tells what became of a charge by a mandate; its hash is assumed to be that of status.',
  section: directDebitSection,
  availability: 'undocumented',
  bindings: collectBinding('getChargeMandateStatus'),
  effect: 'status',
  reference: { field: 'referenceNumber', role: 'earlier' },
  hash: ['referenceNumber'],
  request: z.object({ referenceNumber: earlierReference }),
  response: z.object(envelope),
  samples: [
    {
      name: 'unverified',
      source: 'Notes of others; unverified',
      request: { referenceNumber: 'CHARGE-2026-A' },
      response: { referenceNumber: 'CHARGE-2026-A', statusCode: '0', statusMessage: 'success' },
    },
  ],
})
