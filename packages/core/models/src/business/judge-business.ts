import type { Judgement, ReceivedAnswer } from '@pagakit/contract'
import { judgeBatch } from './judge-batch.ts'
import { codeOf, codeText, judgeCode, rowOf, serverText } from './judge-code.ts'

/**
 * Decides what a Business answer means.
 *
 * Success needs all three: a 2xx status, code 0, and the reference of the request echoed, where the answer is described
 * with one; with code 3 it is pending. A refusal is definite only with a code the table calls so; HTTP 5xx proves nothing
 * whatever the body says.
 */
export function judgeBusiness(answer: ReceivedAnswer): Judgement {
  return judgeStatus(answer) ?? judgeReference(answer) ?? judgeBatch(answer) ?? judgeCode(answer)
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

/** A few answers are described without the reference: they may leave it out, but not carry another. */
function judgeReference({ operation, value, referenceNumber }: ReceivedAnswer): Judgement | undefined {
  const { field = 'referenceNumber' } = operation.reference ?? {}
  const echo = value[field] ?? ''
  if (referenceNumber === undefined || echo === referenceNumber) return undefined
  if (echo === '' && operation.responseShape.fields[field]?.required !== true) return undefined
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
