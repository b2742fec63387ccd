import type { RequestAddress } from '@pagakit/contract/transport'
import type { NodeAgent, NodeHttp, NodeRequest, NodeSocket } from './node-http.ts'

/** Settings of the kept-alive connections of one transport. */
export interface PoolSettings {
  /** How many connections there are to one host at most; further exchanges wait. */
  readonly maxSockets: number
  /** How long an idle connection is kept, in milliseconds. */
  readonly idleTimeoutMs: number
}

const LARGEST_HEAD = 16 * 1024

/**
 * The kept-alive connections of one transport: an agent of `node:https`, and one of `node:http` for a loopback server,
 * each made when first needed.
 */
export class ConnectionPool {
  readonly #moduleFor: (protocol: string) => NodeHttp | undefined
  readonly #settings: PoolSettings
  readonly #agents = new Map<string, NodeAgent>()
  readonly #ready = new WeakSet<NodeSocket>()
  #closed = false

  constructor(moduleFor: (protocol: string) => NodeHttp | undefined, settings: PoolSettings) {
    this.#moduleFor = moduleFor
    this.#settings = settings
  }

  /** Begins a request. Nothing of it is written before its `end` is called. */
  request(
    { protocol, hostname, port, path }: RequestAddress,
    method: string,
    headers: Readonly<Record<string, string>>,
  ): NodeRequest {
    const http = this.#moduleFor(protocol)
    if (http === undefined) throw new TypeError(`This Node was built without ${protocol}`)
    let agent = this.#agents.get(protocol)
    if (agent === undefined) {
      agent = this.#createAgent(http, protocol === 'https:' ? 'secureConnect' : 'connect')
      this.#agents.set(protocol, agent)
    }
    return http.request({
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? undefined : Number(port),
      path,
      method,
      headers,
      agent,
      maxHeaderSize: LARGEST_HEAD,
      insecureHTTPParser: false,
    })
  }

  /** True once a socket is connected, its TLS handshake is done and its certificate was accepted. */
  isReady(socket: NodeSocket): boolean {
    return this.#ready.has(socket)
  }

  /** Ends idle connections and keeps none from now on. Requests under way are left alone. */
  close(): void {
    this.#closed = true
    const idle = [...this.#agents.values()].flatMap((agent) => Object.values(agent.freeSockets))
    for (const socket of idle.flatMap((sockets) => sockets ?? [])) socket.destroy()
  }

  #createAgent(http: NodeHttp, readyEvent: string): NodeAgent {
    const { maxSockets, idleTimeoutMs } = this.#settings
    const agent = new http.Agent({
      keepAlive: true,
      scheduling: 'lifo',
      maxSockets,
      timeout: idleTimeoutMs,
      // Written out so that NODE_TLS_REJECT_UNAUTHORIZED and --tls-min-v1.0 have no say.
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
    })
    const { createConnection, keepSocketAlive, reuseSocket } = agent
    agent.createConnection = (options, created) => {
      const socket = createConnection.call(agent, options, created)
      socket.once(readyEvent, () => this.#ready.add(socket))
      // Between two requests Node leaves a socket without a listener for a moment; an error then would end the process.
      socket.on('error', () => {})
      return socket
    }
    agent.keepSocketAlive = (socket) => {
      if (this.#closed || !keepSocketAlive.call(agent, socket)) return false
      socket.on('data', destroySender)
      return true
    }
    agent.reuseSocket = (socket, request) => {
      socket.removeListener('data', destroySender)
      reuseSocket.call(agent, socket, request)
    }
    return agent
  }
}

/** Bytes that nobody asked for would be taken for the answer to the next request. */
function destroySender(this: NodeSocket): void {
  this.destroy()
}
