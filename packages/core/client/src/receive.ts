import {
  type AnswerFormat,
  type Codec,
  type Codecs,
  type Operation,
  PagaError,
  type PagaErrorDetails,
  type ReceivedAnswer,
} from '@pagakit/contract'
import type { Exchanged } from './interpret.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'
import { serverText } from './server-text.ts'

/** The most bytes of an answer that are read, where the operation does not say otherwise. */
export const largestResponse: number = 1024 * 1024

/** The most bytes of an answer to this operation that are read. */
export function largestResponseOf(operation: Operation): number {
  return operation.largestResponse ?? largestResponse
}

/**
 * Reads an answer up to the point where its meaning can be judged.
 *
 * @throws PagaError `REDIRECTED`, `RESPONSE_TOO_LARGE` or, for a 2xx answer that cannot be read, `MALFORMED_RESPONSE`
 */
export function receive(exchanged: Exchanged, codecs: Codecs): ReceivedAnswer {
  const { prepared, answer } = exchanged
  const { status, headers, body } = answer
  if (status >= 300 && status < 400) throw redirected(exchanged)
  if (body.byteLength > largestResponseOf(prepared.operation)) throw tooLarge(exchanged)
  const isSuccess = status >= 200 && status < 300
  const contentType = headers['content-type']
  const codec = readerOf(contentType, prepared.accept, codecs)
  if (codec === undefined && contentType !== undefined && isSuccess) {
    const taken = codecs.xml === undefined ? 'not JSON' : 'neither JSON nor XML'
    throw malformed(exchanged, `the answer is ${mediaType(contentType, exchanged.secrets)}, ${taken}.`)
  }
  const decoded = (codec ?? codecs.json).decode(body, prepared.operation.responseShape)
  if ('problem' in decoded && isSuccess) {
    throw malformed(exchanged, `the answer could not be read. ${decoded.problem}`)
  }
  return {
    operation: prepared.operation,
    httpStatus: status,
    value: 'problem' in decoded ? {} : underOneName(decoded.value, prepared.operation),
    referenceNumber: prepared.referenceNumber,
    sent: prepared.texts(),
    itemReferences: prepared.itemReferences,
  }
}

/** The codec of an answer: by what the answer says it is, and where it says nothing by what was asked for. */
function readerOf(contentType: string | undefined, accept: AnswerFormat, codecs: Codecs): Codec | undefined {
  if (contentType === undefined) return codecs[accept]
  if (/\bjson\b/i.test(contentType)) return codecs.json
  return /\bxml\b/i.test(contentType) ? codecs.xml : undefined
}

/** The items of a bulk answer stand under the documents' name, whichever Paga used. */
function underOneName(value: ReceivedAnswer['value'], { items }: Operation): ReceivedAnswer['value'] {
  if (items?.alias === undefined || value[items.alias] === undefined) return value
  const { [items.alias]: otherwise, ...rest } = value
  return { [items.list]: otherwise, ...rest }
}

/** The media type alone, and only where it looks like one: the header is the server's. */
function mediaType(contentType: string, secrets: readonly string[]): string {
  // Struck of secrets first: what is cut of one is no longer found.
  const [type] = /^[\w.+-]+\/[\w.+-]+(?=[;,\s]|$)/.exec(serverText(contentType, secrets)) ?? []
  return type ?? 'of an unreadable type'
}

/** A redirect is never followed, for credentials and hash would go along. It is named by its host only. */
function redirected(exchanged: Exchanged): PagaError {
  const host = redirectHost(exchanged)
  return answerError(exchanged, {
    code: 'REDIRECTED',
    message: `the server redirects${host === '' ? '' : ` to ${host}`}, which is never followed; check the environment or baseUrl.`,
    params: host === '' ? {} : { host },
  })
}

/** Hosts are in lower case, and so must be what is struck from them. */
function redirectHost({ answer, secrets }: Exchanged): string {
  const { location } = answer.headers
  if (location === undefined || !URL.canParse(location)) return ''
  const lowerCase = secrets.map((secret) => secret.toLowerCase())
  return serverText(new URL(location).host, lowerCase)
}

function tooLarge(exchanged: Exchanged): PagaError {
  const maxBytes = largestResponseOf(exchanged.prepared.operation)
  return answerError(exchanged, {
    code: 'RESPONSE_TOO_LARGE',
    message: `the answer is larger than ${maxBytes} bytes.`,
    params: { maxBytes },
  })
}

function malformed(exchanged: Exchanged, message: string): PagaError {
  return answerError(exchanged, { code: 'MALFORMED_RESPONSE', message })
}

function answerError(
  { prepared, answer }: Exchanged,
  details: Pick<PagaErrorDetails, 'code' | 'message' | 'params'>,
): PagaError {
  return new PagaError({
    ...details,
    operation: prepared.operation.name,
    referenceNumber: prepared.referenceNumber,
    httpStatus: answer.status,
    hint: nextStep(prepared, 'unknown'),
    outcome: 'unknown',
    retry: retryAdvice(prepared.effect, 'unknown', details.code),
  })
}
