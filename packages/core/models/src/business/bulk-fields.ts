import type * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { text } from '../field.ts'
import { responseCode, responseMessage } from './response-fields.ts'

// What the bulk operations have in common. Only the first item of a bulk request is hashed, and the number of items: nothing
// protects the others on their way but TLS.

const PRINTABLE = /^[\x21-\x7E]+$/

/** The reference of a whole batch, of the caller's own. */
export const bulkReference: z.ZodString = text(
  'Your own unique reference of the whole batch, at most 50 characters. Each item is settled by its own reference.',
  { max: 50, pattern: PRINTABLE, must: 'must be printable ASCII without spaces' },
)

/** What a batch answers beside its items. */
export const bulkEnvelope: {
  readonly responseCode: z.ZodNumber
  readonly message: z.ZodString
} = { responseCode, message: responseMessage }

/** The reference of the batch, as an answer carries it back. */
export const bulkReferenceEcho: z.ZodString = answerText('The reference of the whole batch.')

/** What to do where the outcome of a batch is unknown. */
export const settleItems: string =
  'It is not a failure: call settleItems with the referenceNumber of every item before you pay any of them again.'

/** What a list of items says of itself. */
export const bulkItems: string =
  'The items of the batch, each with a referenceNumber of its own. The hash covers the first item and their number only.'

/** The rule that no reference stands twice in a batch: Paga would take one of the two and refuse the other. */
export function haveOwnReferences(
  items: readonly { readonly referenceNumber?: string | undefined }[],
): boolean {
  return new Set(items.map(({ referenceNumber }) => referenceNumber)).size === items.length
}

/** How that rule is told. */
export const sameReferenceTwice: { readonly error: string; readonly path: ['items'] } = {
  error: 'has a referenceNumber twice; give each item its own',
  path: ['items'],
}
