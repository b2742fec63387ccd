import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { choice, flag, integer } from '../field.ts'
import { businessBinding } from './binding.ts'
import { alternateSenderName, moneyTransferAnswer, moneyTransferFields } from './money-transfer-fields.ts'
import { locale, ownReference } from './request-fields.ts'

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
    ...moneyTransferFields,
    locale: locale.optional(),
    alternateSenderName: alternateSenderName.optional(),
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
    ...moneyTransferAnswer,
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
