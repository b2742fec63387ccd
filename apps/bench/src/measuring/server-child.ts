// The server's process: bare node:http and node:https, one short JSON answer that carries the request's reference.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { referenceIn } from '../contenders/reference.ts'

const [, , keyFile = '', certificateFile = ''] = process.argv
const servers = {
  http: createServer(answer),
  https: createSecureServer({ key: readFileSync(keyFile), cert: readFileSync(certificateFile) }, answer),
}
process.on('disconnect', () => process.exit())
const origins = { http: await listen(servers.http, 'http'), https: await listen(servers.https, 'https') }
process.send?.({ origins })

async function listen(server: Server, protocol: string): Promise<string> {
  // Longer than a contender waits for its next turn: it is the client that ends a connection, never the server.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const [first = Buffer.alloc(0)] = chunks
    const body = answerTo(referenceIn(chunks.length === 1 ? first : Buffer.concat(chunks)))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
}

/** What Paga answers to a transfer: 340 bytes of ASCII. */
function answerTo(referenceNumber = ''): string {
  return `{"referenceNumber":"${referenceNumber}","message":"You have successfully sent N1,500.50 to +2348012345678. Your Paga transaction ID is MSGHB. Thank you for using Paga!","responseCode":0,"transactionId":"MSGHB","fee":53.75,"receiverRegistrationStatus":"REGISTERED","withdrawalCode":null,"currency":null,"exchangeRate":null,"statusCode":"0"}`
}
