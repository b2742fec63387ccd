import type { Transport, TransportAnswer, TransportRequest } from '@pagakit/contract'
import { requestAddress } from '@pagakit/contract/transport'
import type { Pool } from 'undici'
import { flatHeaders } from './flat-headers.ts'
import { isNode } from './is-node.ts'
import { OriginPools } from './origin-pools.ts'
import { UndiciExchange } from './undici-exchange.ts'

const LARGEST_KEPT_BODY = 64 * 1024

/** Settings of {@link undiciTransport}. */
export interface UndiciTransportOptions {
  /** How long connecting may take, name resolution and TLS handshake included, in milliseconds. @default 5_000 */
  readonly connectTimeoutMs?: number
  /**
   * How many connections there are to one host at most; further exchanges wait for one. An exchange has a connection for
   * itself, so this many calls are under way at once: 128 payments of one second each are 128 payments a second.
   * @default 128
   */
  readonly maxSockets?: number
  /**
   * How long an idle connection is kept for the next exchange, in milliseconds; less if the server announces less. The
   * shorter, the rarer a request meets a connection that the server is just closing. @default 4_000
   */
  readonly idleTimeoutMs?: number
}

/**
 * The transport for Node at volume: undici's `dispatch` over kept-alive connections, with the least work per call.
 *
 * It makes exactly one exchange per call, follows no redirect, retries nothing, reads no proxy from the environment, and
 * verifies every certificate. Nothing is loaded before the first exchange, and idle connections let the process end.
 *
 * @throws TypeError on a runtime that is not Node.
 * @throws RangeError for a setting that is no whole number from 1 to 2147483647.
 * @example
 * const business = createBusinessClient({ ...settings, transport: undiciTransport() })
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  if (!isNode()) {
    throw new TypeError('undiciTransport runs on Node only. Leave `transport` out: the default runs here.')
  }
  const pools = new OriginPools({
    connectTimeoutMs: wholeNumber('connectTimeoutMs', options.connectTimeoutMs ?? 5_000),
    maxSockets: wholeNumber('maxSockets', options.maxSockets ?? 128),
    idleTimeoutMs: wholeNumber('idleTimeoutMs', options.idleTimeoutMs ?? 4_000),
  })
  return {
    exchange: (request) => exchange(request, pools),
    close: async () => pools.close(),
  }
}

/** One promise for the whole exchange: what is thrown in here rejects it. */
function exchange(request: TransportRequest, pools: OriginPools): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const { origin, host, path } = requestAddress(request)
    const headers = flatHeaders(request.headers)
    const begin = (pool: Pool): void => {
      new UndiciExchange(request, host, resolve, reject).begin(pool, {
        method: request.method,
        path,
        headers,
        body: request.body ?? null,
        reset: pools.closed || isLarge(request.body),
      })
    }
    const pool = pools.get(origin)
    if (pool === undefined) pools.open(origin).then(begin).catch(reject)
    else begin(pool)
  })
}

/**
 * True for a body that may not fit into the buffers of a socket. If the server answers before it has read it, the rest
 * would stay there, in the way of the next request; so such a connection serves one exchange.
 */
function isLarge(body: TransportRequest['body']): boolean {
  return body !== undefined && body.length > LARGEST_KEPT_BODY
}

function wholeNumber(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= 2_147_483_647) return value
  throw new RangeError(`undiciTransport: ${name} must be a whole number from 1 to 2147483647.`)
}
