import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { reverseBindings } from './binding.ts'
import { opaque } from './reverse-fields.ts'

/** Query Payments: named by Paga, described nowhere. */
export const queryPayments = defineOperation({
  name: 'queryPayments',
  summary: 'Asks about payments. Its request and answer are described nowhere and pass through as they are.',
  section: 'Merchant Notification API; named only',
  availability: 'undocumented',
  bindings: reverseBindings('queryPayments'),
  effect: 'read',
  reference: undefined,
  hash: [],
  request: opaque,
  response: z.looseObject({}),
  samples: [
    { name: 'none', source: 'constructed; no shape is known', request: { isTest: true }, response: {} },
  ],
})
