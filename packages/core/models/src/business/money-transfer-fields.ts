import { answerChoice, answerText } from '../answer-field.ts'
import { amount, flag, text } from '../field.ts'
import { account, credentials, currency, sourceOfFunds } from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** What moneyTransfer and validateMoneyTransfer have in common, down to the members they order differently: who sends what to whom, and who is told. */
export const moneyTransferFields = {
  amount: amount('The amount to send, in naira or in the currency named.'),
  currency: currency.optional(),
  destinationAccount: account(
    'Who gets it: a phone number, a nickname or another Paga account; a bank account number with destinationBank.',
  ),
  destinationBank: text(
    'The bank code, for a transfer to a bank account. It is not covered by the hash.',
  ).optional(),
  senderPrincipal: account('The user who sends; your organisation when left out.').optional(),
  senderCredentials: credentials('The credentials of the user who sends.').optional(),
  sendWithdrawalCode: flag(
    'Whether Paga sends an unregistered recipient the code to fetch the money; true when left out. With false you get the code.',
  ).optional(),
  sourceOfFunds: sourceOfFunds.optional(),
  transferReference: text('More about the transfer, for your books.').optional(),
  suppressRecipientMessage: flag('True to send the recipient no message; false when left out.').optional(),
}

/** Under which name the money is sent. */
export const alternateSenderName = text(
  'The name of the sender in the message, at most 16 characters; ignored when a user sends.',
  { max: 16 },
)

/** What both answer. */
export const moneyTransferAnswer = {
  ...envelope,
  withdrawalCode: answerText(
    'The code an unregistered recipient fetches the money with; only with sendWithdrawalCode false.',
    { sensitive: true },
  ).optional(),
  transactionId,
  fee,
  receiverRegistrationStatus: answerChoice('Whether the recipient has a Paga account; there on success.', [
    'REGISTERED',
    'UNREGISTERED',
  ]).optional(),
  ...foreignExchange,
}
