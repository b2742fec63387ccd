import { connect, type Socket } from 'node:net'

const HEAD_END = Buffer.from('\r\n\r\n')
const SUCCESS = Buffer.from('"responseCode":0')

/** A connection that sends one request after the other, as cheaply as it can be done: bytes in, bytes out. */
export class KeepAliveLane {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #answered: (() => void) | undefined
  #failed: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('error', (error) => this.#failed?.(error))
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')))
  }

  /** Connects to a server. */
  static open(origin: string): Promise<KeepAliveLane> {
    const { hostname, port } = new URL(origin)
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.removeListener('error', reject)
        resolve(new KeepAliveLane(socket))
      })
    })
  }

  /** Sends the bytes of a request. Rejects unless the whole answer comes and says that the operation was carried out. */
  ask(request: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    const received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    this.#received = received
    const headEnd = received.indexOf(HEAD_END)
    if (headEnd === -1) return
    const length = /content-length: (\d+)/i.exec(received.toString('latin1', 0, headEnd))?.[1]
    if (length === undefined) throw new Error('the server does not announce the length of its answer')
    if (received.length < headEnd + HEAD_END.length + Number(length)) return
    this.#received = Buffer.alloc(0)
    if (received.includes(SUCCESS)) this.#answered?.()
    else this.#failed?.(new Error(`the server answers ${received.toString()}`))
  }
}
