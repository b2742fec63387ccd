import * as z from 'zod'
import { answerAmount, answerInteger, answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { flag, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { accountReference } from './persistent-payment-account-fields.ts'
import { nuban, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get Persistent Payment Account Activity: what was paid into a lasting account number. */
export const getPersistentPaymentAccountActivity = defineOperation({
  name: 'getPersistentPaymentAccountActivity',
  summary: 'Lists what was paid into an account of registerPersistentPaymentAccount.',
  section: "Paga's official Node, Java and PHP clients",
  availability: 'undocumented',
  bindings: businessBinding('getPersistentPaymentAccountActivity'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({
    referenceNumber: requestReference,
    accountNumber: nuban('The account number, as registerPersistentPaymentAccount gave it.').optional(),
    getLatestSingleActivity: flag('True for the latest payment only.').optional(),
    startDate: text(
      'The first date to tell of, as the exact text that is sent; which forms Paga takes is not known.',
    ).optional(),
    endDate: text(
      'The last date to tell of, as the exact text that is sent; which forms Paga takes is not known.',
    ).optional(),
    accountReference: accountReference.optional(),
  }),
  response: z.object({
    ...envelope,
    message: envelope.message.optional(),
    referenceNumber: envelope.referenceNumber.optional(),
    accountReference: answerText('Your own reference of the account.').optional(),
    accountNumber: answerText('The account number.').optional(),
    accountName: answerText('The name of the account.').optional(),
    phoneNumber: answerText('The phone number of the customer.').optional(),
    firstName: answerText('The first name of the customer.').optional(),
    lastName: answerText('The last name of the customer.').optional(),
    email: answerText('The e-mail address of the customer.').optional(),
    financialIdentificationNumber: answerText(
      'The number under which the bank knows the customer, such as the BVN.',
      { sensitive: true },
    ).optional(),
    recordCount: answerInteger('How many payments are told of.'),
    items: answerList(
      'The payments.',
      z.object({
        itemNumber: answerInteger('Which of the payments it is, counted from 1.'),
        amount: answerAmount('What was paid, in the currency named.').optional(),
        currencyCode: answerText('The currency as an ISO 4217 code.').optional(),
        paymentDate: answerText('When it was paid, as Paga writes it.').optional(),
        paymentMethod: answerText('How it was paid, such as BANK_TRANSFER.').optional(),
        paymentReference: answerText("The payer's reference of the payment.").optional(),
        transactionReference: answerText("Paga's long reference of the payment.").optional(),
        transactionServiceIdentifier: answerText("Paga's short id of the payment.").optional(),
        status: answerText('What became of it, such as SUCCESSFUL.').optional(),
        paymentBank: answerText('The bank it was paid from.').optional(),
        paymentFee: answerAmount('The fee in naira.').optional(),
        paymentError: answerText('What went wrong, in words.').optional(),
        paymentNarration: answerText('What the payer wrote.').optional(),
        isInstantSettlement: answerText('`true` where it was passed on to your bank at once.').optional(),
        instantSettlementAmount: answerAmount('What was passed on, in naira.').optional(),
        instantSettlementFee: answerAmount('The fee for passing it on, in naira.').optional(),
        instantSettlementError: answerText('Why it was not passed on, in words.').optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'of the Node client',
      source: 'A comment in the Node client, names and addresses changed; the request is ours',
      request: { referenceNumber: 'ACTIVITY-2026-A', accountNumber: '2741938938' },
      response: {
        responseCode: 0,
        message: '1 items returned',
        referenceNumber: 'ACTIVITY-2026-A',
        recordCount: 1,
        accountNumber: '2741938938',
        accountReference: '324324999212',
        accountName: null,
        phoneNumber: '+2348012345678',
        firstName: 'Ada',
        lastName: 'Obi',
        email: 'ada@example.com',
        financialIdentificationNumber: null,
        items: [
          {
            itemNumber: 1,
            amount: null,
            currencyCode: 'NGN',
            paymentDate: '2021-02-10T15:17:55',
            paymentMethod: 'BANK_TRANSFER',
            paymentReference: 'PAGA|00010400|XY48L9638399205M',
            transactionReference: 'DFB-U_20210210151755353_1235466_J1D0B',
            transactionServiceIdentifier: 'J1D0B',
            status: 'SUCCESSFUL',
            paymentBank: 'Access Bank',
            paymentFee: '4.30',
            paymentNarration: 'Pay for my Uber',
            isInstantSettlement: 'true',
            instantSettlementAmount: '341.95',
            instantSettlementFee: '53.75',
          },
        ],
      },
    },
  ],
})
