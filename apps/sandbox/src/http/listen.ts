import { createServer, type Server, ServerResponse } from 'node:http'
import type { Http2ServerResponse } from 'node:http2'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { settingsError } from '../settings-error.ts'
import { AnswerCut } from './answer-lost.ts'
import type { Handler } from './create-handler.ts'
import type { Delivered } from './deliver.ts'
import { plainCall } from './plain-call.ts'

/** Where to listen. */
export interface ListenOptions {
  /** @default 0, which takes any free port */
  readonly port?: number
  /** The address to listen on. Another than a loopback one lets the network in. @default '127.0.0.1' */
  readonly host?: string
  /**
   * True where the process does nothing but serve: Request and Response of the whole process are then replaced by
   * faster ones. @default false
   */
  readonly ownProcess?: boolean
}

/** A server that listens. */
export interface Listener {
  readonly url: string
  /** Takes no more requests; those under way get a second to end. */
  close(): Promise<void>
}

/** How long a client may take, in milliseconds; the first three as Node has them. */
export interface Deadlines {
  /** Until the headers of a request are there. */
  readonly headersTimeout: number
  /** Until all of a request is there. */
  readonly requestTimeout: number
  /** Between two requests. */
  readonly keepAliveTimeout: number
  /** Until something of an answer is taken, and then more of it. How long an answer takes to come does not count. */
  readonly answerTimeout: number
  /** How often the first two are looked at. */
  readonly connectionsCheckingInterval: number
}

const patience: Deadlines = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  answerTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
}

const grace = 1_000

/** Why an address cannot be listened on, by Node's code. */
const listenProblems: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EADDRINUSE: ['is in use by another process', 'Choose another port, or 0 for any free one.'],
  EACCES: ['may not be used by this user', 'Choose a port above 1023.'],
  EADDRNOTAVAIL: ['is not an address of this machine', 'Use 127.0.0.1, which always is one.'],
  ENOTFOUND: ['is not known', 'Use 127.0.0.1.'],
}

/**
 * Serves the handler over HTTP/1.1, and cuts off clients that take longer than the deadlines.
 *
 * @throws PagaError `INVALID_SETTINGS` where the address cannot be listened on.
 */
export async function listen(
  handler: Handler,
  options: ListenOptions = {},
  { answerTimeout, ...deadlines }: Deadlines = patience,
): Promise<Listener> {
  const { port = 0, host = '127.0.0.1', ownProcess = false } = options
  const answerAny = getRequestListener(
    (request, { incoming, outgoing }) =>
      handler.fetch(request, ownName(host, incoming.socket.localAddress)).catch((error: unknown) => {
        breakOff(outgoing, error)
        return RESPONSE_ALREADY_SENT
      }),
    { overrideGlobalObjects: ownProcess },
  )
  const server = createServer(deadlines, (incoming, outgoing) => {
    outgoing.on('timeout', cutUnread)
    const plain = plainCall(incoming)
    const delivered = plain && handler.call(plain, ownName(host, incoming.socket.localAddress))
    if (delivered === undefined) void answerAny(incoming, outgoing)
    else {
      delivered.then((answer) => send(outgoing, answer)).catch((error: unknown) => breakOff(outgoing, error))
    }
  })
  // Set here it takes less than for each answer; where one is under way, only `cutUnread` cuts.
  server.timeout = answerTimeout
  await start(server, port, host)
  return { url: urlOf(server, host), close: () => end(server) }
}

/** Nothing has moved on the connection: it waits for the client only where there is something left to be taken. */
function cutUnread(this: ServerResponse): void {
  if (this.socket !== null && this.socket.writableLength > 0) this.destroy()
}

function send(outgoing: ServerResponse, { status, headers, body }: Delivered): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  outgoing.end(body)
}

/** Ends a connection as a fault has it: without an answer, or in the middle of it. */
function breakOff(outgoing: ServerResponse | Http2ServerResponse, error: unknown): void {
  if (error instanceof AnswerCut && outgoing instanceof ServerResponse) {
    outgoing.writeHead(error.status, error.headers)
    outgoing.write(error.part, () => outgoing.destroy())
  } else outgoing.destroy()
}

function start(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  // A client cannot connect to "every address"; this machine's own is among them.
  return `http://${isEveryAddress(host) ? 'localhost' : inHeader(host)}:${port}`
}

/**
 * What a Host header may hold besides the names of this machine: what was listened on; or, where that is every address,
 * the one the client has come to. No page elsewhere can send that: it would send its own name, wherever that leads.
 */
function ownName(host: string, address = ''): string {
  return inHeader(isEveryAddress(host) ? address.replace(/^::ffff:(?=\d+\.)/, '') : host)
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** A host as URLs and headers have it. */
function inHeader(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function listenError(error: Error, port: number, host: string): Error {
  const code: unknown = Reflect.get(error, 'code')
  const [message, hint] = listenProblems[String(code)] ?? ['cannot be listened on', 'Choose another address.']
  return settingsError('listen', `The address ${host}:${port} ${message}.`, hint)
}
