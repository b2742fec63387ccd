import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { locale, requestReference } from './request-fields.ts'
import { historyAnswer, historyOwner } from './transaction-history-fields.ts'

/** Recent Transaction History: the last five transactions. */
export const recentTransactionHistory = defineOperation({
  name: 'recentTransactionHistory',
  summary: 'Lists the last five transactions of an account.',
  section: 'Business Services API, section 18',
  availability: 'available',
  bindings: businessBinding('recentTransactionHistory'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: requestReference,
    ...historyOwner,
    locale: locale.optional(),
  }),
  response: z.object(historyAnswer),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 18, filled',
      request: { referenceNumber: 'RECENT-2026-A' },
      response: {
        referenceNumber: 'RECENT-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        recordCount: 1,
        items: [
          {
            itemNumber: 1,
            dateUTC: '2026-11-21T18:00:00',
            description: 'Airtime purchase',
            amount: 50.0,
            status: 'SUCCESSFUL',
            referenceNumber: 'AIRTIME-2026-A',
            transactionId: 'At34',
            currency: null,
            exchangeRate: null,
          },
        ],
        currency: 'NGN',
      },
    },
  ],
})
