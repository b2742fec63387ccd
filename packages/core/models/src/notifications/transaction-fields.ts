import * as z from 'zod'
import { answerAmount, answerFlag, answerList, answerText } from '../answer-field.ts'
import { group, text } from '../field.ts'
import { message, status, transactionId } from './reverse-fields.ts'

const service = z.looseObject({
  name: answerText('Its name.').optional(),
  productCode: answerText('Your code of it.').optional(),
})

/** What Paga tells of a transaction. */
export const transactionFields = {
  utcTransactionDateTime: answerText('When it was made, yyyy-MM-ddTHH:mm:ss, UTC.').optional(),
  transactionType: answerText('What it is, such as BILL_PAY.').optional(),
  totalAmount: answerAmount('What the customer paid.'),
  merchantAmount: answerAmount('What of it is yours.').optional(),
  isCredit: answerFlag('Whether it is money for you; false takes money back.').optional(),
  pagaTransactionId: transactionId,
  merchantTransactionId: answerText("Paga's longer name of the transaction for you.").optional(),
  currency: answerText('The currency, such as NGN.').optional(),
  customerReference: answerText("The customer's account or invoice number with you."),
  customerFirstName: answerText('The first name of who paid.').optional(),
  customerLastName: answerText('The last name of who paid.').optional(),
  customerPhoneNumber: answerText('The phone number of who paid.').optional(),
  channel: answerText('How it was paid: SMS, ONLINE, VOICE, EMAIL, USSD or E-WIDGET.').optional(),
  description: answerText('Words for people, at most 100 characters.').optional(),
  services: answerList('What was paid for.', service).optional(),
} as const

/** What Paga tells of a transaction, as one object. */
export const transaction = group('The transaction.', z.object(transactionFields))

/** What you answer to a transaction. */
export const transactionAnswer = z.object({
  status,
  uniqueTransactionId: text('Your unique id of the transaction.'),
  customerReference: text("The customer's account or invoice number with you."),
  merchantStatus: text('A word of your own; the samples have 000, 200 and SUCCESS.'),
  message: message.optional(),
  confirmationCode: text('What the customer can show.').optional(),
})
