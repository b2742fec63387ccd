import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { reverseBindings } from './binding.ts'
import { isTest } from './reverse-fields.ts'
import { transaction, transactionAnswer } from './transaction-fields.ts'

/** Submit Transaction: a customer has paid you. */
export const submitTransaction = defineOperation({
  name: 'submitTransaction',
  summary: 'Tells that a customer has paid you; Paga tells it again until you answer.',
  section: 'Merchant Notification API; from the sample servers of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('submitTransaction'),
  effect: 'money',
  reference: undefined,
  hash: [],
  request: z.object({ isTest, transaction }),
  response: transactionAnswer,
  samples: [
    {
      name: 'credit',
      source: 'constructed from the sample servers',
      request: {
        isTest: false,
        transaction: {
          utcTransactionDateTime: '2018-06-13T15:27:32',
          transactionType: 'BILL_PAY',
          totalAmount: 1000,
          merchantAmount: 980,
          isCredit: true,
          pagaTransactionId: 'wxyxq',
          merchantTransactionId: 'BP-C_2018061315273249_1448479_XBFJX',
          currency: 'NGN',
          customerReference: '1000001',
          customerFirstName: 'John',
          customerLastName: 'Doe',
          customerPhoneNumber: '07022222222',
          channel: 'ONLINE',
          description: 'Bill payment',
          services: [],
        },
      },
      response: {
        status: 'SUCCESS',
        uniqueTransactionId: 'u-0001',
        customerReference: '1000001',
        merchantStatus: '000',
        message: 'accepted',
        confirmationCode: 'CC-0001',
      },
    },
  ],
})
