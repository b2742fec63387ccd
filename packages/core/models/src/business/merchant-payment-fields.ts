import { answerText } from '../answer-field.ts'
import { amount, list, text } from '../field.ts'
import { account, credentials, currency, locale, ownReference, sourceOfFunds } from './request-fields.ts'

/** What merchantPayment and an item of merchantPaymentBulk have in common. */
export const merchantPaymentFields = {
  referenceNumber: ownReference,
  amount: amount('The amount to pay, in naira or in the currency named.'),
  currency: currency.optional(),
  merchantAccount: account('The merchant, as the uuid or id that getMerchants gives.'),
  merchantReferenceNumber: account(
    'The account of the customer at the merchant, such as a meter or card number.',
  ),
  merchantService: list('What is paid for: service codes of the merchant.', text('One service code.')),
  purchaserPrincipal: account('The user who pays; your organisation when left out.').optional(),
  purchaserCredentials: credentials('The credentials of the user who pays.').optional(),
  sourceOfFunds: sourceOfFunds.optional(),
  locale: locale.optional(),
}

/** What the merchant gives in return. It may be a token or a voucher, of use to whoever reads it: so it is hidden as codes are. */
export const merchantTransactionReference = answerText(
  'What the merchant issued for the payer: a token, voucher or receipt number.',
  { sensitive: true },
).optional()
