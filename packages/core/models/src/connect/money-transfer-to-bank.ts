import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { email, nuban, phoneNumber } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { amount } from '../field.ts'
import { identifier } from '../merchant/request-fields.ts'
import { formBinding } from './binding.ts'
import { lookInHistory } from './if-unknown.ts'
import { ownReference } from './request-fields.ts'
import { errorFields, moneyFields } from './response-fields.ts'

/** Money Transfer To Bank: money goes to a bank account. */
export const moneyTransferToBank = defineOperation({
  name: 'moneyTransferToBank',
  summary: 'Credits a bank account.',
  section: 'Paga Connect Operations, section 4',
  availability: 'available',
  bindings: [
    {
      name: 'full',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/moneyTransferToBank/amount/{amount}/destinationBankPublicId/{destinationBankPublicId}/destinationBankAccountNumber/{destinationBankAccountNumber}/recipientPhoneNumber/{recipientPhoneNumber}/recipientFirstName/{recipientFirstName}/recipientLastName/{recipientLastName}/recipientEmail/{recipientEmail}/remarks/{remarks}/recipientMobileOperatorPublicId/{recipientMobileOperatorPublicId}/externalReferenceNumber/{externalReferenceNumber}',
      rest: 'none',
    },
    formBinding('moneyTransferToBank'),
  ],
  permission: {
    scopes: ['MONEY_TRANSFER'],
    note: 'No document says which scope it needs; MONEY_TRANSFER is taken to be it.',
  },
  effect: 'money',
  reference: { field: 'externalReferenceNumber', role: 'caller' },
  ifUnknown: lookInHistory,
  hash: [],
  request: z
    .object({
      externalReferenceNumber: ownReference,
      amount: amount('The amount to transfer, in naira.'),
      destinationBankPublicId: identifier("The bank's UUID, as getBanks of the Business API lists it."),
      destinationBankAccountNumber: nuban('The account at the bank: a NUBAN of ten digits.'),
      recipientPhoneNumber: phoneNumber(
        "The recipient's mobile number; it or recipientEmail must be given.",
      ).optional(),
      recipientEmail: email(
        "The recipient's e-mail address; it or recipientPhoneNumber must be given.",
      ).optional(),
      recipientFirstName: identifier("The recipient's first name.").optional(),
      recipientLastName: identifier("The recipient's last name.").optional(),
      remarks: identifier("A note for the recipient; known from Paga's PHP client only.").optional(),
      recipientMobileOperatorPublicId: identifier(
        "The recipient's mobile operator; known from Paga's PHP client only.",
      ).optional(),
    })
    .refine(
      ({ recipientPhoneNumber, recipientEmail }) =>
        recipientPhoneNumber !== undefined || recipientEmail !== undefined,
      { error: 'is missing; give it or recipientEmail', path: ['recipientPhoneNumber'] },
    ),
  root: 'moneyTransferToBankResult',
  response: z.object({
    ...errorFields,
    transferReferenceNumber: answerText("Paga's reference of the transfer."),
    ...moneyFields,
    currency: answerText('The currency: NGN.'),
    accountHolderNameAtBank: answerText('Whose account it is, as the bank has it.'),
    vatFee: answerAmount('The value added tax on the fee, in naira.'),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Paga Connect Operations, section 4, the request filled',
      request: {
        externalReferenceNumber: 'EXT0001A',
        amount: '100',
        destinationBankPublicId: '40090E2F-7446-4217-9345-7BBAB7043C4C',
        destinationBankAccountNumber: '0000000000',
        recipientPhoneNumber: '07022222222',
        recipientFirstName: 'Test',
        recipientLastName: 'Customer',
      },
      response: {
        errorCode: null,
        errorMessage: null,
        transferReferenceNumber: '00000001089406',
        transactionId: 1235522,
        amount: 100,
        fee: 52.5,
        currency: 'NGN',
        exchangeRate: null,
        accountHolderNameAtBank: 'Test Customer',
        vatFee: 0,
      },
    },
  ],
})
