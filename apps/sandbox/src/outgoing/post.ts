import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
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

/** How long is waited for an answer. */
export interface PostOptions {
  /** In milliseconds. @default 10_000 */
  readonly timeoutMs?: number
  /** Ends the waiting at once when it is aborted. */
  readonly closing?: AbortSignal
}

/** The most of an answer that is read, in bytes, and how long it may take, in milliseconds. */
const limits = { bytes: 64 * 1024, timeoutMs: 10_000 } as const

/**
 * Posts to a destination and reads the answer. It connects to the address that was checked, follows no redirect, and gives
 * up after ten seconds or 64 KiB.
 *
 * Rejects with an `Error` whose message holds nothing of the request.
 */
export async function post(
  { url, host }: Destination,
  message: OutgoingMessage,
  { timeoutMs = limits.timeoutMs, closing }: PostOptions = {},
): Promise<OutgoingAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = closing === undefined ? timeout : AbortSignal.any([timeout, closing])
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const outgoing = send(url, {
    method: 'POST',
    headers: { ...message.headers, 'content-length': String(Buffer.byteLength(message.body)) },
    agent: false,
    signal,
    // The name is looked up no second time: by now it may point elsewhere.
    lookup: (_name, { all }, answer) => {
      if (all) answer(null, [{ ...host }])
      else answer(null, host.address, host.family)
    },
  })
  outgoing.end(message.body)
  try {
    const response = await responseOf(outgoing)
    return { status: response.statusCode ?? 0, body: await bodyOf(response) }
  } catch (error) {
    throw new Error(timeout.aborted ? `No answer within ${timeoutMs} ms.` : problemOf(error))
  }
}

function responseOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve)
    outgoing.on('error', reject)
    // A switch to another protocol ends the connection without any error.
    outgoing.once('close', () => reject(new Error('The connection ended without an answer.')))
  })
}

/** Rejects where the answer ends before it is whole. */
async function bodyOf(response: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    length += chunk.length
    if (length > limits.bytes) throw new Error('The answer is larger than 64 KiB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** In words for the list of deliveries. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The connection failed.'
  const code: unknown = Reflect.get(error, 'code')
  return code === undefined ? error.message : `The connection failed: ${String(code)}.`
}
