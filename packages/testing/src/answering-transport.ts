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

/** The JSON of a request: its body, or the part of it that holds every member but the files. */
export function jsonOf({ body = '' }: TransportRequest): Readonly<Record<string, unknown>> {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('latin1')
  return JSON.parse(/^\{.*\}\r?$/m.exec(text)?.[0] ?? text)
}

/** An answer of a JSON text, or of another type where one is given. */
export function answerOf(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): TransportAnswer {
  return { status, headers, body: new TextEncoder().encode(body) }
}
