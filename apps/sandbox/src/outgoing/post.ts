import { type ClientRequest, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Destination } from './resolve-address.ts'

/** What is posted. */
export interface OutgoingMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came back. */
export interface OutgoingAnswer {
  readonly status: number
  readonly body: Uint8Array
}

/** The most of an answer that is read, in bytes, and how long it may take, in milliseconds. */
const limits = { bytes: 64 * 1024, timeoutMs: 10_000 } as const

/**
 * Posts to a destination and reads the answer. It connects to the address that was checked, follows no redirect, and gives
 * up after ten seconds or 64 KiB.
 *
 * Rejects with an `Error` whose message holds nothing of the request.
 */
export function post(
  { url, host }: Destination,
  message: OutgoingMessage,
  timeoutMs: number = limits.timeoutMs,
): Promise<OutgoingAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      method: 'POST',
      headers: { ...message.headers, 'content-length': String(Buffer.byteLength(message.body)) },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      // The name is looked up no second time: by now it may point elsewhere.
      lookup: (_name, { all }, answer) => {
        if (all) answer(null, [{ ...host }])
        else answer(null, host.address, host.family)
      },
    })
    outgoing.once('error', (error) => reject(new Error(problemOf(error, timeoutMs))))
    collect(outgoing, resolve)
    outgoing.end(message.body)
  })
}

function collect(outgoing: ClientRequest, resolve: (answer: OutgoingAnswer) => void): void {
  outgoing.once('response', (response) => {
    const chunks: Buffer[] = []
    let length = 0
    response.on('data', (chunk: Buffer) => {
      length += chunk.length
      chunks.push(chunk)
      if (length > limits.bytes) response.destroy(new Error('The answer is larger than 64 KiB.'))
    })
    response.once('error', (error) => outgoing.destroy(error))
    response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
  })
}

/** In words for the list of deliveries. */
function problemOf(error: Error, timeoutMs: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `No answer within ${timeoutMs} ms.`
  const code: unknown = Reflect.get(error, 'code')
  return code === undefined ? error.message : `The connection failed: ${String(code)}.`
}
