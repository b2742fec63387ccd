import type { Pool } from 'undici'
import { createConnector } from './create-connector.ts'
import { loadUndici, type Undici } from './load-undici.ts'

/** Settings of the kept-alive connections of one transport. */
export interface PoolSettings {
  /** How long connecting may take, name resolution and TLS handshake included, in milliseconds. */
  readonly connectTimeoutMs: number
  /** How many connections there are to one origin at most; further exchanges wait. */
  readonly maxSockets: number
  /** How long an idle connection is kept, in milliseconds. */
  readonly idleTimeoutMs: number
}

const LARGEST_HEAD = 16 * 1024

/** The kept-alive connections of one transport: an undici pool per origin, made when first needed. */
export class OriginPools {
  readonly #settings: PoolSettings
  readonly #pools = new Map<string, Pool>()
  #closed = false

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /** True once {@link close} was called: from then on a connection serves one exchange. */
  get closed(): boolean {
    return this.#closed
  }

  /** The pool of an origin; undefined before it was opened. */
  get(origin: string): Pool | undefined {
    return this.#pools.get(origin)
  }

  /** Makes the pool of an origin. It connects when it is first used. */
  async open(origin: string): Promise<Pool> {
    const undici = await loadUndici()
    const opened = this.#pools.get(origin)
    if (opened !== undefined) return opened
    const pool = createPool(undici, origin, this.#settings)
    this.#pools.set(origin, pool)
    return pool
  }

  /** Ends idle connections, and busy ones as soon as their exchange is over. */
  close(): void {
    this.#closed = true
    for (const pool of this.#pools.values()) pool.close(() => {})
    this.#pools.clear()
  }
}

function createPool(undici: Undici, origin: string, settings: PoolSettings): Pool {
  const { connectTimeoutMs, maxSockets, idleTimeoutMs } = settings
  return new undici.Pool(origin, {
    connect: createConnector(undici, connectTimeoutMs),
    connections: maxSockets,
    // One request at a time: undici may send the later ones of a pipeline again on another connection.
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: idleTimeoutMs,
    // What a server announces can shorten it only.
    keepAliveMaxTimeout: idleTimeoutMs,
    maxHeaderSize: LARGEST_HEAD,
    // The signal of the request is the one limit.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The experimental parser, which UNDICI_USE_MILO would choose.
    useMilo: false,
  })
}
