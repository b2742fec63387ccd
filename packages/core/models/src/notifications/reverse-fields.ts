import * as z from 'zod'
import { answerFlag, answerText } from '../answer-field.ts'
import { choice, text } from '../field.ts'

// Fields that several operations of the reverse API share. Paga asks, so requests are read tolerantly, and answers are
// what you write.

/** What Paga says of itself. */
export const isTest: z.ZodBoolean = answerFlag(
  'Whether Paga calls it a test. Never what decides: the credential of the call is.',
)

/** What came of it, in the three words of Paga's sample servers. */
const reverseStatuses = ['SUCCESS', 'CLIENT_ERROR', 'SERVER_ERROR'] as const

/** What came of the request. */
export const status: z.ZodEnum<{
  SUCCESS: 'SUCCESS'
  CLIENT_ERROR: 'CLIENT_ERROR'
  SERVER_ERROR: 'SERVER_ERROR'
}> = choice('What came of it.', reverseStatuses)

/** Words for people, in an answer. */
export const message: z.ZodString = text('The same in words.')

/** A transaction as Paga tells it. */
export const transactionId: z.ZodString = answerText(
  "Paga's unique id of the transaction; the same when it is told again.",
)

/** An object nobody has described: passed through as it is. */
export const opaque: z.ZodObject<{ isTest: z.ZodBoolean }, z.core.$loose> = z.looseObject({ isTest })
