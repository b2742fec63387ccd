import { TransportFailure, type TransportFailureKind } from './transport.ts'

/** How far a request got, as far as it is certain. */
export type BytesWritten = TransportFailure['bytesWritten']

/** What is known of a failed exchange. Never the foreign error itself, which may hold headers, bodies and addresses. */
export interface FailureFacts {
  /** The host and port the request was for. */
  readonly host: string
  readonly systemCode?: string | undefined
  /** More than the kind says, such as `within 5000 ms`. */
  readonly detail?: string
}

const happened: Readonly<Record<TransportFailureKind, (host: string) => string>> = {
  unreachable: (host) => `There was no connection to ${host}`,
  certificate: (host) => `The certificate of ${host} is not trusted`,
  interrupted: (host) => `The connection to ${host} broke before the whole answer was there`,
  'too-large': (host) => `The answer of ${host} passes the cap and was not read to its end`,
  aborted: (host) => `The exchange with ${host} was aborted`,
}

const reach: Readonly<Record<BytesWritten, string>> = {
  none: 'Nothing was sent.',
  some: 'The request may have arrived and may have been carried out.',
}

/**
 * Puts a failure into words: what happened, and how far the request got.
 *
 * @example
 * reject(failure('interrupted', 'some', { host, systemCode: systemCodeOf(error) }))
 */
export function failure(
  kind: TransportFailureKind,
  bytesWritten: BytesWritten,
  { host, systemCode, detail }: FailureFacts,
): TransportFailure {
  const words = [happened[kind](host), detail, systemCode && `(${systemCode})`].filter(Boolean).join(' ')
  return new TransportFailure(kind, bytesWritten, `${words}. ${reach[bytesWritten]}`, systemCode)
}

/** The failure of a request that cannot be sent as it is. `problem` holds none of its values. */
export function unsendable(problem: string): TransportFailure {
  return new TransportFailure('unreachable', 'none', `The request cannot be sent: ${problem}. ${reach.none}`)
}

const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,63}$/

/** The platform's code of an error or of its cause, such as `ECONNRESET`; nothing else of the error is looked at. */
export function systemCodeOf(error: unknown): string | undefined {
  return codeOf(error) ?? codeOf(memberOf(error, 'cause'))
}

function codeOf(error: unknown): string | undefined {
  const code = memberOf(error, 'code')
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
