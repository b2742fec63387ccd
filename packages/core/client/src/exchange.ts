import {
  type AnswerFormat,
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
export function exchange(prepared: PreparedCall, settings: ExchangeSettings): Promise<Exchanged> {
  const { deadline } = settings
  try {
    const signing = sign(prepared, settings)
    // Signing with secrets that are there takes no time, so there is nothing to wait for.
    if (!isPromise(signing)) return sendSigned(prepared, settings, signing)
    return untilDeadline(signing, deadline, {
      expired: () => expired(prepared, deadline, 'not-sent'),
      failed: (error) => signingError(error, prepared),
      done: (signature) => signature,
    }).then((signature) => sendSigned(prepared, settings, signature))
  } catch (error) {
    return Promise.reject(error)
  }
}

function sendSigned(
  prepared: PreparedCall,
  settings: ExchangeSettings,
  signature: Signature,
): Promise<Exchanged> {
  const { deadline, profile } = settings
  return untilDeadline(send(prepared, settings, signature), deadline, {
    expired: () => expired(prepared, deadline, 'unknown'),
    failed: (error) => transportError(error, prepared, deadline, secretsOf(prepared, signature)),
    done: (answer) => new AnsweredExchange(prepared, answer, profile, signature),
  })
}

type Signature = Readonly<Record<string, string>>

/** An exchange that brought an answer. Its secrets are listed when a text has to be struck of them, which is seldom. */
class AnsweredExchange implements Exchanged {
  readonly prepared: PreparedCall
  readonly answer: TransportAnswer
  readonly profile: HashProfile
  readonly #signature: Signature

  constructor(prepared: PreparedCall, answer: TransportAnswer, profile: HashProfile, signature: Signature) {
    this.prepared = prepared
    this.answer = answer
    this.profile = profile
    this.#signature = signature
  }

  get secrets(): readonly string[] {
    return secretsOf(this.prepared, this.#signature)
  }
}

/** Everything that was secret in what was sent, so that it can be struck from what comes back. */
function secretsOf(prepared: PreparedCall, signature: Signature): string[] {
  // `Basic x` and `Bearer x` are also secret without their first word.
  const headers = Object.values(signature).flatMap((value) => [
    value,
    value.slice(value.lastIndexOf(' ') + 1),
  ])
  return [...headers, ...Object.values(signature).flatMap(basicTexts), ...prepared.sensitiveTexts()]
}

/** What `Basic x` stands for, as a server may tell it after decoding: both together, and each alone. */
function basicTexts(header: string): readonly string[] {
  const [, encoded] = /^Basic ([A-Za-z\d+/]+=*)$/.exec(header) ?? []
  if (encoded === undefined) return []
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
  const pair = new TextDecoder().decode(bytes)
  const colon = pair.indexOf(':')
  return [pair, pair.slice(0, colon), pair.slice(colon + 1)]
}

function sign(prepared: PreparedCall, settings: ExchangeSettings): ReturnType<Authenticator> {
  const { operation } = prepared
  try {
    return settings.authenticator({
      operation: operation.name,
      recipes: operation.hash,
      profile: settings.profile,
      texts: prepared.texts(),
    })
  } catch (error) {
    throw signingError(error, prepared)
  }
}

/** Not by `instanceof`, which does not know promises of another realm. */
function isPromise<Value extends object>(made: Value | Promise<Value>): made is Promise<Value> {
  return 'then' in made && typeof made.then === 'function'
}

function signingError(error: unknown, { operation, referenceNumber }: PreparedCall): PagaError {
  if (isPagaError(error)) return error
  // Whatever a function of the caller's threw may hold the secret it was asked for, so only its name is kept.
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation: operation.name,
    referenceNumber,
    message: 'a function that gives a credential or key failed.',
    hint: 'Call it by itself to see why; nothing was sent.',
    outcome: 'not-sent',
    retry: 'same-reference',
    params: { cause: error instanceof Error ? error.name : typeof error },
  })
}

function send(
  prepared: PreparedCall,
  { transport, baseUrl, headers, deadline }: ExchangeSettings,
  signature: Signature,
): Promise<TransportAnswer> {
  if (deadline.reason !== undefined) throw expired(prepared, deadline, 'not-sent')
  try {
    return transport.exchange({
      method: prepared.binding.method,
      url: baseUrl + prepared.target(),
      headers: headersOf(prepared, headers, signature),
      body: prepared.body(),
      signal: deadline.signal,
      maxResponseBytes: largestResponseOf(prepared.operation),
    })
  } catch (error) {
    throw transportError(error, prepared, deadline, secretsOf(prepared, signature))
  }
}

const acceptHeaders = { json: 'application/json', xml: 'application/xml' } as const satisfies Record<
  AnswerFormat,
  string
>

/** Later ones win: neither what describes the message nor the signature can be replaced. */
function headersOf(
  { accept: format, contentType }: PreparedCall,
  headers: Readonly<Record<string, string>>,
  signature: Signature,
): Readonly<Record<string, string>> {
  const accept = acceptHeaders[format]
  if (contentType === undefined) return { ...headers, accept, ...signature }
  return { ...headers, accept, 'content-type': contentType, ...signature }
}

/** How long a transport may take to say how far it got once the deadline has passed. */
const GRACE_MS = 250

/** What a wait comes to. */
interface Ends<Value, Result> {
  readonly done: (value: Value) => Result
  readonly failed: (error: unknown) => PagaError
  readonly expired: () => PagaError
}

/**
 * Waits for a promise, but not much longer than the deadline: a transport of the caller's may ignore the signal.
 *
 * One promise with one callback for each end, where Promise.race would make five.
 */
function untilDeadline<Value, Result>(
  promise: Promise<Value>,
  deadline: Deadline,
  ends: Ends<Value, Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stopWaiting = deadline.onExpired(GRACE_MS, () => reject(ends.expired()))
    // A transport of the caller's may also give no promise, or an error that fails when it is looked at.
    Promise.resolve(promise).then(
      (value) => {
        stopWaiting()
        resolve(ends.done(value))
      },
      (error: unknown) => {
        stopWaiting()
        try {
          reject(ends.failed(error))
        } catch (problem) {
          reject(problem)
        }
      },
    )
  })
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
