import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { locale, requestReference } from './request-fields.ts'
import { envelope, responseCategoryCode } from './response-fields.ts'

/** Get Mobile Operators: the networks that airtime can be bought from. */
export const getMobileOperators = defineOperation({
  name: 'getMobileOperators',
  summary: 'Lists the mobile networks that airtime can be bought from.',
  section: 'Business Services API, section 24',
  availability: 'available',
  bindings: businessBinding('getMobileOperators'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: requestReference,
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    mobileOperator: answerList(
      'The networks; the member is singular on the wire.',
      z.object({
        name: answerText('The name of the network.'),
        mobileOperatorCode: answerText('The code of the network: mobileOperatorPublicId of airtimePurchase.'),
      }),
    ),
    responseCategoryCode,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 24, filled',
      request: { referenceNumber: 'OPERATORS-2026-A' },
      response: {
        referenceNumber: 'OPERATORS-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        mobileOperator: [{ name: 'MTN', mobileOperatorCode: 'MTN' }],
      },
    },
  ],
})
