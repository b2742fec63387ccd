import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { amount, flag, list, text } from '../field.ts'
import { reverseBindings } from './binding.ts'
import { isTest, status } from './reverse-fields.ts'

/** Get Merchant Services: what a customer can pay you for. */
export const getMerchantServices = defineOperation({
  name: 'getMerchantServices',
  summary: 'Asks what a customer can pay you for.',
  section: 'Merchant Notification API; from the sample servers of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('getMerchantServices'),
  effect: 'read',
  reference: undefined,
  hash: [],
  request: z.object({ isTest }),
  response: z.object({
    status,
    services: list(
      'What you sell. The PHP sample calls the list merchantService.',
      z.object({
        name: text('Its name.'),
        price: amount('Its price.').optional(),
        shortCode: text('A short name for small screens.').optional(),
        productCode: text('Your code of it.').optional(),
        isPublic: flag('Whether everybody may see it.').optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'one',
      source: 'constructed from the sample servers',
      request: { isTest: true },
      response: {
        status: 'SUCCESS',
        services: [
          { name: 'Basic plan', price: 1000.0, shortCode: 'BP', productCode: 'BP001', isPublic: true },
        ],
      },
    },
  ],
})
