import { isTransportFailure, type TransportAnswer, type TransportRequest } from '@pagakit/contract'
import { checkHeaders, failure, requestAddress, systemCodeOf } from '@pagakit/contract/transport'
import ky, { type KyInstance } from 'ky'
import { AnsweredResponse } from './answered-response.ts'
import { createFetchRoad, type FetchLike } from './fetch-road.ts'
import { createNodeRoad, type NodeRoadSettings } from './node-road.ts'
import { platformFetch } from './platform-fetch.ts'
import type { Road } from './road.ts'

/** ky, told to do nothing by itself. */
const plainKy: KyInstance = ky.create({
  retry: 0,
  timeout: false,
  throwHttpErrors: false,
  redirect: 'manual',
})

/** What a transport does once everything is loaded. */
export interface Exchanger {
  exchange(request: TransportRequest): Promise<TransportAnswer>
  close(): void
}

/** Opens the road: over the fetch that is given, over Node's sockets, or over the platform's own fetch. */
export function openExchanger(settings: NodeRoadSettings, fetch: FetchLike | undefined): Exchanger {
  const road = fetch ? createFetchRoad(fetch) : (createNodeRoad(settings) ?? createFetchRoad(platformFetch()))
  return { exchange: (request) => exchange(request, road), close: () => road.close() }
}

async function exchange(request: TransportRequest, road: Road): Promise<TransportAnswer> {
  const address = requestAddress(request)
  checkHeaders(request.headers)
  let begun = false
  const travel = async () => {
    begun = true
    return new AnsweredResponse(await road.exchange(request, address))
  }
  try {
    return await throughKy(request, travel)
  } catch (error) {
    if (isTransportFailure(error)) throw error
    const facts = { host: address.host, systemCode: systemCodeOf(error) }
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
  // Not a whole Response, only what ky looks at; it comes back as it went in.
  const fetch = travel as unknown as () => Promise<Response>
  const response: unknown = await plainKy(url, { method, fetch })
  if (response instanceof AnsweredResponse) return response.answer
  throw new TypeError('ky did not hand back the answer it was given')
}
