import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { chargeAnswer } from './charge-answer.ts'
import { credentials, earlierReference, locale } from './request-fields.ts'

/** Charge Customer Confirm: ask whether the customer has agreed, or hand in the code they were given. */
export const chargeCustomerConfirm = defineOperation({
  name: 'chargeCustomerConfirm',
  summary:
    'Asks how far a charge of chargeCustomer is, which moves nothing; or, with customerCredentials, completes it, which moves money.',
  section: 'Business Services API, section 14',
  availability: 'announced',
  bindings: businessBinding('chargeCustomerConfirm'),
  effect: (input) => (input['customerCredentials'] === undefined ? 'status' : 'money'),
  reference: { field: 'referenceNumber', role: 'earlier' },
  hash: ['referenceNumber', 'customerCredentials'],
  request: z.object({
    referenceNumber: earlierReference,
    customerCredentials: credentials(
      'The one-time code the customer was given; with it the charge is completed.',
    ).optional(),
    locale: locale.optional(),
  }),
  response: z.object(chargeAnswer),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 14, filled',
      request: { referenceNumber: 'CHARGE-2026-A' },
      response: {
        referenceNumber: 'CHARGE-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 50.0,
        currency: null,
        exchangeRate: null,
      },
    },
    {
      name: 'with the code of the customer',
      source: 'Business Services API, section 14, filled',
      request: { referenceNumber: 'CHARGE-2026-A', customerCredentials: '482913' },
      response: {
        referenceNumber: 'CHARGE-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 50.0,
        currency: null,
        exchangeRate: null,
      },
    },
  ],
})
