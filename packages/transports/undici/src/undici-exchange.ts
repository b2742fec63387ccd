import type { TransportAnswer, TransportFailureKind, TransportRequest } from '@pagakit/contract'
import type { Dispatcher } from 'undici'
import { CertificateRefused } from './create-connector.ts'
import { failure, systemCodeOf } from './failure.ts'

type ReceivedHeaders = Dispatcher.ResponseData['headers']

/**
 * One exchange: the handler undici tells what happens.
 *
 * Undici calls {@link onRequestStart} just before it writes the request to a connected socket, and writes it as soon as
 * that returns. So "no byte was written" is not concluded from an error, it is known: there is no controller yet.
 */
export class UndiciExchange implements Dispatcher.DispatchHandler {
  readonly #request: TransportRequest
  readonly #host: string
  readonly #resolve: (answer: TransportAnswer) => void
  readonly #reject: (reason: Error) => void
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: ReceivedHeaders = {}
  #chunks: Uint8Array[] = []
  #length = 0
  #settled = false

  constructor(
    request: TransportRequest,
    host: string,
    resolve: (answer: TransportAnswer) => void,
    reject: (reason: Error) => void,
  ) {
    this.#request = request
    this.#host = host
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Hands the request to undici; everything else follows from what it calls. */
  begin(dispatcher: Pick<Dispatcher, 'dispatch'>, options: Dispatcher.DispatchOptions): void {
    const { signal } = this.#request
    if (signal.aborted) {
      this.#fail('aborted')
      return
    }
    signal.addEventListener('abort', this.#onAbort)
    dispatcher.dispatch(options, this)
  }

  // A function: Node wraps an object that listens in one, and then a whole call outlives its answer (0.9 of the time).
  readonly #onAbort = (): void => this.#fail('aborted')

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // What is thrown here takes the request back and leaves the connection to others; aborting would end it.
    if (this.#settled) throw new Error('The exchange is over')
    // Undici may call this a second time to send a request again. Not here: it could pay twice.
    if (this.#controller !== undefined) throw new Error('The request was sent before')
    this.#controller = controller
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ReceivedHeaders): void {
    // One of 1xx: the answer is still to come.
    if (status < 200) return
    this.#status = status
    this.#headers = headers
    if (Number(headers['content-length']) > this.#request.maxResponseBytes) this.#fail('too-large')
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#length += chunk.byteLength
    if (this.#length > this.#request.maxResponseBytes) this.#fail('too-large')
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    if (!this.#settle()) return
    const body = joined(this.#chunks, this.#length)
    const answer = { status: this.#status, headers: textHeaders(this.#headers), body }
    // Undici takes the connection back in an immediate that it sets after this call. Behind that one, so that the next
    // exchange finds the connection free and does not open another.
    process.nextTick(setImmediate, this.#resolve, answer)
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    const systemCode = systemCodeOf(error)
    if (this.#controller === undefined) {
      this.#fail(error instanceof CertificateRefused ? 'certificate' : 'unreachable', systemCode)
    } else {
      this.#fail(systemCode === 'UND_ERR_HEADERS_OVERFLOW' ? 'too-large' : 'interrupted', systemCode)
    }
  }

  #fail(kind: TransportFailureKind, systemCode?: string): void {
    if (!this.#settle()) return
    this.#chunks = []
    const reason = failure(kind, this.#controller === undefined ? 'none' : 'some', this.#host, systemCode)
    this.#reject(reason)
    this.#controller?.abort(reason)
  }

  /** True the first time: what happens later changes nothing any more. */
  #settle(): boolean {
    if (this.#settled) return false
    this.#settled = true
    this.#request.signal.removeEventListener('abort', this.#onAbort)
    return true
  }
}

/** The body as one plain array; never a `Buffer`, whose `slice` would share memory. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks
  if (first !== undefined && chunks.length === 1) {
    return new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

function textHeaders(headers: ReceivedHeaders): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) texts[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return texts
}
