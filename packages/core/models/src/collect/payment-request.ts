import * as z from 'zod'
import { answerFlag, answerList, answerText } from '../answer-field.ts'
import { ownReference } from '../business/request-fields.ts'
import { dateTime } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { amount, choice, flag, group, list, text } from '../field.ts'
import { namesOf } from '../names-of.ts'
import { collectBinding } from './binding.ts'
import { payee, payer } from './payer-and-payee.ts'
import { brokenRules } from './payment-request-rules.ts'
import { paymentRequestSamples } from './payment-request-samples.ts'
import { callbackAddress, currency, feeShare } from './request-fields.ts'
import { envelope, requestedPayment } from './response-fields.ts'
import { paymentMethods } from './vocabulary.ts'

const properties = z.object({
  AccountNumber: answerText('BANK_TRANSFER: the account number (NUBAN) to pay into.').optional(),
  paymentCode: answerText(
    "BANK_TRANSFER: a code to pay by, as a comment in Paga's Node client has it.",
  ).optional(),
  USSDShortCode: answerText('FUNDING_USSD, USSD: what the payer dials.').optional(),
  PaymentReference: answerText('FUNDING_USSD: under which the payment is known at the bank.').optional(),
  WebPaymentLink: answerText('REQUEST_MONEY: the page on which the payer pays.').optional(),
})

/** Payment Request: ask somebody for money. */
export const paymentRequest = defineOperation({
  name: 'paymentRequest',
  summary: 'Asks a payer for money, and tells how it can be paid; success means created, not paid.',
  section: "Paga Collect API Status Codes; its fields from Paga's official clients",
  availability: 'available',
  bindings: collectBinding('paymentRequest'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: [
    'referenceNumber',
    'amount',
    'currency',
    'payer.phoneNumber',
    'payer.email',
    'payee.accountNumber',
    'payee.phoneNumber',
    'payee.bankId',
    'payee.bankAccountNumber',
  ],
  request: z
    .object({
      referenceNumber: ownReference,
      amount: amount(
        'The amount that is asked for, in naira; for DIRECT_DEBIT, the most that one charge may take.',
      ),
      currency,
      payer,
      payee: payee.optional(),
      expiryDateTimeUTC: dateTime(
        'Until when it can be paid, in UTC: yyyy-MM-ddTHH:mm:ss. At most a week ahead; Paga chooses when left out.',
      ).optional(),
      isSuppressMessages: flag('True to have Paga send the payer no messages. Default false.').optional(),
      payerCollectionFeeShare: feeShare(
        'The share of the fee that the payer bears: 0 to 1; both shares together are at most 1.',
      ).optional(),
      payeeCollectionFeeShare: feeShare(
        'The share of the fee that the payee bears: 0 to 1; both shares together are at most 1.',
      ).optional(),
      isAllowPartialPayments: flag(
        'True to let it be paid in parts; for DIRECT_DEBIT, to charge less than the amount. Default false.',
      ).optional(),
      callBackUrl: callbackAddress(
        'Where Paga tells what becomes of it. Spelled with a capital B here, and callbackUrl on accounts.',
      ).optional(),
      paymentMethods: list('How it may be paid.', choice('A way to pay.', namesOf(paymentMethods))),
      displayBankDetailToPayer: flag(
        "True to show the payer the payee's bank details beside the name; the clients' comments have the two the other way round.",
      ).optional(),
      note: text('A note; known from the Java client only.').optional(),
      isAllowOverPayments: flag('True to let more be paid; known from integrators only.').optional(),
      isSuspendedAfterFirstUse: flag(
        'True to close the account number after one payment; known from integrators only.',
      ).optional(),
      accountReference: text('Your own name for the mandate, for DIRECT_DEBIT only.').optional(),
      isSingleUse: flag(
        'Whether the mandate can be charged once only, for DIRECT_DEBIT; false for one beyond 30 days. Default true.',
      ).optional(),
    })
    .check(({ value, issues }) => {
      for (const { path, message } of brokenRules(value))
        issues.push({ code: 'custom', path: [...path], message, input: value })
    }),
  // A request that is queued first (1), such as every DIRECT_DEBIT, is answered with the envelope alone.
  response: z.object({
    ...envelope,
    ...requestedPayment,
    paymentMethods: answerList(
      'The ways to pay, as far as this payer has them.',
      z.object({
        name: answerText('The payment method.'),
        properties: group('What the payer needs for it.', properties).optional(),
      }),
    ).optional(),
    isPayerPagaAccountHolder: answerFlag('Whether the payer has a Paga account.').optional(),
    payerPagaAccountHolder: answerFlag(
      "The same, by the name that a comment in Paga's Node client has for it.",
    ).optional(),
    note: answerText('The note of the request.').optional(),
  }),
  samples: paymentRequestSamples,
})
