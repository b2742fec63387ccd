import { TransportFailure, type TransportFailureKind } from '@pagakit/contract'

/** How far a request got, as far as it is certain. */
export type BytesWritten = TransportFailure['bytesWritten']

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

/** Puts a failure into words: what happened, and how far the request got. `host` is the host and port it was for. */
export function failure(
  kind: TransportFailureKind,
  bytesWritten: BytesWritten,
  host: string,
  systemCode?: string,
): TransportFailure {
  const reason = systemCode === undefined ? '' : ` (${systemCode})`
  return new TransportFailure(
    kind,
    bytesWritten,
    `${happened[kind](host)}${reason}. ${reach[bytesWritten]}`,
    systemCode,
  )
}

/** The failure of a request that cannot be sent as it is. `problem` holds none of its values. */
export function unsendable(problem: string): TransportFailure {
  return new TransportFailure('unreachable', 'none', `The request cannot be sent: ${problem}. ${reach.none}`)
}

const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,63}$/

/** The code of an error of Node's or undici's, such as `ECONNRESET`; nothing else of it is looked at. */
export function systemCodeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined
}
