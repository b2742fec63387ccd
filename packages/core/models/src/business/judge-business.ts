import type { Judgement, ReceivedAnswer } from '@pagakit/contract'
import { anotherReference, httpFailure, refusingStatuses, slowDown, unauthorized } from '../http-refusals.ts'
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
  if (isSuccess || (refusingStatuses.has(httpStatus) && isRefusal(value))) return undefined
  const isHashRefusal = httpStatus === 400 && value['responseCode'] === undefined && message !== undefined
  if (isHashRefusal) return { ...invalid, message }
  return { ...httpFailure(httpStatus), responseCode: codeText(value), message }
}

function isRefusal(value: ReceivedAnswer['value']): boolean {
  const kind = rowOf(value)?.kind
  return codeOf(value) !== undefined && kind !== 'success' && kind !== 'pending'
}

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

/** A few answers are described without the reference: they may leave it out, but not carry another. */
function judgeReference({ operation, value, referenceNumber }: ReceivedAnswer): Judgement | undefined {
  const { field = 'referenceNumber' } = operation.reference ?? {}
  const echo = value[field] ?? ''
  if (referenceNumber === undefined || echo === referenceNumber) return undefined
  if (echo === '' && operation.responseShape.fields[field]?.required !== true) return undefined
  return { ...anotherReference, responseCode: codeText(value), message: serverText(value) }
}
