import type { CodeMeaning, Judgement, PagaErrorCode, ReceivedAnswer } from '@pagakit/contract'
import { businessCodes } from './response-codes.ts'

/**
 * Decides what a Business answer means.
 *
 * Success needs all three: a 2xx status, code 0, and the reference of the request echoed; with code 3 it is pending. A
 * refusal is definite only with a code the table calls so; HTTP 5xx proves nothing whatever the body says.
 */
export function judgeBusiness(answer: ReceivedAnswer): Judgement {
  return judgeStatus(answer) ?? judgeReference(answer) ?? judgeCode(answer)
}

/** Statuses that decide by themselves, and refusals without a code. */
function judgeStatus({ httpStatus, value }: ReceivedAnswer): Judgement | undefined {
  const message = serverText(value)
  if (httpStatus === 401 || httpStatus === 403) return { ...unauthorized, message }
  if (httpStatus === 429) return { ...slowDown, message }
  const isSuccess = httpStatus >= 200 && httpStatus < 300
  if (isSuccess || (refusing.has(httpStatus) && isRefusal(value))) return undefined
  const isHashRefusal = httpStatus === 400 && value['responseCode'] === undefined && message !== undefined
  if (isHashRefusal) return { ...invalid, message }
  return { ...httpFailure(httpStatus), responseCode: codeText(value), message }
}

/** Statuses that can only refuse: under them a code that says otherwise proves nothing. */
const refusing: ReadonlySet<number> = new Set([400, 404, 405, 413, 415])

function isRefusal(value: ReceivedAnswer['value']): boolean {
  const kind = rowOf(value)?.kind
  return codeOf(value) !== undefined && kind !== 'success' && kind !== 'pending'
}

const unauthorized = {
  verdict: 'refused',
  code: 'AUTHENTICATION_REFUSED',
  definite: true,
  reason: 'Paga does not accept the principal and credentials.',
  hint: 'Check both, and that they belong to this environment (test or live).',
} as const satisfies Judgement

const slowDown = {
  verdict: 'refused',
  code: 'RATE_LIMITED',
  definite: false,
  reason: 'Paga asks to slow down.',
} as const satisfies Judgement

/**
 * HTTP 400 with words and an empty code is how Paga documents a request it did not take in, above all for its hash. One
 * without Paga's words may come from anything on the road, so it proves nothing.
 */
const invalid = {
  verdict: 'refused',
  code: 'HASH_REFUSED',
  definite: true,
  reason: 'Paga refused the request as invalid, which above all means a wrong hash.',
  hint: 'Check the hash key and the hash profile.',
} as const satisfies Judgement

function httpFailure(httpStatus: number): Judgement & { verdict: 'refused' } {
  return {
    verdict: 'refused',
    code: 'HTTP_FAILED',
    definite: false,
    reason: `the server answered with HTTP ${httpStatus}, which does not say whether it was carried out.`,
  }
}

function judgeReference({ value, referenceNumber }: ReceivedAnswer): Judgement | undefined {
  if (referenceNumber === undefined || value['referenceNumber'] === referenceNumber) return undefined
  return {
    verdict: 'refused',
    code: 'REFERENCE_MISMATCH',
    definite: false,
    responseCode: codeText(value),
    reason:
      'the answer carries another reference than the request, or none, so it may belong to another call.',
    message: serverText(value),
  }
}

function judgeCode({ value }: ReceivedAnswer): Judgement {
  const number = codeOf(value)
  if (number === undefined) return withoutCode
  const row = rowOf(value)
  if (row?.kind === 'success') return { verdict: 'successful' }
  if (row?.kind === 'pending') return { verdict: 'pending' }
  return {
    verdict: 'refused',
    code: row === undefined ? 'UNCERTAIN' : errorCodeOf(row),
    definite: row?.kind === 'definite',
    responseCode: String(number),
    reason: row?.meaning ?? `Paga answered with code ${number}, which its table does not have.`,
    ...(row === undefined ? {} : { hint: row.action }),
    message: serverText(value),
  }
}

const withoutCode = {
  verdict: 'refused',
  code: 'MALFORMED_RESPONSE',
  definite: false,
  reason: 'the answer has no response code.',
} as const satisfies Judgement

function errorCodeOf(row: CodeMeaning): PagaErrorCode {
  if (row.error !== undefined) return row.error
  if (row.kind === 'definite') return 'REFUSED'
  if (row.kind === 'duplicate') return 'DUPLICATE_REFERENCE'
  return row.kind === 'unknown-reference' ? 'UNKNOWN_REFERENCE' : 'UNCERTAIN'
}

/** The code as a number; the codec has read its text already, so anything else is no code. */
function codeOf(value: ReceivedAnswer['value']): number | undefined {
  const code = value['responseCode']
  return Number.isSafeInteger(code) ? Number(code) : undefined
}

function rowOf(value: ReceivedAnswer['value']): CodeMeaning | undefined {
  const number = codeOf(value)
  return number !== undefined && Object.hasOwn(businessCodes, number) ? businessCodes[number] : undefined
}

function codeText(value: ReceivedAnswer['value']): string | undefined {
  return codeOf(value)?.toString()
}

/** Paga sends its words under three names. */
function serverText(value: ReceivedAnswer['value']): string | undefined {
  for (const name of ['message', 'errorMessage', 'error']) {
    const text = value[name]
    if (typeof text === 'string' && text !== '') return text
  }
  return undefined
}
