import * as z from 'zod'
import { answerAmount, answerChoice, answerInteger, answerList, answerText } from '../answer-field.ts'
import { earlierReference } from '../business/request-fields.ts'
import { dateTime } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { namesOf } from '../names-of.ts'
import { collectBinding } from './binding.ts'
import { monthsLater } from './months-later.ts'
import { envelope } from './response-fields.ts'
import { historyActions, historyOperations, historyStatuses } from './vocabulary.ts'

/** The sources do not agree: one month, or three. More than three is refused, more than one is said to be doubtful. */
const mostMonths = 3

const item = z.object({
  datetime: answerText('When it happened, in UTC: yyyy-MM-ddTHH:mm:ss.SSS.'),
  referenceNumber: answerText('The reference of the payment request.').optional(),
  accountNumber: answerText('The account number (NUBAN) that was paid into or made.').optional(),
  accountReference: answerText('Your own reference of a persistent payment account.').optional(),
  operation: answerChoice('What it is about.', namesOf(historyOperations)),
  action: answerChoice('What happened.', namesOf(historyActions)),
  amount: answerAmount('The amount in naira; 0 where an account was made.').optional(),
  status: answerChoice('What came of it.', namesOf(historyStatuses)),
  description: answerText('More about it, in words.').optional(),
})

/** History: what happened in a stretch of time. */
export const history = defineOperation({
  name: 'history',
  summary: 'Lists the requests, payments and accounts of a stretch of time, or those of one reference.',
  section: "Paga Collect API Status Codes; its fields from Paga's official clients",
  availability: 'available',
  bindings: collectBinding('history'),
  effect: 'read',
  // Not the name of this question: it restricts the history to the request with that reference.
  reference: { field: 'referenceNumber', role: 'earlier' },
  largestResponse: 16 * 1024 * 1024,
  hash: ['referenceNumber'],
  request: z
    .object({
      referenceNumber: earlierReference.optional(),
      startDateTimeUTC: dateTime('The first moment, in UTC: yyyy-MM-ddTHH:mm:ss.'),
      endDateTimeUTC: dateTime(
        'The last moment, in UTC: yyyy-MM-ddTHH:mm:ss; at most three months later, and by another source one.',
      ),
    })
    .refine(({ startDateTimeUTC, endDateTimeUTC }) => startDateTimeUTC <= endDateTimeUTC, {
      error: 'is before startDateTimeUTC',
      path: ['endDateTimeUTC'],
      abort: true,
    })
    .refine(
      ({ startDateTimeUTC, endDateTimeUTC }) => endDateTimeUTC <= monthsLater(startDateTimeUTC, mostMonths),
      { error: 'is more than three months after startDateTimeUTC; ask in parts', path: ['endDateTimeUTC'] },
    ),
  caution: ({ startDateTimeUTC, endDateTimeUTC }) =>
    String(endDateTimeUTC) > monthsLater(String(startDateTimeUTC), 1)
      ? 'a history of more than one month: one of the sources has that for the longest, so Paga may refuse it'
      : undefined,
  response: z.object({
    ...envelope,
    referenceNumber: answerText('The reference that was asked for.').optional(),
    itemCount: answerInteger('How many entries follow.'),
    items: answerList('What happened.', item),
  }),
  samples: [
    {
      name: 'of the clients',
      source: "A comment in Paga's Node client",
      request: { startDateTimeUTC: '2026-11-01T00:00:00', endDateTimeUTC: '2026-12-01T00:00:00' },
      response: {
        referenceNumber: null,
        statusCode: '0',
        statusMessage: 'success',
        itemCount: 2,
        items: [
          {
            datetime: '2026-11-04T15:51:01.417',
            referenceNumber: 'ORDER-2026-A',
            accountNumber: '0515545692',
            accountReference: null,
            operation: 'PAYMENT_REQUEST',
            action: 'CREATE_REQUEST',
            amount: 7048.38,
            status: 'SUCCESSFUL',
          },
          {
            datetime: '2026-11-08T12:26:57.147',
            referenceNumber: 'ACCOUNT-2026-A',
            accountNumber: '0301657073',
            accountReference: '000000000014',
            operation: 'PERSISTENT_PAYMENT_ACCOUNT',
            action: 'CREATE',
            amount: 0.0,
            status: 'SUCCESSFUL',
          },
        ],
      },
    },
  ],
})
