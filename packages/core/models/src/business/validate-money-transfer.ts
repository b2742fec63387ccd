import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { alternateSenderName, moneyTransferAnswer, moneyTransferFields } from './money-transfer-fields.ts'
import { locale, requestReference } from './request-fields.ts'

/** Validate Money Transfer: would a transfer succeed, and what would it cost? */
export const validateMoneyTransfer = defineOperation({
  name: 'validateMoneyTransfer',
  summary:
    'Checks a transfer without making it: whether it is likely to succeed, and its fee. No money moves.',
  section: 'Business Services API, section 2',
  availability: 'announced',
  bindings: businessBinding('validateMoneyTransfer'),
  effect: 'validate',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber', 'amount', 'destinationAccount'],
  request: z.object({
    referenceNumber: requestReference,
    ...moneyTransferFields,
    alternateSenderName: alternateSenderName.optional(),
    locale: locale.optional(),
  }),
  response: z.object(moneyTransferAnswer),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 2, filled',
      request: { referenceNumber: 'TRY-2026-A', amount: '10000', destinationAccount: '+2348012345678' },
      response: {
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        referenceNumber: 'TRY-2026-A',
        withdrawalCode: '',
        transactionId: '',
        fee: 53.75,
        receiverRegistrationStatus: 'REGISTERED',
        currency: '',
        exchangeRate: '',
      },
    },
  ],
})
