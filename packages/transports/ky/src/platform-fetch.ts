import type { FetchLike } from './fetch-road.ts'

/** The part of Deno that is used here. */
interface DenoHttp {
  createHttpClient(options: { readonly poolMaxIdlePerHost: number; readonly http2: boolean }): object
}

/**
 * The platform's own `fetch`, kept from two things a payment cannot live with.
 *
 * - Deno's sends a request a second time, POST or not, when a connection that was used before breaks (seen in 2.9). So it
 *   is given a client that uses no connection twice.
 * - Bun's accepts every certificate under NODE_TLS_REJECT_UNAUTHORIZED=0. So it is told to verify.
 */
export function platformFetch(): FetchLike {
  const deno: DenoHttp | undefined = Reflect.get(globalThis, 'Deno')
  if (deno !== undefined) {
    let client: object | undefined
    return (url, init) => {
      client ??= deno.createHttpClient({ poolMaxIdlePerHost: 0, http2: false })
      return fetchWith(url, init, { client })
    }
  }
  if (Reflect.get(globalThis, 'Bun') !== undefined) {
    return (url, init) => fetchWith(url, init, { tls: { rejectUnauthorized: true } })
  }
  return (url, init) => globalThis.fetch(url, init)
}

/** Calls the platform with members that only it knows. */
function fetchWith(url: string, init: RequestInit, own: object): Promise<Response> {
  return globalThis.fetch(url, { ...init, ...own })
}
