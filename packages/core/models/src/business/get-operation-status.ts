import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { earlierReference, locale } from './request-fields.ts'
import { envelope, fee, transactionId } from './response-fields.ts'

/** Get Operation Status: what became of an operation sent before. */
export const getOperationStatus = defineOperation({
  name: 'getOperationStatus',
  summary: 'Tells what became of an operation sent before, by its reference.',
  section: 'Business Services API, section 23',
  availability: 'available',
  bindings: businessBinding('getOperationStatus'),
  effect: 'status',
  reference: { field: 'referenceNumber', role: 'earlier' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: earlierReference,
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    transactionId,
    fee,
    transactionStatus: answerText('The state of the transaction, as the Java client knows it.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 23, filled',
      request: { referenceNumber: 'PAYOUT-2026-A' },
      response: {
        referenceNumber: 'PAYOUT-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 5.0,
      },
    },
  ],
})
