import { longestReference } from '@pagakit/contract'
import type * as z from 'zod'
import { text } from '../field.ts'

// Fields that many Business requests share. Lookalike digits of other scripts are refused, for Paga would hash other bytes.

const REFERENCE = /^[\x21-\x7E]+$/
const PHONE = /^\+?\d{6,15}$/
const NO_CONTROL = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u

function reference(description: string): z.ZodString {
  return text(description, {
    max: longestReference,
    pattern: REFERENCE,
    must: 'must be printable ASCII without spaces',
  })
}

/** The reference of an operation that moves money: the caller's, unique, kept before sending. */
export const ownReference: z.ZodString = reference(
  'Your own unique reference, at most 50 characters; keep it before you send, for it settles an unknown outcome.',
)

/** The reference of a lookup or check: only a request id. */
export const requestReference: z.ZodString = reference(
  'Identifies this request, at most 50 characters; made for you when left out.',
)

/** The reference of an operation sent before. */
export const earlierReference: z.ZodString = reference('The reference of the operation that is asked about.')

/** A phone number, with its `+` if it has one: the plus is part of what is hashed. */
export function phoneNumber(description: string): z.ZodString {
  return text(description, {
    pattern: PHONE,
    must: 'must be a phone number: digits with an optional leading +',
  })
}

/** An account identifier: a phone number, a nickname, a bank account number. */
export function account(description: string): z.ZodString {
  return text(description, { pattern: NO_CONTROL, must: 'must not hold control or invisible characters' })
}

/** A ten-digit Nigerian bank account number (NUBAN). */
export function nuban(description: string): z.ZodString {
  return text(description, { pattern: /^[0-9]{10}$/, must: 'must be a NUBAN: ten digits' })
}

/** An e-mail address. */
export function email(description: string): z.ZodString {
  return text(description, { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, must: 'must be an e-mail address' })
}

/** Credentials of a Paga user: a password or PIN. */
export function credentials(description: string): z.ZodString {
  return text(description, { sensitive: true })
}

/** A currency by its three letters. */
export const currency: z.ZodString = text(
  'The currency as an ISO 4217 code, such as NGN; only for a foreign one.',
  {
    pattern: /^[A-Z]{3}$/,
    must: 'must be an ISO 4217 code such as NGN',
  },
)

/** The language of messages. */
export const locale: z.ZodString = text(
  'The language of messages as an IETF tag, such as en-NG; Paga does not use it yet.',
  {
    pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
    must: 'must be an IETF language tag such as en-NG',
  },
)

/** Which account pays. */
export const sourceOfFunds: z.ZodString = text(
  'The name of the account that pays; the Paga account when left out.',
)
