import * as z from 'zod'
import { answerAmount, answerChoice, answerText } from '../answer-field.ts'
import { paymentRequestStates } from '../collect/vocabulary.ts'
import { group } from '../field.ts'
import { namesOf } from '../names-of.ts'
import { defineWebhook } from './define-webhook.ts'

/** What became of a payment request, in Paga's words. Not in the documents; several integrators report them. */
export const paymentRequestEvents = [
  'PAYMENT_COMPLETE',
  'PARTIAL_PAYMENT',
  'PAYMENT_REQUEST_EXPIRED',
  'PAYMENT_ERROR',
] as const

const fundingDetails = z.object({
  payerAccountNumber: answerText('The account the payer paid into.').optional(),
  payerName: answerText('The name of the payer.').optional(),
  payerBankAccountNumber: answerText('The account the payer paid from.').optional(),
})

/** Payment request callback: something happened to a payment request you made. */
export const paymentRequestCallback = defineWebhook({
  name: 'paymentRequestCallback',
  summary: 'Posted to the callBackUrl of a payment request when it is paid, paid in part, or ends unpaid.',
  section: 'Collect status codes (existence and code 2); the payload from integrators',
  payload: z.object({
    event: answerChoice('What happened. Not hashed.', paymentRequestEvents),
    notificationId: answerText('The unique id of the message, a UUID; the same when it is delivered again.'),
    statusCode: answerText('0 paid, 2 paid in part, -1 error, -2 expired or cancelled.'),
    statusMessage: answerText('The same in words. Not hashed.'),
    externalReferenceNumber: answerText('The referenceNumber of your payment request.'),
    state: answerChoice('The state of the payment request.', namesOf(paymentRequestStates)),
    outstandingBalance: answerAmount('What is still to be paid; absent where nothing is.').optional(),
    paymentAmount: answerAmount('What was paid this time. Not hashed.').optional(),
    cumulativePaymentAmount: answerAmount('What was paid so far. Not hashed.').optional(),
    collectionFee: answerAmount('What Paga keeps. Not hashed.').optional(),
    fundingDetails: group('Who paid. Not hashed.', fundingDetails).optional(),
    fundingPaymentReference: answerText('The reference of the incoming payment. Not hashed.').optional(),
    note: answerText('Words for people. Not hashed.').optional(),
    hash: answerText('The SHA-512 of the hashed fields and the hash key.').optional(),
  }),
  hash: [
    'notificationId',
    'statusCode',
    'externalReferenceNumber',
    'state',
    { path: 'outstandingBalance', text: 'fixed2', zero: '' },
  ],
  headerStarts: [
    ['statusCode', 'externalReferenceNumber', 'state', 'outstandingBalance'],
    ['notificationId', 'statusCode', 'externalReferenceNumber', 'state', 'outstandingBalance'],
  ],
  olderNames: { outStandingBalance: 'outstandingBalance' },
  samples: [
    {
      name: 'paid',
      source: 'constructed; its hash is vector W2',
      payload: {
        event: 'PAYMENT_COMPLETE',
        notificationId: '9f1c7c1e-1f55-4a0e-9a35-0f5a1f1f7f10',
        statusCode: '0',
        statusMessage: 'Payment Request has been authorized',
        externalReferenceNumber: 'ref-0001',
        state: 'CONSUMED',
        outstandingBalance: null,
        paymentAmount: 2000.5,
        cumulativePaymentAmount: 2000.5,
        collectionFee: 1.5,
        fundingDetails: {
          payerAccountNumber: '0123456789',
          payerName: 'Foo Bar',
          payerBankAccountNumber: '0000000000',
        },
        fundingPaymentReference: 'FPR-0001',
        note: null,
      },
    },
    {
      name: 'paid in part',
      source: 'constructed; its hash is vector W1, whose state is illustrative',
      payload: {
        event: 'PARTIAL_PAYMENT',
        notificationId: '9f1c7c1e-1f55-4a0e-9a35-0f5a1f1f7f10',
        statusCode: '2',
        statusMessage: 'Partial payment received',
        externalReferenceNumber: 'ref-0001',
        state: 'CHARGEABLE',
        outstandingBalance: 50,
        paymentAmount: 1950.5,
        cumulativePaymentAmount: 1950.5,
      },
    },
  ],
})
