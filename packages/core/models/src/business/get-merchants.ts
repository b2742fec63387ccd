import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { locale, requestReference } from './request-fields.ts'
import { envelope, responseCategoryCode } from './response-fields.ts'

/** Get Merchants: the billers that can be paid. */
export const getMerchants = defineOperation({
  name: 'getMerchants',
  summary: 'Lists the merchants (billers) that can be paid with merchantPayment.',
  section: 'Business Services API, section 20',
  availability: 'available',
  bindings: businessBinding('getMerchants'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: requestReference,
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    merchants: answerList(
      'The merchants.',
      z.object({
        name: answerText('The name of the merchant.'),
        uuid: answerText('The id of the merchant: merchantAccount of merchantPayment.'),
        id: answerText('Another id of the merchant, as the documents show it.').optional(),
        code: answerText('The short code of the merchant.').optional(),
        displayName: answerText('The name to show, as the current service sends it.').optional(),
        description: answerText('What the merchant does; may be the word null.').optional(),
      }),
    ),
    responseCategoryCode,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 20, filled',
      request: { referenceNumber: 'MERCHANTS-2026-A' },
      response: {
        referenceNumber: 'MERCHANTS-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        merchants: [{ name: 'DSTV', uuid: 'A3878DC1-F07D-48E7-AA59-8276C3C26647', id: '1', code: 'DSTV' }],
      },
    },
  ],
})
