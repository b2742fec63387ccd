import {
  type Authenticator,
  type ErrorCause,
  type HashProfile,
  isPagaError,
  isTransportFailure,
  PagaError,
  type Transport,
  type TransportAnswer,
} from '@pagakit/contract'
import type { Deadline } from './deadline.ts'
import { expired } from './expired.ts'
import type { Exchanged } from './interpret.ts'
import type { PreparedCall } from './prepared-call.ts'
import { largestResponseOf } from './receive.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'
import { serverText } from './server-text.ts'

/** What one attempt needs beside the prepared call. */
export interface ExchangeSettings {
  readonly authenticator: Authenticator
  readonly transport: Transport
  readonly baseUrl: string
  readonly profile: HashProfile
  readonly headers: Readonly<Record<string, string>>
  readonly deadline: Deadline
}

/**
 * The second room of a call, and the only one that does I/O: signs, sends once, and waits no longer than the deadline.
 *
 * @throws PagaError `CONNECTION_FAILED`, `TIMED_OUT`, `ABORTED` or `RESPONSE_TOO_LARGE`, with how far the request got
 */
export async function exchange(prepared: PreparedCall, settings: ExchangeSettings): Promise<Exchanged> {
  const { deadline, profile } = settings
  const signature = await untilDeadline(sign(prepared, settings), prepared, deadline, 'not-sent')
  const sending = send(prepared, settings, signature)
  const answer = await untilDeadline(sending, prepared, deadline, 'unknown')
  return { prepared, answer, profile, secrets: secretsOf(prepared, signature) }
}

/** Everything that was secret in what was sent, so that it can be struck from what comes back. */
function secretsOf(prepared: PreparedCall, signature: Readonly<Record<string, string>>): string[] {
  // `Basic x` and `Bearer x` are also secret without their first word.
  const headers = Object.values(signature).flatMap((value) => [
    value,
    value.slice(value.lastIndexOf(' ') + 1),
  ])
  return [...headers, ...prepared.sensitiveTexts()]
}

async function sign(
  prepared: PreparedCall,
  settings: ExchangeSettings,
): Promise<Readonly<Record<string, string>>> {
  const { operation } = prepared
  try {
    return await settings.authenticator({
      operation: operation.name,
      recipes: operation.hash,
      profile: settings.profile,
      texts: prepared.texts(),
    })
  } catch (error) {
    if (isPagaError(error)) throw error
    // Whatever a function of the caller's threw may hold the secret it was asked for, so only its name is kept.
    throw new PagaError({
      code: 'INVALID_SETTINGS',
      operation: operation.name,
      referenceNumber: prepared.referenceNumber,
      message: 'a function that gives a credential or key failed.',
      hint: 'Call it by itself to see why; nothing was sent.',
      outcome: 'not-sent',
      retry: 'same-reference',
      params: { cause: error instanceof Error ? error.name : typeof error },
    })
  }
}

async function send(
  prepared: PreparedCall,
  { transport, baseUrl, headers, deadline }: ExchangeSettings,
  signature: Readonly<Record<string, string>>,
): Promise<TransportAnswer> {
  if (deadline.signal.aborted) throw expired(prepared, deadline, 'not-sent')
  try {
    return await transport.exchange({
      method: prepared.binding.method,
      url: baseUrl + prepared.binding.path,
      headers: { ...headers, accept: 'application/json', 'content-type': prepared.contentType, ...signature },
      body: prepared.body(),
      signal: deadline.signal,
      maxResponseBytes: largestResponseOf(prepared.operation),
    })
  } catch (error) {
    throw transportError(error, prepared, deadline, secretsOf(prepared, signature))
  }
}

/** How long a transport may take to say how far it got once the deadline has passed. */
const GRACE_MS = 250

/** Waits for a promise, but not much longer than the deadline: a transport of the caller's may ignore the signal. */
async function untilDeadline<Value>(
  promise: Promise<Value>,
  prepared: PreparedCall,
  deadline: Deadline,
  outcome: 'not-sent' | 'unknown',
): Promise<Value> {
  let stopWaiting = (): void => {}
  const expiry = new Promise<never>((_, reject) => {
    stopWaiting = deadline.onExpired(GRACE_MS, () => reject(expired(prepared, deadline, outcome)))
  })
  try {
    return await Promise.race([promise, expiry])
  } finally {
    stopWaiting()
  }
}

function transportError(
  error: unknown,
  prepared: PreparedCall,
  deadline: Deadline,
  secrets: readonly string[],
): PagaError {
  const outcome = isTransportFailure(error) && error.bytesWritten === 'none' ? 'not-sent' : 'unknown'
  if (deadline.reason !== undefined) return expired(prepared, deadline, outcome)
  const kind = isTransportFailure(error) ? error.kind : 'interrupted'
  const cause = causeOf(error, secrets)
  const code = kind === 'too-large' ? 'RESPONSE_TOO_LARGE' : 'CONNECTION_FAILED'
  return new PagaError({
    code,
    operation: prepared.operation.name,
    referenceNumber: prepared.referenceNumber,
    message: kind === 'too-large' ? tooLarge(prepared) : messages[kind],
    hint: nextStep(prepared, outcome),
    outcome,
    retry: retryAdvice(prepared.effect, outcome, code),
    params: { kind, ...(cause.code === undefined ? {} : { systemCode: cause.code }) },
    cause,
  })
}

const messages = {
  unreachable: 'the server could not be reached.',
  certificate: "the server's certificate is not trusted.",
  interrupted: 'the connection broke before the whole answer was there.',
  aborted: 'the exchange was aborted by the transport.',
} as const

function tooLarge({ operation }: PreparedCall): string {
  return `the answer is larger than ${largestResponseOf(operation)} bytes.`
}

/** Of a transport's own failure the text is kept, with secrets struck out; of anything else only the name. */
function causeOf(error: unknown, secrets: readonly string[]): ErrorCause {
  if (!isTransportFailure(error))
    return { name: error instanceof Error ? error.name : typeof error, message: '' }
  const { name, message, systemCode } = error
  return {
    name,
    message: serverText(message, secrets),
    ...(systemCode === undefined ? {} : { code: serverText(systemCode, secrets) }),
  }
}
