import { amount } from '../field.ts'
import {
  account,
  credentials,
  currency,
  locale,
  ownReference,
  phoneNumber,
  sourceOfFunds,
} from './request-fields.ts'

/** What airtimePurchase and an item of airtimePurchaseBulk have in common. */
export const airtimePurchaseFields = {
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
}

/** The rule both share, for zod's `refine`. */
export const needsPhone: [
  (input: {
    destinationPhoneNumber?: string | undefined
    purchaserPrincipal?: string | undefined
  }) => boolean,
  { error: string; path: string[] },
] = [
  (input) => input.destinationPhoneNumber !== undefined || input.purchaserPrincipal !== undefined,
  { error: 'is required when purchaserPrincipal is left out', path: ['destinationPhoneNumber'] },
]
