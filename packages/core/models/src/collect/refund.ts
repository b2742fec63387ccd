import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { ifRefundUnknown, refunded, refundRequest, refundSample } from './refund-fields.ts'
import { envelope } from './response-fields.ts'

/** Refund: give a payer back what they paid, or cancel what they have not paid. */
export const refund = defineOperation({
  name: 'refund',
  summary: 'Gives a payer back what they paid for a payment request, in full or in part.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('refund'),
  effect: 'money',
  // The reference is the payment request's. A refund has none of its own, so nothing tells two of them apart.
  reference: { field: 'referenceNumber', role: 'earlier' },
  ifUnknown: ifRefundUnknown,
  hash: ['referenceNumber', 'refundAmount'],
  request: refundRequest,
  response: z.object({ ...envelope, ...refunded }),
  samples: [{ name: 'of the clients', source: "A comment in Paga's Node client", ...refundSample }],
})
