import { answerAmount, answerInteger, answerList, answerText } from '../answer-field.ts'

// Members that several Connect answers share.

/** How an answer says that something is wrong. A successful answer has neither, or both are null. */
export const errorFields = {
  errorCode: answerText(
    'Why the operation was not carried out; null or absent if it was. No list of codes exists.',
  ).optional(),
  errorMessage: answerText('The same in words.').optional(),
}

/** What every answer about money tells. */
export const moneyFields = {
  transactionId: answerText('The id of the transaction at Paga; some answers write it as a number.'),
  amount: answerAmount('The amount in naira.'),
  fee: answerAmount('The fee in naira.'),
  currency: answerText('The currency; null for naira.').optional(),
  exchangeRate: answerAmount('The rate of the conversion, where there was one.').optional(),
}

/** What both token calls answer. */
export const tokenFields = {
  access_token: answerText('What operations are called with.', { sensitive: true }),
  token_type: answerText('How it is sent: bearer.'),
  refresh_token: answerText('What a new access token is had for; not every answer has one.', {
    sensitive: true,
  }).optional(),
  expires_in: answerInteger('How many seconds the access token lasts.').optional(),
  scope: answerText('The scopes the user allowed, with spaces between them.').optional(),
  user_data: answerText(
    'The user data the user allowed, with spaces between them; an extension of Paga.',
  ).optional(),
  authorities: answerList(
    'Given by the framework Paga uses; of no use here.',
    answerText('One authority.'),
  ).optional(),
}
