import * as z from 'zod'
import { dateTime } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { locale, requestReference } from './request-fields.ts'
import { historyAnswer, historyOwner, largestHistory } from './transaction-history-fields.ts'

/** Transaction History: what was paid in a stretch of time. */
export const transactionHistory = defineOperation({
  name: 'transactionHistory',
  summary: 'Lists the transactions of an account in a stretch of time: the most recent 10,000 of them.',
  section: 'Business Services API, section 17',
  availability: 'available',
  bindings: businessBinding('transactionHistory'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  largestResponse: largestHistory,
  hash: ['referenceNumber'],
  request: z
    .object({
      referenceNumber: requestReference,
      ...historyOwner,
      startDateUTC: dateTime(
        'The first moment, included, in UTC: yyyy-MM-ddTHH:mm:ss. The documents name no form; it is not covered by the hash.',
      ),
      endDateUTC: dateTime('The moment at which it ends, itself left out, in UTC: yyyy-MM-ddTHH:mm:ss.'),
      locale: locale.optional(),
    })
    .refine(({ startDateUTC, endDateUTC }) => startDateUTC < endDateUTC, {
      error: 'is not after startDateUTC; the end itself is left out',
      path: ['endDateUTC'],
    }),
  response: z.object(historyAnswer),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 17, filled',
      request: {
        referenceNumber: 'HISTORY-2026-A',
        startDateUTC: '2026-11-01T00:00:00',
        endDateUTC: '2026-12-01T00:00:00',
      },
      response: {
        referenceNumber: 'HISTORY-2026-A',
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
