import { isTransportFailure, type TransportAnswer, type TransportRequest } from '@pagakit/contract'
import { failure, ReceivedBytes, systemCodeOf } from '@pagakit/contract/transport'
import type { Road } from './road.ts'

/** What is asked of a `fetch`: an address as text, a plain init, a `Response`. Every platform's own fits. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>

/**
 * A redirect whose status and target the platform hides, or has followed against our wish. 300 stands for all of 3xx
 * (RFC 9110, section 15).
 */
const hiddenRedirect: TransportAnswer = Object.freeze({
  status: 300,
  headers: Object.freeze({}),
  body: new Uint8Array(0),
})

/** The road over somebody's `fetch`. It does not tell how far a request got, so from its call on the doubt is `some`. */
export function createFetchRoad(fetch: FetchLike): Road {
  return {
    exchange: (request, { host }) => exchangeOverFetch(request, host, fetch),
    close: () => {},
  }
}

function exchangeOverFetch(
  request: TransportRequest,
  host: string,
  fetch: FetchLike,
): Promise<TransportAnswer> {
  const { signal } = request
  if (signal.aborted) return Promise.reject(failure('aborted', 'none', { host }))
  return new Promise((resolve, reject) => {
    // A fetch of somebody else's may not listen to the signal; the caller is let go all the same.
    const letGo = () => reject(failure('aborted', 'some', { host }))
    signal.addEventListener('abort', letGo, { once: true })
    receive(request, host, fetch)
      .then(resolve, (error: unknown) => reject(failureOf(error, host)))
      .finally(() => signal.removeEventListener('abort', letGo))
  })
}

function failureOf(error: unknown, host: string): Error {
  if (isTransportFailure(error)) return error
  return failure('interrupted', 'some', { host, systemCode: systemCodeOf(error) })
}

async function receive(request: TransportRequest, host: string, fetch: FetchLike): Promise<TransportAnswer> {
  const response = await fetch(request.url, initOf(request))
  if (response.type === 'opaqueredirect' || response.redirected) {
    discard(response.body)
    return hiddenRedirect
  }
  const body = await readCapped(response, request)
  if (body === undefined) throw failure('too-large', 'some', { host })
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
}

function initOf({ method, headers, body, signal }: TransportRequest): RequestInit {
  const init: RequestInit = { method, headers, redirect: 'manual', signal }
  if (body !== undefined) init.body = body
  return init
}

/** The decoded body; undefined if it passes the cap. */
async function readCapped(
  response: Response,
  { maxResponseBytes, signal }: TransportRequest,
): Promise<Uint8Array | undefined> {
  const received = new ReceivedBytes(maxResponseBytes)
  if (response.body === null) return received.joined()
  if (Number(response.headers.get('content-length')) > maxResponseBytes) {
    discard(response.body)
    return undefined
  }
  const reader = response.body.getReader()
  const stop = () => discard(reader)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return received.joined()
      if (received.add(value)) continue
      stop()
      return undefined
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function discard(body: Pick<ReadableStream, 'cancel'> | null): void {
  body?.cancel().catch(() => {})
}
