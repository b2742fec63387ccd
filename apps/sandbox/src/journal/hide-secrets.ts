import { redacted } from '@pagakit/contract'
import type { HashedTerm, RequestNotes } from '../exchange/answer.ts'

/** What is too short to be told from an ordinary word is not looked for. */
const shortest = 6

/** Long hexadecimal, as hash keys of Paga are and hashes; and the tokens of OAuth that are signed. */
const LIVE_LOOKING = /[0-9a-f]{48,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/gi

/** A card number in one piece or in groups: Visa, Mastercard or Verve by its beginning. */
const CARD = /(?<!\d)(?:4\d|5[0-8]|2[2-7]|6[05])\d\d(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g

/** Hides what is secret in a text. */
export type Hide = (text: string) => string

/**
 * Makes what hides secrets in any text that is kept: these very ones, and what looks like a secret of the live service or
 * like a card number, sent here by mistake.
 */
export function hideSecrets(secrets: readonly string[]): Hide {
  const known = secrets.filter(({ length }) => length >= shortest)
  return (text) => {
    let shown = text.length < shortest ? text : known.reduce(hideOne, text)
    if (shown.length < 16) return shown
    shown = shown.replaceAll(LIVE_LOOKING, redacted)
    return shown.replaceAll(CARD, (digits) => (isCardNumber(digits) ? redacted : digits))
  }
}

function hideOne(text: string, secret: string): string {
  return text.includes(secret) ? text.replaceAll(secret, redacted) : text
}

/** By the check digit that every card number ends with (Luhn). */
function isCardNumber(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].toReversed().map(Number)
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : 2 * digit
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** An entry of the journal with everything hidden that a sender wrote where it does not belong. */
export function withoutSecrets<Entry extends RequestNotes & { readonly path: string }>(
  entry: Entry,
  hide: Hide,
): Entry {
  const { path, referenceNumber, explanation, request } = entry
  return {
    ...entry,
    path: hide(path),
    ...(referenceNumber === undefined ? {} : { referenceNumber: hide(referenceNumber) }),
    ...(explanation === undefined ? {} : { explanation: hide(explanation) }),
    ...(request === undefined ? {} : { request: hideInMembers(request, hide) }),
    ...hideInTerms(entry, hide),
  }
}

/** In a text that was put together the end of a card number cannot be seen, so it is put together of what was hidden. */
function hideInTerms(
  { terms, preimage, hashedInstead, explanation }: RequestNotes,
  hide: Hide,
): Partial<RequestNotes> {
  if (terms === undefined || preimage === undefined) return {}
  const shown = terms.map((term): HashedTerm => ({ ...term, text: hide(term.text) }))
  if (shown.every(({ text }, index) => text === terms[index]?.text)) return {}
  const joined = shown.map(({ text }) => text).join('')
  return {
    terms: shown,
    preimage: joined,
    ...(explanation === undefined ? {} : { explanation: hide(explanation.replaceAll(preimage, joined)) }),
    ...(hashedInstead === undefined ? {} : { hashedInstead: undefined }),
  }
}

function hideInMembers(members: Readonly<Record<string, unknown>>, hide: Hide): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, hideIn(value, hide)]))
}

function hideIn(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide))
  return typeof value === 'object' && value !== null ? hideInMembers({ ...value }, hide) : value
}
