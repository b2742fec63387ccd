import type { CodeMeaning, Judgement, ReceivedAnswer, Refusal } from '@pagakit/contract'
import {
  anotherReference,
  httpFailure,
  refusingStatuses,
  slowDown,
  unauthorized,
  withoutCode,
} from '../http-refusals.ts'
import { refusalOfCode } from '../refusal-of-code.ts'
import { collectCodes } from './status-codes.ts'

/**
 * Decides what a Collect answer means: success needs a 2xx status, code 0 and the reference of the request. With code 1 it
 * is pending, and with 2, a partial payment, as well. Success of a paymentRequest is that it was created, not that it was paid.
 *
 * The clients ignore the HTTP status; here HTTP 5xx proves nothing whatever the body says.
 */
export function judgeCollect(answer: ReceivedAnswer): Judgement {
  return judgeStatus(answer) ?? judgeReference(answer) ?? judgeCode(answer)
}

/** What the code of an answer, or of the request it is about, is by the table. */
export function rowOf(value: ReceivedAnswer['value']): CodeMeaning | undefined {
  const code = codeOf(value)
  return code !== undefined && Object.hasOwn(collectCodes, code) ? collectCodes[code] : undefined
}

function judgeStatus({ httpStatus, value }: ReceivedAnswer): Judgement | undefined {
  const message = wordsOf(value)
  if (httpStatus === 401 || httpStatus === 403) return { ...stranger(message), message }
  if (httpStatus === 429) return { ...slowDown, message }
  if (httpStatus >= 200 && httpStatus < 300) return undefined
  const code = codeOf(value)
  const kind = rowOf(value)?.kind
  const isRefusal = code !== undefined && kind !== 'success' && kind !== 'pending'
  if (refusingStatuses.has(httpStatus) && isRefusal) return undefined
  return { ...httpFailure(httpStatus), responseCode: code?.toString(), message }
}

/** A refusal may leave the reference out, but not carry another. */
function judgeReference({ operation, value, referenceNumber }: ReceivedAnswer): Judgement | undefined {
  const { field = 'referenceNumber' } = operation.reference ?? {}
  const echo = value[field] ?? ''
  if (referenceNumber === undefined || echo === referenceNumber) return undefined
  const kind = rowOf(value)?.kind
  const isRefusal = codeOf(value) !== undefined && kind !== 'success' && kind !== 'pending'
  if (echo === '' && isRefusal) return undefined
  return { ...anotherReference, responseCode: codeOf(value)?.toString(), message: wordsOf(value) }
}

function judgeCode({ value }: ReceivedAnswer): Judgement {
  const code = codeOf(value)
  if (code === undefined) return withoutCode
  const row = rowOf(value)
  if (row?.kind === 'success') return { verdict: 'successful' }
  if (row?.kind === 'pending') return { verdict: 'pending' }
  const message = wordsOf(value)
  return code === 401
    ? { ...stranger(message), responseCode: '401', message }
    : refusalOfCode(code, row, message)
}

/** Paga says in words alone which of the two it does not take. */
function stranger(message: string | undefined): Refusal {
  return /\bhash\b/i.test(message ?? '') ? hashRefused : unauthorized
}

const hashRefused = {
  verdict: 'refused',
  code: 'HASH_REFUSED',
  definite: true,
  reason: 'Paga refused the hash.',
  hint: 'Check the hash key.',
} as const satisfies Refusal

/** The code, under the name the documents have for it, or under that of a page of Paga's. */
function codeOf({ statusCode, responseCode }: ReceivedAnswer['value']): number | undefined {
  const code = statusCode ?? responseCode
  if (typeof code === 'string' && /^-?\d{1,9}$/.test(code)) return Number(code)
  return Number.isSafeInteger(code) ? Number(code) : undefined
}

function wordsOf(value: ReceivedAnswer['value']): string | undefined {
  for (const name of ['statusMessage', 'message', 'error']) {
    const text = value[name]
    if (typeof text === 'string' && text !== '') return text
  }
  return undefined
}
