import * as z from 'zod'
import { answerMap, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, list, map, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, currency, locale, ownReference, sourceOfFunds } from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** Merchant Payment: pay a bill. */
export const merchantPayment = defineOperation({
  name: 'merchantPayment',
  summary:
    'Pays a merchant (biller) for a customer account, such as a television subscription or electricity.',
  section: 'Business Services API, section 9',
  availability: 'available',
  bindings: businessBinding('merchantPayment'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'amount', 'merchantAccount', 'merchantReferenceNumber'],
  request: z.object({
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
    externalData: map('More texts for the merchant by name; known from the Java client only.').optional(),
  }),
  response: z.object({
    ...envelope,
    merchantTransactionReference: answerText(
      'What the merchant issued for the payer: a token, voucher or receipt number.',
    ).optional(),
    transactionId,
    fee,
    ...foreignExchange,
    additionalProperties: answerMap(
      'More from the merchant by name, such as an electricity token.',
    ).optional(),
    integrationStatus: answerText('What the merchant itself answered, such as SUCCESSFUL.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 9, filled',
      request: {
        referenceNumber: 'BILL-2026-A',
        amount: '1500',
        merchantAccount: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
        merchantReferenceNumber: 'CUST-9',
        merchantService: ['COMPACT'],
      },
      response: {
        referenceNumber: 'BILL-2026-A',
        merchantTransactionReference: '',
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
