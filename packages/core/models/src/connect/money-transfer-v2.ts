import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { account } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, flag } from '../field.ts'
import { lookInHistory } from './if-unknown.ts'
import { ownReference } from './request-fields.ts'
import { errorFields, moneyFields } from './response-fields.ts'

/** Money Transfer, version 2: as every current client of Paga's sends it, to a recipient that is named. */
export const moneyTransferV2 = defineOperation({
  name: 'moneyTransferV2',
  summary: 'Credits the Paga account of a named recipient; what the current official clients send.',
  section: "Paga's Node, PHP, Java and Python clients",
  availability: 'undocumented',
  bindings: [{ method: 'POST', path: '/paga-webservices/oauth2/secure/moneyTransfer/v2', rest: 'query' }],
  permission: { scopes: ['MONEY_TRANSFER'] },
  effect: 'money',
  reference: { field: 'referenceNumber', role: 'caller' },
  ifUnknown: lookInHistory,
  hash: [],
  request: z.object({
    amount: amount('The amount to transfer, in naira.'),
    referenceNumber: ownReference,
    skipMessaging: flag('True to send the recipient no message about the money.'),
    recipientCredential: account('Who receives: a phone number, an e-mail address or an account.'),
  }),
  root: 'moneyTransferResult',
  response: z.object({
    ...errorFields,
    ...moneyFields,
    externalReferenceNumber: answerText('The reference of the request.'),
  }),
  samples: [
    {
      name: 'constructed',
      source: "constructed from the member names of Paga's Java and Node clients",
      request: {
        amount: '200',
        referenceNumber: '5462835',
        skipMessaging: false,
        recipientCredential: '07030280000',
      },
      response: {
        errorMessage: null,
        errorCode: null,
        transactionId: '23400',
        amount: 200.0,
        fee: 50.0,
        currency: null,
        exchangeRate: null,
        externalReferenceNumber: '5462835',
      },
    },
  ],
})
