/** One HTTP exchange, ready to go: everything is decided, nothing is left to the transport. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
  /** Aborts the exchange: the caller's signal and the deadline in one. */
  readonly signal: AbortSignal
  /** Reading stops, and the exchange fails as `too-large`, when the decoded body passes this many bytes. */
  readonly maxResponseBytes: number
}

/** What came back, whatever its status. Redirects are answers like any other. */
export interface TransportAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * Why there is no whole answer.
 *
 * - `unreachable`: name resolution, connecting or the TLS handshake failed.
 * - `certificate`: the server's certificate is not trusted.
 * - `interrupted`: the connection broke, or the answer was cut short.
 * - `too-large`: the answer passed the cap.
 * - `aborted`: the signal of the request fired.
 */
export type TransportFailureKind = 'unreachable' | 'certificate' | 'interrupted' | 'too-large' | 'aborted'

const brand = Symbol.for('@pagakit/contract.TransportFailure')

/** A failed exchange: what went wrong, and whether a byte of the request may have left. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure'
  readonly [brand] = true
  readonly kind: TransportFailureKind
  /** `none` only where it is certain that no byte of the request was written to a socket; doubt is `some`. */
  readonly bytesWritten: 'none' | 'some'
  /** The platform's own code, such as `ECONNRESET`. */
  readonly systemCode: string | undefined

  constructor(
    kind: TransportFailureKind,
    bytesWritten: 'none' | 'some',
    message: string,
    systemCode?: string,
  ) {
    super(message)
    this.kind = kind
    this.bytesWritten = bytesWritten
    this.systemCode = systemCode
  }
}

/** True for a {@link TransportFailure} of any copy of this package. */
export function isTransportFailure(value: unknown): value is TransportFailure {
  return typeof value === 'object' && value !== null && brand in value
}

/**
 * The one seam to the network. A transport makes exactly one exchange: it never retries, never follows a redirect,
 * never interprets a status, and tells honestly how far the request got.
 *
 * `describeTransport` of the repository's testing package is the suite every transport must pass.
 */
export interface Transport {
  /** Makes one exchange. Rejects with {@link TransportFailure} where there is no whole answer. */
  exchange(request: TransportRequest): Promise<TransportAnswer>
  /** Ends idle connections. Exchanges under way are left alone. */
  close?(): Promise<void>
}
