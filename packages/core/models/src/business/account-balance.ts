import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, locale, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Account Balance: how much is there. */
export const accountBalance = defineOperation({
  name: 'accountBalance',
  summary: 'Tells the balance of your Paga account, or of a user who gave you their credentials.',
  section: 'Business Services API, section 16',
  availability: 'available',
  bindings: businessBinding('accountBalance'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: {
    documented: ['referenceNumber', 'accountPrincipal', 'accountCredentials'],
    current: ['referenceNumber'],
  },
  request: z.object({
    referenceNumber: requestReference,
    accountPrincipal: account('The user whose balance is asked; your organisation when left out.').optional(),
    accountCredentials: credentials('The credentials of that user.').optional(),
    sourceOfFunds: text('The name of the account to look at; the Paga account when left out.').optional(),
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    totalBalance: answerAmount('Everything in the account, in the currency named.'),
    availableBalance: answerAmount('What can be spent now, in the currency named.'),
    currency: answerText('The currency as an ISO 4217 code.'),
    balanceDateTimeUTC: answerText('When the balance was read, in UTC, as Paga writes it.'),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 16, filled',
      request: { referenceNumber: 'BALANCE-2026-A' },
      response: {
        referenceNumber: 'BALANCE-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        totalBalance: '100.0',
        availableBalance: 50.0,
        currency: 'NGN',
        balanceDateTimeUTC: '2026-11-21T18:00:00',
      },
    },
  ],
})
