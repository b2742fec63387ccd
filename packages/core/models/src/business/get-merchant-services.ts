import * as z from 'zod'
import { answerAmount, answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { account, locale, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Merchant Services: what a merchant can be paid for. */
export const getMerchantServices = defineOperation({
  name: 'getMerchantServices',
  summary: 'Lists what a merchant (biller) can be paid for, with the codes merchantPayment wants.',
  section: 'Business Services API, section 21',
  availability: 'available',
  bindings: businessBinding('getMerchantServices'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  // The merchant goes by one of two names, and what is left out contributes nothing, so one order is right for both.
  hash: ['referenceNumber', 'merchantId', 'merchantPublicId'],
  request: z
    .object({
      referenceNumber: requestReference,
      merchantId: account(
        'The merchant, as the uuid, id or code that getMerchants gives, under the name of the documents.',
      ).optional(),
      merchantPublicId: account(
        "The same under the name all of Paga's clients send; this or merchantId, not both.",
      ).optional(),
      locale: locale.optional(),
    })
    .refine((input) => input.merchantId !== undefined || input.merchantPublicId !== undefined, {
      error: 'is required when merchantPublicId is left out; give one of the two',
      path: ['merchantId'],
    })
    .refine((input) => input.merchantId === undefined || input.merchantPublicId === undefined, {
      error: 'is merchantId under another name; give one of the two',
      path: ['merchantPublicId'],
    }),
  response: z.object({
    ...envelope,
    services: answerList(
      'What the merchant can be paid for.',
      z.object({
        name: answerText('The name of the service.'),
        code: answerText('The code of the service: an entry of merchantService of merchantPayment.'),
        price: answerAmount('The price in naira, where it is fixed.').optional(),
        shortCode: answerText('A short code of the service.').optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 21, filled',
      request: { referenceNumber: 'SERVICES-2026-A', merchantId: 'A3878DC1-F07D-48E7-AA59-8276C3C26647' },
      response: {
        referenceNumber: 'SERVICES-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        services: [{ name: 'DStv Compact', price: 15700.0, shortCode: 'CMP', code: 'COMPACT' }],
      },
    },
  ],
})
