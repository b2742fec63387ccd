import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { phoneNumber } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, flag } from '../field.ts'
import { merchantBinding } from './binding.ts'
import { currencyCode, identifier } from './request-fields.ts'
import { optionalEnvelope } from './response-fields.ts'

/** Refund Bill Pay: give a customer back what they paid you, in full or in part. */
export const refundBillPay = defineOperation({
  name: 'refundBillPay',
  summary: 'Refunds a bill payment to the customer who made it, in full or in part.',
  section: 'Merchant Service API, section 6',
  availability: 'available',
  bindings: merchantBinding('refundBillPay'),
  effect: 'money',
  // The reference is the sale's. A refund has none of its own, so nothing tells two refunds of a sale apart.
  reference: { field: 'referenceNumber', role: 'earlier' },
  ifUnknown:
    'It is not a failure: look the sale up with getTransactionDetails and reconciliationReport before you refund it again.',
  hash: ['referenceNumber', 'refundAmount', 'customerPhoneNumber'],
  request: z
    .object({
      referenceNumber: identifier('The reference of the payment that is refunded.'),
      includesCustomerFee: flag('Whether the refund includes the fee of the customer.').optional(),
      fullRefund: flag('True for a full refund, false for a part.'),
      refundAmount: amount(
        'The amount to give back, in naira or in the currency named; of a full refund too.',
      ),
      currency: currencyCode('The currency of the payment, as an ISO 4217 code such as NGN.').optional(),
      currencyCode: currencyCode(
        "The same as currency, by the name Paga's Java and Python clients use; give one of the two.",
      ).optional(),
      reason: identifier('Why, in words for people.').optional(),
      customerPhoneNumber: phoneNumber('The phone number of the customer who paid.'),
      refundToAgent: flag('Whether the agent gets the refund; known from the Java client only.').optional(),
    })
    .refine(({ currency, currencyCode: other }) => currency === undefined || other === undefined, {
      error: 'is the same as currency; give one of the two',
      path: ['currencyCode'],
    }),
  response: z.object({
    refundTransactionId: answerText(
      'The short id under which all parties find the refund; over a long time it may come again.',
    ),
    refundAmount: answerAmount('The amount that was given back.'),
    originalReferenceNumber: answerText('The reference of the payment that was refunded.'),
    currency: answerText('The foreign currency of the refund, where there was one.').optional(),
    exchangeRate: answerAmount(
      'The rate of the conversion; 0 or absent without a foreign currency.',
    ).optional(),
    ...optionalEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 6, filled',
      request: {
        referenceNumber: 'BP-C_20190802114654120_1517873_F400G',
        includesCustomerFee: true,
        fullRefund: true,
        refundAmount: '3000',
        currency: 'NGN',
        reason: 'Paid twice',
        customerPhoneNumber: '08011111111',
      },
      response: {
        exchangeRate: 0,
        refundTransactionId: 'K03PD',
        originalReferenceNumber: 'BP-C_20190802114654120_1517873_F400G',
        errorMessage: null,
        currency: null,
        responseCode: 0,
        refundAmount: 3000,
      },
    },
  ],
})
