import type { IncomingMessage } from 'node:http'
import type { Incoming } from './serve-call.ts'

/** A body that says how long it is; a number that cannot be one is left to who reads anything. */
const LENGTH = /^\d{1,7}$/

/**
 * A request as most are: to a path as it is written in the table of addresses, its length announced. It is read straight from
 * the socket, without Request and Response: 0.94 of what a transfer takes with them. Undefined for any other request.
 */
export function plainCall(incoming: IncomingMessage): Incoming | undefined {
  const { method = '', url: path = '', headers } = incoming
  const length = headers['content-length']
  if (length === undefined || !LENGTH.test(length) || headers['transfer-encoding'] !== undefined)
    return undefined
  return {
    method,
    path,
    query: '',
    sharesCommit: true,
    header: (name) => headers[name]?.toString(),
    body: (cap) => (Number(length) > cap ? Promise.resolve(undefined) : wholeBody(incoming)),
  }
}

/** Never ends where the client goes away before the body is whole: nobody waits for an answer then. */
function wholeBody(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    incoming.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  })
}
