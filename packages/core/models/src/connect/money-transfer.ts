import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, flag, group } from '../field.ts'
import { lookInHistory } from './if-unknown.ts'
import { ownReference } from './request-fields.ts'
import { errorFields, moneyFields } from './response-fields.ts'

/** Money Transfer: you pay the user. */
export const moneyTransfer = defineOperation({
  name: 'moneyTransfer',
  summary: "Credits the user's Paga account from yours.",
  section: 'Paga Connect Operations, section 2',
  availability: 'available',
  bindings: [
    {
      name: 'full',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/moneyTransfer/referenceNumber/{referenceNumber}/amount/{amount}/skipMessaging/{skipMessaging}',
      rest: 'none',
    },
    {
      name: 'short',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/moneyTransfer/referenceNumber/{referenceNumber}/amount/{amount}/',
      rest: 'none',
    },
  ],
  permission: { scopes: ['MONEY_TRANSFER'] },
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  ifUnknown: lookInHistory,
  hash: [],
  request: z.object({
    referenceNumber: ownReference,
    amount: amount('The amount to transfer to the user, in naira.'),
    skipMessaging: flag('True to send the user no message about the money; false when left out.').optional(),
  }),
  root: 'moneyTransferResult',
  response: z.object({
    moneyTransferResult: group(
      'What became of the transfer.',
      z.object({
        ...errorFields,
        ...moneyFields,
        withdrawalCode: answerText('The code to withdraw the money with, where one was made.', {
          sensitive: true,
        }).optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Paga Connect Operations, section 2, the request filled',
      request: { referenceNumber: '5462835', amount: '200', skipMessaging: false },
      response: {
        moneyTransferResult: {
          errorCode: null,
          errorMessage: null,
          transactionId: 23400,
          amount: 500.0,
          fee: 50.0,
          currency: null,
          exchangeRate: null,
          withdrawalCode: null,
        },
      },
    },
  ],
})
