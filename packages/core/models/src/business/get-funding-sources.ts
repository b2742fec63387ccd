import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, locale, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Funding Sources: the accounts that can pay. */
export const getFundingSources = defineOperation({
  name: 'getFundingSources',
  summary:
    'Lists the accounts that can pay, of your organisation or of a user who gave you their credentials.',
  section: 'Business Services API, section 19',
  availability: 'announced',
  bindings: businessBinding('getFundingSources'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber', 'accountPrincipal', 'accountCredentials'],
  request: z.object({
    referenceNumber: requestReference,
    accountPrincipal: account(
      'The user whose accounts are asked; your organisation when left out.',
    ).optional(),
    accountCredentials: credentials('The credentials of that user.').optional(),
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    sources: answerList(
      'The accounts.',
      z.object({
        alias: answerText('The name of the account: sourceOfFunds of the operations that pay.'),
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 19, filled',
      request: { referenceNumber: 'SOURCES-2026-A' },
      response: {
        referenceNumber: 'SOURCES-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        sources: [{ alias: 'SAVINGS' }],
      },
    },
  ],
})
