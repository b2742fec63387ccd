import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { ifRefundUnknown, refunded, refundRequest, refundSample } from './refund-fields.ts'
import { envelope } from './response-fields.ts'

/** Refund, version 2: the same by another path, which no client has. */
export const refundV2 = defineOperation({
  name: 'refundV2',
  summary: 'The same as refund by the path /refund/v2, which others tell of; unverified.',
  section: 'Notes of others on pages of Paga; neither the documents nor the clients have it',
  availability: 'undocumented',
  bindings: collectBinding('refund/v2'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'earlier' },
  ifUnknown: ifRefundUnknown,
  hash: ['referenceNumber', 'refundAmount'],
  request: refundRequest,
  response: z.object({ ...envelope, ...z.object(refunded).partial().shape }),
  samples: [{ name: 'as of refund', source: 'The sample of refund; unverified', ...refundSample }],
})
