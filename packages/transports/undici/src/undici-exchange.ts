import type { TransportAnswer, TransportFailureKind, TransportRequest } from '@pagakit/contract'
import { failure, ReceivedBytes, systemCodeOf, textHeaders } from '@pagakit/contract/transport'
import type { Dispatcher } from 'undici'
import { CertificateRefused } from './create-connector.ts'

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
  readonly #received: ReceivedBytes
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: ReceivedHeaders = {}
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
    this.#received = new ReceivedBytes(request.maxResponseBytes)
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
    if (!this.#received.add(chunk)) this.#fail('too-large')
  }

  onResponseEnd(): void {
    if (!this.#settle()) return
    const body = this.#received.joined()
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
    const bytesWritten = this.#controller === undefined ? 'none' : 'some'
    const reason = failure(kind, bytesWritten, { host: this.#host, systemCode })
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
