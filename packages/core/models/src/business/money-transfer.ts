import * as z from 'zod'
import { answerChoice, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, choice, flag, integer, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, currency, locale, ownReference, sourceOfFunds } from './request-fields.ts'
import { envelope, fee, foreignExchange, transactionId } from './response-fields.ts'

/** Money Transfer: send money to a person. */
export const moneyTransfer = defineOperation({
  name: 'moneyTransfer',
  summary: 'Sends money to a phone number, another Paga account or a bank account.',
  section: 'Business Services API, section 4',
  availability: 'available',
  bindings: businessBinding('moneyTransfer'),
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'amount', 'destinationAccount'],
  request: z.object({
    referenceNumber: ownReference,
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
    locale: locale.optional(),
    alternateSenderName: text(
      'The name of the sender in the message, at most 16 characters; ignored when a user sends.',
      { max: 16 },
    ).optional(),
    minRecipientKYCLevel: choice('The least the recipient must have proven of who they are.', [
      'KYC1',
      'KYC2',
      'KYC3',
    ]).optional(),
    holdingPeriod: integer(
      'Days the money waits for the recipient to reach minRecipientKYCLevel before it returns; 120 when left out.',
      { min: 1 },
    ).optional(),
    sendAtmWithdrawalCodes: flag(
      'Whether codes for cash machines are made; known from the Java client only.',
    ).optional(),
  }),
  response: z.object({
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
    atmCode: answerText('The code for a cash machine, as the Java client knows it.', {
      sensitive: true,
    }).optional(),
    atmWithdrawalReferenceNumber: answerText(
      'The reference of a withdrawal at a cash machine, as the Java client knows it.',
    ).optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 4, filled',
      request: { referenceNumber: 'SEND-2026-A', amount: '10000', destinationAccount: '+2348012345678' },
      response: {
        message: 'Airtime purchase request made successfully',
        responseCode: 0,
        referenceNumber: 'SEND-2026-A',
        withdrawalCode: '',
        transactionId: 'At35',
        fee: 53.75,
        receiverRegistrationStatus: 'REGISTERED',
        currency: '',
        exchangeRate: '',
      },
    },
  ],
})
