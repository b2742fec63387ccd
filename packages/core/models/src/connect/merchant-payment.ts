import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, group } from '../field.ts'
import { identifier } from '../merchant/request-fields.ts'
import { formBinding } from './binding.ts'
import { lookInHistory } from './if-unknown.ts'
import { currency, ownReference } from './request-fields.ts'
import { errorFields, moneyFields } from './response-fields.ts'

/** Merchant Payment: the user pays you. */
export const merchantPayment = defineOperation({
  name: 'merchantPayment',
  summary: "Charges the user's Paga account and credits yours.",
  section: 'Paga Connect Operations, section 1',
  availability: 'available',
  bindings: [
    {
      name: 'full',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/merchantPayment/referenceNumber/{referenceNumber}/amount/{amount}/merchantCustomerReference/{merchantCustomerReference}/merchantProductCode/{merchantProductCode}/currency/{currency}',
      rest: 'none',
    },
    {
      name: 'withoutCurrency',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/merchantPayment/referenceNumber/{referenceNumber}/amount/{amount}/merchantCustomerReference/{merchantCustomerReference}/merchantProductCode/{merchantProductCode}',
      rest: 'none',
    },
    {
      name: 'short',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/merchantPayment/referenceNumber/{referenceNumber}/amount/{amount}/merchantCustomerReference/{merchantCustomerReference}',
      rest: 'none',
    },
    formBinding('merchantPayment'),
  ],
  permission: { scopes: ['MERCHANT_PAYMENT'] },
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  ifUnknown: lookInHistory,
  hash: [],
  request: z.object({
    referenceNumber: ownReference,
    amount: amount('The amount to charge the user, in naira.'),
    merchantCustomerReference: identifier(
      'Who the customer is on your side: a phone number, an e-mail address, an id.',
    ),
    merchantProductCode: identifier('A code by which you recognise what was paid for.').optional(),
    currency: currency.optional(),
  }),
  root: 'merchantPaymentResult',
  response: z.object({
    merchantPaymentResult: group(
      'What became of the payment.',
      z.object({
        ...errorFields,
        amount: moneyFields.amount,
        transactionId: moneyFields.transactionId,
        confirmationCode: answerText('The code that confirms the payment to the customer.').optional(),
        agentCommission: answerAmount('The commission of the agent, where there was one.').optional(),
        fee: moneyFields.fee,
        currency: moneyFields.currency,
        exchangeRate: moneyFields.exchangeRate,
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Paga Connect Operations, section 1, the confirmation code quoted, the request filled',
      request: { referenceNumber: '43673583', amount: '500', merchantCustomerReference: '13' },
      response: {
        merchantPaymentResult: {
          amount: 600.0,
          transactionId: '00PF9',
          confirmationCode: '0124HDSUE',
          agentCommission: null,
          fee: 0.0,
          currency: null,
          exchangeRate: null,
        },
      },
    },
  ],
})
