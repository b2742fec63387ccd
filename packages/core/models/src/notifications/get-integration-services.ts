import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { choice, list } from '../field.ts'
import { reverseBindings } from './binding.ts'
import { isTest } from './reverse-fields.ts'

/** What a merchant's server can do, in Paga's words. The PHP sample says MERCHANT_SERVICES for GET_MERCHANT_SERVICES. */
export const integrationServices = [
  'SUBMIT_PAYMENT',
  'VALIDATE_CUSTOMER',
  'QUERY_PAYMENTS',
  'GET_MERCHANT_SERVICES',
] as const

/** Get Integration Services: which operations your server has. */
export const getIntegrationServices = defineOperation({
  name: 'getIntegrationServices',
  summary: 'Asks which of the operations your server has.',
  section: 'Merchant Notification API; from the sample servers of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('getIntegrationServices', 'getIntegrationService'),
  effect: 'read',
  reference: undefined,
  hash: [],
  request: z.object({ isTest }),
  response: z.object({
    services: list('What your server can do.', choice('One of them.', integrationServices)),
  }),
  samples: [
    {
      name: 'all',
      source: 'constructed from the sample servers',
      request: { isTest: true },
      response: {
        services: ['SUBMIT_PAYMENT', 'VALIDATE_CUSTOMER', 'QUERY_PAYMENTS', 'GET_MERCHANT_SERVICES'],
      },
    },
  ],
})
