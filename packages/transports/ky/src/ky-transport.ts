import {
  isTransportFailure,
  type Transport,
  type TransportAnswer,
  TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import type { KyInstance } from 'ky'
import { AnsweredResponse } from './answered-response.ts'
import { failure, systemCodeOf } from './failure.ts'
import { createFetchRoad, type FetchLike } from './fetch-road.ts'
import { createNodeRoad } from './node-road.ts'
import { platformFetch } from './platform-fetch.ts'
import { readUrl } from './read-url.ts'
import { requestProblem } from './request-problem.ts'
import type { Road } from './road.ts'

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
  const settings = {
    connectTimeoutMs: wholeNumber('connectTimeoutMs', options.connectTimeoutMs ?? 5_000),
    maxSockets: wholeNumber('maxSockets', options.maxSockets ?? 64),
    idleTimeoutMs: wholeNumber('idleTimeoutMs', options.idleTimeoutMs ?? 4_000),
  }
  const road = options.fetch
    ? createFetchRoad(options.fetch)
    : (createNodeRoad(settings) ?? createFetchRoad(platformFetch()))
  return {
    exchange: (request) => exchange(request, road),
    close: async () => road.close(),
  }
}

async function exchange(request: TransportRequest, road: Road): Promise<TransportAnswer> {
  const url = readUrl(request.url)
  const problem = requestProblem(request, url)
  if (url === null || problem !== undefined) {
    throw new TransportFailure(
      'unreachable',
      'none',
      `The request cannot be sent: ${problem}. Nothing was sent.`,
    )
  }
  let begun = false
  const travel = async () => {
    begun = true
    return new AnsweredResponse(await road.exchange(request, url))
  }
  try {
    return await throughKy(request, travel)
  } catch (error) {
    if (isTransportFailure(error)) throw error
    const facts = { host: url.host, systemCode: systemCodeOf(error) }
    throw begun ? failure('interrupted', 'some', facts) : failure('unreachable', 'none', facts)
  }
}

/**
 * Headers, body and signal travel beside the `Request` that ky builds, in the closure of the `fetch` it is given: a body
 * on the `Request` would become a stream, the dearest part of a ky call.
 */
async function throughKy(
  { method, url }: TransportRequest,
  travel: () => Promise<AnsweredResponse>,
): Promise<TransportAnswer> {
  const ky = await loadKy()
  // Not a whole Response, only what ky looks at; it comes back as it went in.
  const fetch = travel as unknown as () => Promise<Response>
  const response: unknown = await ky(url, { method, fetch })
  if (response instanceof AnsweredResponse) return response.answer
  throw new TypeError('ky did not hand back the answer it was given')
}

let loading: Promise<KyInstance> | undefined

/** ky, told to do nothing by itself. Loaded on the first exchange, not on import. */
function loadKy(): Promise<KyInstance> {
  loading ??= import('ky').then(({ default: ky }) =>
    ky.create({ retry: 0, timeout: false, throwHttpErrors: false, redirect: 'manual' }),
  )
  return loading
}

function wholeNumber(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= 2_147_483_647) return value
  throw new RangeError(`kyTransport: ${name} must be a whole number from 1 to 2147483647.`)
}
