import * as z from 'zod'
import { answerAmount, answerInteger, answerList, answerText } from '../answer-field.ts'
import { account, credentials } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** The most bytes of a history: 10,000 transactions at some 400 bytes, and room. */
export const largestHistory: number = 16 * 1024 * 1024

/** Whose history it is. */
export const historyOwner = {
  accountPrincipal: account('The user whose history is asked; your organisation when left out.').optional(),
  accountCredentials: credentials('The credentials of that user.').optional(),
}

const transaction = z.object({
  itemNumber: answerInteger('The place in this list, from 1.'),
  dateUTC: answerText('When it was made, in UTC, as Paga writes it.'),
  description: answerText('What it was, in words.'),
  amount: answerAmount('The amount, in the currency of the history.'),
  status: answerText('The state of the transaction, as Paga writes it.'),
  transactionId: answerText('The short id under which all parties find the transaction.').optional(),
  referenceNumber: answerText(
    'The reference it was sent with; many were not sent through an API.',
  ).optional(),
  currency: answerText('The local currency, for a transaction in a foreign one.').optional(),
  exchangeRate: answerAmount('The rate of the conversion; only for a foreign currency.').optional(),
})

/** What both histories answer. */
export const historyAnswer = {
  ...envelope,
  recordCount: answerInteger('How many transactions follow.'),
  items: answerList('The transactions.', transaction),
  currency: answerText('The currency of the amounts as an ISO 4217 code.'),
}
