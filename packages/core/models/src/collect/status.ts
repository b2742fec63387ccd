import * as z from 'zod'
import { answerChoice, answerText } from '../answer-field.ts'
import { earlierReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { group, text } from '../field.ts'
import { namesOf } from '../names-of.ts'
import { collectBinding } from './binding.ts'
import { envelope, requestedPayment } from './response-fields.ts'
import { paymentRequestStates } from './vocabulary.ts'

/** Status: what became of a request. */
export const status = defineOperation({
  name: 'status',
  summary: 'Tells what became of a request by its reference; success may mean no more than created.',
  section: "Paga Collect API Status Codes; its fields from Paga's official clients",
  availability: 'available',
  bindings: collectBinding('status'),
  effect: 'status',
  reference: { field: 'referenceNumber', role: 'earlier' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: earlierReference,
    locale: text('The language of messages; known from integrators only.').optional(),
  }),
  response: z.object({
    ...envelope,
    data: group(
      'The request that is asked about: code and words of its own, and what is asked of the payer.',
      z.object({
        ...envelope,
        ...requestedPayment,
        refundStatus: answerText('What became of a refund; known from integrators only.').optional(),
        state: answerChoice(
          'The state. Paga is not known to send it; a sandbox does where it is told to.',
          namesOf(paymentRequestStates),
        ).optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'of the clients',
      source: "The models of Paga's clients, filled",
      request: { referenceNumber: 'ORDER-2026-A' },
      response: {
        referenceNumber: 'ORDER-2026-A',
        statusCode: '0',
        statusMessage: 'success',
        data: {
          referenceNumber: 'ORDER-2026-A',
          statusCode: '0',
          statusMessage: 'success',
          requestAmount: 2000.5,
          totalPaymentAmount: 2010.5,
          currency: 'NGN',
          expiryDateTimeUTC: '2026-11-22T00:00:00',
        },
      },
    },
  ],
})
