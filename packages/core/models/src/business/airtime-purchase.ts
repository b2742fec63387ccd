import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { amount, flag, integer, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import {
  account,
  credentials,
  currency,
  locale,
  ownReference,
  phoneNumber,
  sourceOfFunds,
} from './request-fields.ts'
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
      referenceNumber: ownReference,
      amount: amount('The amount of airtime, in naira.'),
      currency: currency.optional(),
      destinationPhoneNumber: phoneNumber(
        'The phone to load; the number of purchaserPrincipal when left out.',
      ).optional(),
      purchaserPrincipal: account('The user who buys; your organisation when left out.').optional(),
      purchaserCredentials: credentials('The credentials of the user who buys.').optional(),
      sourceOfFunds: sourceOfFunds.optional(),
      locale: locale.optional(),
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
    .refine((input) => input.destinationPhoneNumber !== undefined || input.purchaserPrincipal !== undefined, {
      error: 'is required when purchaserPrincipal is left out',
      path: ['destinationPhoneNumber'],
    }),
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
