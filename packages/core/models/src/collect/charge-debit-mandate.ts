import * as z from 'zod'
import { ownReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { amount } from '../field.ts'
import { collectBinding } from './binding.ts'
import { directDebitSection, mandateReference } from './direct-debit-fields.ts'
import { currency } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Charge Debit Mandate: take money by a mandate. */
export const chargeDebitMandate = defineOperation({
  name: 'chargeDebitMandate',
  summary: 'Takes money from the bank account of a payer, by a mandate made with a paymentRequest.',
  section: directDebitSection,
  availability: 'undocumented',
  bindings: collectBinding('chargeDebitMandate'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  ifUnknown: 'It is not a failure: ask getChargeMandateStatus before you charge again.',
  hash: ['referenceNumber', 'amount', 'accountReference'],
  request: z.object({
    referenceNumber: ownReference,
    amount: amount('The amount to take, in naira; at most the amount of the mandate.'),
    currency: currency.optional(),
    accountReference: mandateReference,
  }),
  response: z.object(envelope),
  samples: [
    {
      name: 'unverified',
      source: 'Notes of others; unverified',
      request: {
        referenceNumber: 'CHARGE-2026-A',
        amount: '1500',
        currency: 'NGN',
        accountReference: 'MANDATE-OF-FOO-A',
      },
      response: { referenceNumber: 'CHARGE-2026-A', statusCode: '1', statusMessage: 'in process' },
    },
  ],
})
