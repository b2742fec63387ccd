import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { locale, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Banks: the banks that money can be deposited to. */
export const getBanks = defineOperation({
  name: 'getBanks',
  summary: 'Lists the banks that money can be deposited to, with the ids the deposit operations want.',
  section: 'Business Services API, section 22',
  availability: 'available',
  bindings: businessBinding('getBanks'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: requestReference,
    locale: locale.optional(),
  }),
  response: z.object({
    ...envelope,
    bank: answerList(
      'The banks; the member is singular on the wire.',
      z.object({
        name: answerText('The name of the bank.'),
        uuid: answerText('The id of the bank: destinationBankUUID of the deposit operations.'),
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 22, filled',
      request: { referenceNumber: 'BANKS-2026-A', locale: 'en-NG' },
      response: {
        referenceNumber: 'BANKS-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        bank: [{ name: 'First Bank of Nigeria', uuid: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86' }],
      },
    },
  ],
})
