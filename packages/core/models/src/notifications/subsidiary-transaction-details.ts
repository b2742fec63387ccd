import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { group } from '../field.ts'
import { reverseBindings } from './binding.ts'
import { isTest, status } from './reverse-fields.ts'
import { transactionFields } from './transaction-fields.ts'

const transaction = z.object({
  ...transactionFields,
  subsidiaryAccountNumber: answerText('The affiliate account.').optional(),
  subsidiaryFirstName: answerText('The first name of the affiliate.').optional(),
  subsidiaryLastName: answerText('The last name of the affiliate.').optional(),
  subsidiaryPhoneNumber: answerText('The phone number of the affiliate.').optional(),
  amount: answerAmount('What the affiliate gets.').optional(),
})

/** Subsidiary Transaction Details: only Paga's JavaScript sample has it, there without authentication, which is a defect. */
export const subsidiaryTransactionDetails = defineOperation({
  name: 'subsidiaryTransactionDetails',
  summary:
    'Tells of a transaction of an affiliate account. The JavaScript sample treats it as submitTransaction.',
  section: 'Merchant Notification API; from one sample server of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('subsidiaryTransactionDetails'),
  effect: 'money',
  reference: undefined,
  hash: [],
  request: z.object({ isTest, transaction: group('The transaction.', transaction) }),
  response: z.looseObject({ status }),
  samples: [
    {
      name: 'credit',
      source: 'constructed from the members the sample server reads',
      request: {
        isTest: false,
        transaction: {
          totalAmount: 1000,
          pagaTransactionId: 'wxyxq',
          customerReference: '1000001',
          subsidiaryAccountNumber: '2000001',
          amount: 20,
        },
      },
      response: { status: 'SUCCESS' },
    },
  ],
})
