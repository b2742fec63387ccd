import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { flag, text } from '../field.ts'
import { reverseBindings } from './binding.ts'
import { isTest, message, status } from './reverse-fields.ts'

/** Validate Customer: whether you know a customer, asked before Paga takes their money. */
export const validateCustomer = defineOperation({
  name: 'validateCustomer',
  summary: 'Asks whether you know a customer, before their money is taken.',
  section: 'Merchant Notification API; from the sample servers of Paga',
  availability: 'undocumented',
  bindings: reverseBindings('validateCustomer'),
  effect: 'validate',
  reference: undefined,
  hash: [],
  request: z.object({
    isTest,
    customerAccountNumber: answerText("The customer's account or invoice number with you."),
    customerFirstName: answerText('The first name the customer gave.').optional(),
    customerLastName: answerText('The last name the customer gave.').optional(),
  }),
  response: z.object({
    status,
    message,
    isValid: flag('Whether you know the customer.'),
    firstName: text('The first name, as you know it.').optional(),
    lastName: text('The last name, as you know it.').optional(),
    lastPaymentDate: text('When the customer last paid, yyyy-MM-ddTHH:mm:ss.').optional(),
    accountStatus: text('The state of the account, such as ACTIVE.').optional(),
    paymentDueDate: text('When the next payment is due, yyyy-MM-ddTHH:mm:ss.').optional(),
    isDisplayed: flag('Whether Paga may show the name to who pays.').optional(),
  }),
  samples: [
    {
      name: 'valid',
      source: 'constructed from the sample servers',
      request: {
        isTest: true,
        customerAccountNumber: '1000001',
        customerFirstName: 'John',
        customerLastName: 'Doe',
      },
      response: {
        status: 'SUCCESS',
        message: 'Customer is valid',
        isValid: true,
        firstName: 'John',
        lastName: 'Doe',
        lastPaymentDate: '2018-06-13T15:27:32',
        accountStatus: 'ACTIVE',
        paymentDueDate: '2018-07-13T00:00:00',
        isDisplayed: true,
      },
    },
  ],
})
