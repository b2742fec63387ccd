import type { TransportAnswer, TransportFailureKind, TransportRequest } from '@pagakit/contract'
import {
  type BytesWritten,
  type FailureFacts,
  failure,
  ReceivedBytes,
  type RequestAddress,
  systemCodeOf,
  textHeaders,
} from '@pagakit/contract/transport'
import type { ConnectionPool } from './connection-pool.ts'
import type { NodeIncoming, NodeRequest, NodeSocket } from './node-http.ts'

/** Who waits for the exchange. */
interface Waiter {
  resolve(answer: TransportAnswer): void
  reject(reason: Error): void
}

/**
 * One exchange over a socket of the pool.
 *
 * The request is handed to the socket only once that is connected and its certificate accepted. So "no byte was written"
 * is not concluded from an error, it is known: {@link #send} was not reached.
 */
export class NodeExchange {
  readonly #request: TransportRequest
  readonly #address: RequestAddress
  readonly #pool: ConnectionPool
  readonly #connectTimeoutMs: number
  readonly #waiter: Waiter
  readonly #received: ReceivedBytes
  #outgoing: NodeRequest | undefined
  #bytesWritten: BytesWritten = 'none'
  #connectTimer: ReturnType<typeof setTimeout> | undefined
  #settled = false

  constructor(
    request: TransportRequest,
    address: RequestAddress,
    pool: ConnectionPool,
    connectTimeoutMs: number,
    waiter: Waiter,
  ) {
    this.#request = request
    this.#address = address
    this.#pool = pool
    this.#connectTimeoutMs = connectTimeoutMs
    this.#waiter = waiter
    this.#received = new ReceivedBytes(request.maxResponseBytes)
  }

  /** Asks the pool for a socket; everything else follows from events. */
  begin(): void {
    const { method, headers, signal } = this.#request
    // Bodies are taken as they come: nothing is decompressed here.
    const encoding = { 'accept-encoding': 'identity' }
    const outgoing = this.#pool.request(this.#address, method, { ...headers, ...encoding })
    this.#outgoing = outgoing
    outgoing.on<NodeSocket>('socket', (socket) => this.#onSocket(socket))
    outgoing.on<NodeIncoming>('response', (incoming) => this.#onResponse(incoming))
    outgoing.on<Error>('error', (error) => this.#onBroken(error))
    outgoing.on('close', () => this.#onBroken())
    signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  #onSocket(socket: NodeSocket): void {
    if (this.#pool.isReady(socket)) {
      this.#send()
      return
    }
    socket.once(this.#address.protocol === 'https:' ? 'secureConnect' : 'connect', () => this.#send())
    const limit = this.#connectTimeoutMs
    this.#connectTimer = setTimeout(() => this.#fail('unreachable', { detail: `within ${limit} ms` }), limit)
  }

  #send(): void {
    clearTimeout(this.#connectTimer)
    if (this.#settled) return
    this.#bytesWritten = 'some'
    this.#outgoing?.end(bodyOf(this.#request))
  }

  #onResponse(incoming: NodeIncoming): void {
    incoming.on<Error>('error', (error) => this.#onBroken(error))
    incoming.on<Uint8Array>('data', (chunk) => this.#onData(chunk))
    incoming.on('end', () => this.#onEnd(incoming))
    if (Number(incoming.headers['content-length']) > this.#request.maxResponseBytes) this.#fail('too-large')
  }

  #onData(chunk: Uint8Array): void {
    if (!this.#settled && !this.#received.add(chunk)) this.#fail('too-large')
  }

  #onEnd({ complete, statusCode, headers }: NodeIncoming): void {
    if (!complete || statusCode === undefined) {
      this.#onBroken()
      return
    }
    if (!this.#settle()) return
    this.#waiter.resolve({ status: statusCode, headers: textHeaders(headers), body: this.#received.joined() })
    // An answer before its request was read to the end: the rest must not wait in the socket.
    if (!this.#outgoing?.writableFinished) this.#outgoing?.destroy()
  }

  readonly #onAbort = (): void => this.#fail('aborted')

  #onBroken(error?: Error): void {
    const systemCode = systemCodeOf(error)
    this.#fail(this.#kindOf(systemCode), { systemCode })
  }

  #kindOf(systemCode: string | undefined): TransportFailureKind {
    if (systemCode === 'HPE_HEADER_OVERFLOW') return 'too-large'
    if (this.#bytesWritten === 'some') return 'interrupted'
    return this.#outgoing?.socket?.authorizationError ? 'certificate' : 'unreachable'
  }

  #fail(kind: TransportFailureKind, facts: Omit<FailureFacts, 'host'> = {}): void {
    if (!this.#settle()) return
    this.#outgoing?.destroy()
    this.#waiter.reject(failure(kind, this.#bytesWritten, { host: this.#address.host, ...facts }))
  }

  /** True the first time: later events change nothing any more. */
  #settle(): boolean {
    if (this.#settled) return false
    this.#settled = true
    clearTimeout(this.#connectTimer)
    this.#request.signal.removeEventListener('abort', this.#onAbort)
    return true
  }
}

const ASCII = /^[\t\x20-\x7e]*$/

/**
 * Node writes a text together with the head, as UTF-8 and in one piece, which saves a copy. It would change a header in
 * Latin-1 by that; so beside one the body is bytes.
 */
function bodyOf({ headers, body }: TransportRequest): string | Uint8Array | undefined {
  if (typeof body !== 'string' || Object.values(headers).every((value) => ASCII.test(value))) return body
  return new TextEncoder().encode(body)
}
