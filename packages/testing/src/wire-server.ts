import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { type WireRequest, WireRequestReader } from './wire-request.ts'

/** A server that answers with bytes, not with an HTTP library: it can be as wrong as a test needs it to be. */
export interface WireServer extends AsyncDisposable {
  readonly port: number
  /** `http://127.0.0.1:port`, or with TLS `https://localhost:port`. */
  readonly origin: string
  /** The complete requests, in the order they came in. */
  readonly requests: readonly WireRequest[]
  /** The connection each of the requests came over. */
  readonly carriers: readonly Socket[]
  /** How many connections were accepted so far; with TLS, how many handshakes were completed. */
  readonly connections: number
  /** The connections that are open now. */
  readonly sockets: ReadonlySet<Socket>
}

/** Writes the answer to a request; called once per complete request. */
export type WireResponder = (request: WireRequest, socket: Socket) => void

/** Starts a server on a free loopback port. */
export async function createWireServer(respond: WireResponder, tls?: TlsOptions): Promise<WireServer> {
  const requests: WireRequest[] = []
  const carriers: Socket[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const accept = (socket: Socket) => {
    connections++
    sockets.add(socket)
    const reader = new WireRequestReader()
    socket.on('data', (chunk) => {
      for (const request of reader.push(chunk)) {
        requests.push(request)
        carriers.push(socket)
        respond(request, socket)
      }
    })
    socket.on('close', () => sockets.delete(socket))
    // A test that cuts connections resets them.
    socket.on('error', () => {})
  }
  const server = tls === undefined ? createServer(accept) : createTlsServer(tls, accept)
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    port,
    origin: tls === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`,
    requests,
    carriers,
    sockets,
    get connections() {
      return connections
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
