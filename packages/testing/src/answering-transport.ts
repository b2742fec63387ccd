import type { Transport, TransportAnswer, TransportRequest } from '@pagakit/contract'

/** A transport without a network, and the requests it was given. */
export interface AnsweringTransport {
  readonly transport: Transport
  readonly requests: readonly TransportRequest[]
}

/** Makes a transport that answers as it is told; what the function throws is how the exchange fails. */
export function answeringTransport(
  respond: (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer>,
): AnsweringTransport {
  const requests: TransportRequest[] = []
  const transport: Transport = {
    exchange: async (request) => {
      requests.push(request)
      return await respond(request)
    },
  }
  return { transport, requests }
}

/** An answer of a JSON text, or of another type where one is given. */
export function answerOf(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): TransportAnswer {
  return { status, headers, body: new TextEncoder().encode(body) }
}
