import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { group } from '../field.ts'
import { defineWebhook } from './define-webhook.ts'

const payerDetails = z.object({
  paymentReferenceNumber: answerText('The reference of the incoming payment.').optional(),
  narration: answerText('What the payer wrote.').optional(),
  paymentMethod: answerText('How it was paid, such as BANK_TRANSFER.').optional(),
  payerName: answerText('The name of the payer.').optional(),
  payerBankName: answerText('The bank of the payer.').optional(),
  payerBankAccountNumber: answerText('The account the payer paid from.').optional(),
})

/** Persistent account webhook: money came in on a persistent payment account. */
export const persistentAccountWebhook = defineWebhook({
  name: 'persistentAccountWebhook',
  summary: 'Posted to the callbackUrl of a persistent payment account when money comes in.',
  section: 'not in the documents; two independent integrators',
  payload: z.object({
    statusCode: answerText('0 where the money came in.'),
    statusMessage: answerText('The same in words. Not hashed.'),
    transactionReference: answerText('The unique reference of the payment. Not hashed.'),
    fundingTransactionReference: answerText(
      'The reference of the incoming transaction. Not hashed.',
    ).optional(),
    fundingPaymentReference: answerText('The reference of the incoming payment. Not hashed.').optional(),
    accountNumber: answerText('The NUBAN that was paid into.'),
    accountName: answerText('Its name. Not hashed.'),
    financialIdentificationNumber: answerText('The BVN of its holder. Not hashed.', {
      sensitive: true,
    }).optional(),
    amount: answerText('What came in: two decimals, perhaps with thousands separators (`5,000.00`).'),
    clearingFeeAmount: answerText('What clearing it cost, written like the amount.'),
    transferFeeAmount: answerText('What sending it on cost; only with instant settlement.').optional(),
    transferBankName: answerText('The bank it was sent on to. Not hashed.').optional(),
    transferBankAccountNumber: answerText('The account it was sent on to. Not hashed.').optional(),
    payerDetails: group('Who paid. Not hashed in the body form.', payerDetails).optional(),
    instantSettlementStatus: answerText('Whether it was sent on. Not hashed.').optional(),
    narration: answerText('What the payer wrote. Not hashed.').optional(),
    hash: answerText(
      'The SHA-512 of the hashed fields and the hash key; absent in the header form.',
    ).optional(),
  }),
  hash: ['statusCode', 'accountNumber', 'amount', 'clearingFeeAmount', 'transferFeeAmount'],
  headerStarts: [['statusCode', 'accountNumber', 'amount']],
  olderNames: {
    paymentAccountNumber: 'accountNumber',
    paymentAccountName: 'accountName',
    bankTransferFeeAmount: 'clearingFeeAmount',
  },
  samples: [
    {
      name: 'paid',
      source: 'constructed; its hash is vector W3, by the header form W5',
      payload: {
        statusCode: '0',
        statusMessage: 'success',
        transactionReference: 'DFB-U_20240101120000_1_ABCDE',
        fundingTransactionReference: 'FTR-0001',
        fundingPaymentReference: 'PRN-0001',
        accountNumber: '3414743183',
        accountName: 'John Doe',
        financialIdentificationNumber: null,
        amount: '250.00',
        clearingFeeAmount: '1.88',
        payerDetails: {
          paymentReferenceNumber: 'PRN-0001',
          narration: 'test',
          paymentMethod: 'BANK_TRANSFER',
          payerName: 'Foo Bar',
          payerBankName: 'Access Bank',
          payerBankAccountNumber: '0000000000',
        },
        instantSettlementStatus: null,
        narration: null,
      },
    },
    {
      name: 'paid and sent on',
      source: 'constructed; its hash is vector W4',
      payload: {
        statusCode: '0',
        statusMessage: 'success',
        transactionReference: 'DFB-U_20240101120000_2_FGHIJ',
        accountNumber: '3414743183',
        accountName: 'John Doe',
        amount: '5,000.00',
        clearingFeeAmount: '37.50',
        transferFeeAmount: '10.75',
        transferBankName: 'Access Bank',
        transferBankAccountNumber: '0000000000',
      },
    },
  ],
})
