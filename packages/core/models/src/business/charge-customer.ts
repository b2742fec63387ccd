import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { amount, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { chargeAnswer } from './charge-answer.ts'
import { account, currency, locale, ownReference } from './request-fields.ts'

/** Charge Customer: be paid by a Paga customer who agrees. */
export const chargeCustomer = defineOperation({
  name: 'chargeCustomer',
  summary:
    'Charges a Paga customer, who is asked to agree, and pays you. Until they have, the verdict is pending (see chargeCustomerConfirm), or Paga holds the call: give it a timeoutMs that a person can meet.',
  section: 'Business Services API, section 13',
  availability: 'announced',
  bindings: businessBinding('chargeCustomer'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  // Not the order of the fields: the service stands before the reference at the merchant.
  hash: ['referenceNumber', 'amount', 'merchantServiceName', 'merchantReferenceNumber', 'customerPrincipal'],
  request: z.object({
    referenceNumber: ownReference,
    amount: amount('The amount to charge, in naira or in the currency named.'),
    currency: currency.optional(),
    merchantReferenceNumber: account('The account of the customer with you, such as a customer number.'),
    merchantServiceName: account('The name of the service the customer is charged for.').optional(),
    customerPrincipal: account('The customer who is charged, usually by phone number.'),
    sourceOfFunds: text(
      'The name of the account of the customer that pays; their Paga account when left out.',
    ).optional(),
    locale: locale.optional(),
  }),
  response: z.object(chargeAnswer),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 13, filled',
      request: {
        referenceNumber: 'CHARGE-2026-A',
        amount: '75',
        merchantReferenceNumber: 'M-77',
        customerPrincipal: '+2348012345678',
      },
      response: {
        referenceNumber: 'CHARGE-2026-A',
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
