import {
  type Codec,
  PagaError,
  type PagaErrorDetails,
  type ReceivedAnswer,
  type TransportAnswer,
} from '@pagakit/contract'
import type { PreparedCall } from './prepared-call.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'

/** The most bytes of an answer that are read. */
export const largestResponse: number = 1024 * 1024

/**
 * Reads an answer up to the point where its meaning can be judged.
 *
 * @throws PagaError `REDIRECTED`, `RESPONSE_TOO_LARGE` or, for a 2xx answer that cannot be read, `MALFORMED_RESPONSE`
 */
export function receive(prepared: PreparedCall, answer: TransportAnswer, codec: Codec): ReceivedAnswer {
  const { status, headers, body } = answer
  if (status >= 300 && status < 400) throw redirected(prepared, answer)
  if (body.byteLength > largestResponse) throw tooLarge(prepared, status)
  const isSuccess = status >= 200 && status < 300
  const contentType = headers['content-type']
  if (isSuccess && contentType !== undefined && !/\bjson\b/i.test(contentType)) {
    throw malformed(prepared, status, `the answer is ${mediaType(contentType)}, not JSON.`)
  }
  const decoded = codec.decode(body, prepared.operation.responseShape)
  if ('problem' in decoded && isSuccess) throw malformed(prepared, status, `the answer ${decoded.problem}.`)
  return {
    operation: prepared.operation,
    httpStatus: status,
    value: 'problem' in decoded ? {} : decoded.value,
    referenceNumber: prepared.referenceNumber,
  }
}

/** The media type alone, and only where it looks like one: the header is the server's. */
function mediaType(contentType: string): string {
  return /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? 'of an unreadable type'
}

/** A redirect is never followed, for credentials and hash would go along. It is named by its host only. */
function redirected(prepared: PreparedCall, { status, headers }: TransportAnswer): PagaError {
  const { location } = headers
  const host = location !== undefined && URL.canParse(location) ? new URL(location).host : undefined
  return answerError(prepared, status, {
    code: 'REDIRECTED',
    message: `the server redirects${host === undefined ? '' : ` to ${host}`}, which is never followed; check the environment or baseUrl.`,
    params: { ...(host === undefined ? {} : { host }) },
  })
}

function tooLarge(prepared: PreparedCall, status: number): PagaError {
  return answerError(prepared, status, {
    code: 'RESPONSE_TOO_LARGE',
    message: `the answer is larger than ${largestResponse} bytes.`,
    params: { maxBytes: largestResponse },
  })
}

function malformed(prepared: PreparedCall, status: number, message: string): PagaError {
  return answerError(prepared, status, {
    code: 'MALFORMED_RESPONSE',
    message,
  })
}

function answerError(
  prepared: PreparedCall,
  httpStatus: number,
  details: Pick<PagaErrorDetails, 'code' | 'message' | 'params'>,
): PagaError {
  return new PagaError({
    ...details,
    operation: prepared.operation.name,
    referenceNumber: prepared.referenceNumber,
    httpStatus,
    hint: nextStep(prepared.effect, 'unknown'),
    outcome: 'unknown',
    retry: retryAdvice(prepared.effect, 'unknown', details.code),
  })
}
