import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { flag, integer, text } from '../field.ts'
import { airtimePurchaseFields, needsPhone } from './airtime-purchase-fields.ts'
import { businessBinding } from './binding.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** Airtime Purchase: load a phone. */
export const airtimePurchase = defineOperation({
  name: 'airtimePurchase',
  summary: 'Buys airtime, or a data bundle, for a phone number.',
  section: 'Business Services API, section 7',
  availability: 'available',
  bindings: businessBinding('airtimePurchase'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: {
    documented: ['referenceNumber', 'amount'],
    current: ['referenceNumber', 'amount', 'destinationPhoneNumber'],
  },
  request: z
    .object({
      ...airtimePurchaseFields,
      isDataBundle: flag('True to buy a data bundle; false when left out.').optional(),
      mobileOperatorServiceId: text(
        'The bundle, as serviceId of getDataBundleByOperator; needed for bundles.',
      ).optional(),
      mobileOperatorPublicId: text('The network, as mobileOperatorCode of getMobileOperators.').optional(),
      networkOperatorId: integer('Another id of the network; known from the Java client only.').optional(),
      isSuppressRecipientMessages: flag(
        'True to send the recipient no message; known from the Java client only.',
      ).optional(),
    })
    .refine(...needsPhone),
  response: z.object({
    ...envelope,
    transactionId,
    fee,
    ...foreignExchange,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 7, filled',
      request: { referenceNumber: 'AIRTIME-2026-A', amount: '50', destinationPhoneNumber: '+2348012345678' },
      response: {
        referenceNumber: 'AIRTIME-2026-A',
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        transactionId: 'At34',
        fee: 50.0,
        currency: null,
        exchangeRate: null,
      },
    },
  ],
})
