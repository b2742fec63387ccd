import type { CodeMeaning, Judgement, ReceivedAnswer, Refusal } from '@pagakit/contract'
import { anotherReference, httpFailure, slowDown } from '../http-refusals.ts'
import { refusalOfCode } from '../refusal-of-code.ts'
import { expectedResult } from './expected-result.ts'
import { connectCodes } from './response-codes.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * Decides what a Connect answer means.
 *
 * Success needs all three: a 2xx status, no error in the answer or in what it wraps, and the result only a carried out
 * operation has. A refusal is definite only where OAuth says that the request was turned away: HTTP 401 and 403, or 400
 * with one of its words. An `errorCode` of Paga's own proves nothing, for no list of them exists.
 */
export function judgeConnect(answer: ReceivedAnswer): Judgement {
  const refusal = judgeStatus(answer) ?? judgeError(answer) ?? judgeResult(answer) ?? judgeReference(answer)
  return refusal ?? { verdict: 'successful' }
}

function judgeStatus(answer: ReceivedAnswer): Judgement | undefined {
  const { httpStatus, value } = answer
  const message = messageOf(value)
  if (httpStatus >= 200 && httpStatus < 300) return undefined
  if (httpStatus === 429) return { ...slowDown, message }
  const word = errorOf(value)
  const row = rowOf(word)
  const refuses = httpStatus === 400 || httpStatus === 401 || httpStatus === 403
  if (refuses && word !== undefined && row !== undefined) return refusalOfCode(word, row, message)
  if (httpStatus === 401 || httpStatus === 403) return { ...unauthorized, responseCode: word, message }
  return { ...httpFailure(httpStatus), responseCode: word, message }
}

const unauthorized = {
  verdict: 'refused',
  code: 'AUTHENTICATION_REFUSED',
  definite: true,
  reason: 'Paga does not accept the client or the token.',
  hint: 'Check client id and secret, or refresh the token; then send it again with the same reference.',
} as const satisfies Refusal

/**
 * An error under a status of success: the status does not say that the request was turned away, so no word is definite, and
 * what the table advises, to mend it and send it again, may not be done.
 */
function judgeError({ value }: ReceivedAnswer): Judgement | undefined {
  const word = errorOf(value)
  if (word === undefined) return undefined
  const { hint: _hint, ...refusal } = refusalOfCode(word, rowOf(word), messageOf(value))
  return { ...refusal, code: 'UNCERTAIN', definite: false }
}

/** One answer carries the reference of the request back, under a name of its own; one tells whose token it was. */
function judgeReference(answer: ReceivedAnswer): Judgement | undefined {
  const { value, referenceNumber, operation } = answer
  if (isAnotherUser(answer)) return anotherUser
  if (!Object.hasOwn(operation.responseShape.fields, ECHO) || value[ECHO] === referenceNumber)
    return undefined
  return anotherReference
}

const ECHO = 'externalReferenceNumber'

/** A public id that a redirect brought must be that of the token's user, or somebody acts for another. */
function isAnotherUser({ value, sent }: ReceivedAnswer): boolean {
  const wanted = sent?.text('publicId')
  const told = membersOf(membersOf(value['detailsResult'])['details'])['publicId']
  if (wanted === undefined || typeof told !== 'string' || told === '') return false
  // It is a UUID, of which capitals are no part.
  return told.toUpperCase() !== wanted.toUpperCase()
}

const anotherUser = {
  verdict: 'refused',
  code: 'REFERENCE_MISMATCH',
  definite: false,
  reason: "the public id is not that of the token's user.",
  hint: 'Do not act for this user: the redirect that brought the public id is not genuine, or the session is of another user.',
} as const satisfies Refusal

function judgeResult({ operation, value }: ReceivedAnswer): Judgement | undefined {
  const path = expectedResult[operation.name] ?? ''
  const result = path.split('.').reduce<unknown>((found, name) => membersOf(found)[name], value)
  const type = value['token_type']
  if (typeof type === 'string' && type.toLowerCase() !== 'bearer') return foreignToken
  if (path === 'access_token' && typeof result === 'string' && !SENDABLE.test(result)) return unsendableToken
  if (result !== undefined && result !== null && result !== '') return undefined
  return {
    verdict: 'refused',
    code: 'MALFORMED_RESPONSE',
    definite: false,
    reason: `the answer has no ${path}, and no error either.`,
  }
}

/** What RFC 6749 (appendix A.12) allows in a token, without the space that would end it in a header. */
const SENDABLE = /^[\x21-\x7e]*$/

/** Stored, it would make every call with it fail, with an error that names the call and not the token. */
const unsendableToken = {
  verdict: 'refused',
  code: 'MALFORMED_RESPONSE',
  definite: false,
  reason: 'the token has characters that cannot stand in a header, so it cannot be used.',
} as const satisfies Refusal

/** RFC 6749, section 7.1: a token of a type that is not understood must not be used. */
const foreignToken = {
  verdict: 'refused',
  code: 'MALFORMED_RESPONSE',
  definite: false,
  reason: 'the token is of another type than bearer, which cannot be used.',
} as const satisfies Refusal

/** Why it failed: under two names, in the answer or in what it wraps. */
function errorOf(value: Members): string | undefined {
  return textUnder(value, ['errorCode', 'error'])
}

function messageOf(value: Members): string | undefined {
  return textUnder(value, ['errorMessage', 'error_description', 'message'])
}

function textUnder(value: Members, names: readonly string[]): string | undefined {
  const levels = [value, ...Object.values(value).map(membersOf)]
  const texts = levels.flatMap((level) => names.map((name) => level[name]))
  const found = texts.find((text) => (typeof text === 'string' && text !== '') || typeof text === 'number')
  return found === undefined ? undefined : String(found)
}

function rowOf(word: string | undefined): CodeMeaning | undefined {
  return word !== undefined && Object.hasOwn(connectCodes, word) ? connectCodes[word] : undefined
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
