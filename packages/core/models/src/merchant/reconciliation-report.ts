import * as z from 'zod'
import { answerAmount, answerInteger, answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { periodEnd } from './request-fields.ts'
import { optionalEnvelope, status } from './response-fields.ts'

/** Reconciliation Report: every process and transaction of a period. */
export const reconciliationReport = defineOperation({
  name: 'reconciliationReport',
  summary: 'Lists the processes and transactions of a period, to compare with your own books.',
  section: 'Merchant Service API, section 4',
  availability: 'available',
  bindings: merchantBinding('reconciliationReport'),
  effect: 'read',
  reference: undefined,
  // A period may have any number of entries, and nothing turns pages.
  largestResponse: 16 * 1024 * 1024,
  // The end first, other than in the body.
  hash: ['periodEndDateTimeUTC', 'periodStartDateTimeUTC'],
  request: z.object({
    periodStartDateTimeUTC: periodEnd(
      'When the period begins: a Date, sent as yyyy-MM-dd in UTC, or a text, sent as it is; the form is not documented.',
    ),
    periodEndDateTimeUTC: periodEnd('When the period ends, in the same forms as its beginning.'),
  }),
  response: z.object({
    reconciliationItems: answerList(
      'The processes and transactions; may be empty.',
      z.object({
        pagaProcessCode: answerText('The code of the process.').optional(),
        status: status.optional(),
        description: answerText('What the process is.').optional(),
        transactionDatetimeUTC: answerInteger(
          'When it was made, in milliseconds since 1970, UTC.',
        ).optional(),
        referenceNumber: answerText(
          "The customer's reference on your system, as given with the payment: an account or invoice number.",
        ).optional(),
        amount: answerAmount(
          'The amount of the payment; fees may make what the customer paid or you received another one.',
        ).optional(),
        severity: answerText('How serious the entry is, as the Java client knows it.').optional(),
      }),
    ),
    ...optionalEnvelope,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 4, its period filled in',
      request: { periodStartDateTimeUTC: '2026-01-01', periodEndDateTimeUTC: '2026-01-31' },
      response: {
        errorMessage: null,
        responseCode: 0,
        reconciliationItems: [
          {
            pagaProcessCode: 0,
            description: null,
            transactionDatetimeUTC: 0,
            referenceNumber: '123442',
            amount: 0,
            status: 'SUCCESSFUL',
          },
        ],
      },
    },
  ],
})
