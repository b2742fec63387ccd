import { type Transport, TransportFailure } from '@pagakit/contract'
import type { FetchLike } from './fetch-road.ts'
import type { Exchanger } from './ky-exchanger.ts'

/** Settings of {@link kyTransport}. All but `fetch` concern the road over Node's sockets, which `fetch` replaces. */
export interface KyTransportOptions {
  /**
   * A `fetch` to use instead of Node's sockets or the platform's own: the one of a sandbox, or one of yours. It is called
   * once per exchange and does not tell how far a request got, so failures say that bytes may have been written.
   *
   * On Deno, never the global `fetch`: it may send a request twice. Without this option it is kept from that.
   */
  readonly fetch?: FetchLike
  /** How long connecting may take, name resolution and TLS handshake included, in milliseconds. @default 5_000 */
  readonly connectTimeoutMs?: number
  /** How many connections there are to one host at most; further exchanges wait for one. @default 64 */
  readonly maxSockets?: number
  /**
   * How long an idle connection is kept for the next exchange, in milliseconds; less if the server announces less. The
   * shorter, the rarer a request meets a connection that the server is just closing. @default 4_000
   */
  readonly idleTimeoutMs?: number
}

/**
 * The default transport: ky on every runtime, keep-alive `node:http(s)` underneath on Node.
 *
 * It makes exactly one exchange per call, follows no redirect and retries nothing. On Node it reads no proxy from the
 * environment and verifies every certificate. Nothing is loaded before the first exchange, and idle connections let the
 * process end.
 *
 * @throws RangeError for a setting that is no whole number from 1 to 2147483647.
 * @example
 * const business = createBusinessClient({ ...settings, transport: kyTransport({ maxSockets: 16 }) })
 */
export function kyTransport(options: KyTransportOptions = {}): Transport {
  const { fetch } = options
  const settings = {
    connectTimeoutMs: wholeNumber('connectTimeoutMs', options.connectTimeoutMs ?? 5_000),
    maxSockets: wholeNumber('maxSockets', options.maxSockets ?? 64),
    idleTimeoutMs: wholeNumber('idleTimeoutMs', options.idleTimeoutMs ?? 4_000),
  }
  let isClosed = false
  let opening: Promise<Exchanger> | undefined
  let exchanger: Exchanger | undefined
  const open = async (): Promise<Exchanger> => {
    const { openExchanger } = await import('./ky-exchanger.ts')
    exchanger = openExchanger(settings, fetch)
    if (isClosed) exchanger.close()
    return exchanger
  }
  const opened = (): Promise<Exchanger> => {
    opening ??= open().catch(() => {
      opening = undefined
      throw new TransportFailure('unreachable', 'none', 'ky could not be loaded. Nothing was sent.')
    })
    return opening
  }
  return {
    exchange: async (request) => await (exchanger ?? (await opened())).exchange(request),
    close: async () => {
      isClosed = true
      exchanger?.close()
    },
  }
}

function wholeNumber(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= 2_147_483_647) return value
  throw new RangeError(`kyTransport: ${name} must be a whole number from 1 to 2147483647.`)
}
