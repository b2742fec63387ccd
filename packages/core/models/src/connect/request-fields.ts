import { longestReference } from '@pagakit/contract'
import type * as z from 'zod'
import { text } from '../field.ts'

// Fields that several Connect requests share.

/** The reference of an operation that moves money: the caller's, unique, kept before sending. */
export const ownReference: z.ZodString = text(
  'Your own unique reference, at most 50 characters; keep it before you send, for the payment is found by it.',
  { max: longestReference, pattern: /^[\x21-\x7E]+$/, must: 'must be printable ASCII without spaces' },
)

/** The currency of a payment. */
export const currency: z.ZodString = text(
  'The currency as an ISO 4217 code; NGN is the only one supported.',
  {
    pattern: /^[A-Z]{3}$/,
    must: 'must be an ISO 4217 code such as NGN',
  },
)

/** A value that stands for a person or account and is hidden everywhere, such as a code or a token. */
export function secretText(description: string): z.ZodString {
  return text(description, {
    sensitive: true,
    pattern: /^[\x20-\x7E]+$/,
    must: 'must be printable ASCII',
  })
}

/** A list of names with spaces between them, as RFC 6749 writes scopes. */
export function names(description: string): z.ZodString {
  return text(description, {
    pattern: /^[A-Z_]+( [A-Z_]+)*$/,
    must: 'must be names with one space between them, such as MERCHANT_PAYMENT MONEY_TRANSFER',
  })
}
