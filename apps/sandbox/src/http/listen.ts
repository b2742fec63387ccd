import { createServer, type Server, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { settingsError } from '../settings-error.ts'
import { AnswerCut, AnswerLost } from './answer-lost.ts'
import type { Handler } from './create-handler.ts'

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

/** How long a client may take, and how often that is looked at, in milliseconds. */
const deadlines = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
} as const

const grace = 1_000

/** Why an address cannot be listened on, by Node's code. */
const listenProblems: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EADDRINUSE: ['is in use by another process', 'Choose another port, or 0 for any free one.'],
  EACCES: ['may not be used by this user', 'Choose a port above 1023.'],
  EADDRNOTAVAIL: ['is not an address of this machine', 'Use 127.0.0.1, which always is one.'],
  ENOTFOUND: ['is not known', 'Use 127.0.0.1.'],
}

/**
 * Serves the handler over HTTP/1.1.
 *
 * @throws PagaError `INVALID_SETTINGS` where the address cannot be listened on.
 */
export async function listen(handler: Handler, options: ListenOptions = {}): Promise<Listener> {
  const { port = 0, host = '127.0.0.1', ownProcess = false } = options
  const listener = getRequestListener(
    (request, { outgoing }) =>
      handler(request, host).catch((error: unknown) => {
        if (!(error instanceof AnswerLost)) throw error
        if (error instanceof AnswerCut && outgoing instanceof ServerResponse) {
          outgoing.writeHead(error.status, error.headers)
          outgoing.write(error.part, () => outgoing.destroy())
        } else outgoing.destroy()
        return RESPONSE_ALREADY_SENT
      }),
    { overrideGlobalObjects: ownProcess },
  )
  const server = createServer(deadlines, (incoming, outgoing) => void listener(incoming, outgoing))
  await start(server, port, host)
  return { url: urlOf(server, host), close: () => end(server) }
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
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
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
