import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { reverseBindings } from './binding.ts'
import { isTest, status } from './reverse-fields.ts'

/** New Subsidiary Account Details: only Paga's JavaScript sample has it. */
export const newSubsidiaryAccountDetails = defineOperation({
  name: 'newSubsidiaryAccountDetails',
  summary: 'Asks about an affiliate account. The JavaScript sample treats it as validateCustomer.',
  section: 'Merchant Notification API; from one sample server of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('newSubsidiaryAccountDetails'),
  effect: 'validate',
  reference: undefined,
  hash: [],
  request: z.object({
    isTest,
    customerAccountNumber: answerText("The customer's account number with you.").optional(),
    subsidiaryAccountNumber: answerText('The affiliate account to look up.'),
  }),
  response: z.looseObject({ status }),
  samples: [
    {
      name: 'valid',
      source: 'constructed from the sample server',
      request: { isTest: true, customerAccountNumber: '1000001', subsidiaryAccountNumber: '2000001' },
      response: { status: 'SUCCESS', message: 'Customer is valid', isValid: true },
    },
  ],
})
