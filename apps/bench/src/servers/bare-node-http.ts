import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerByHand } from './answer-by-hand.ts'
import type { ServerContender } from './server-contender.ts'
import { type Asked, askedOperations } from './signed-request.ts'

/** `node:http` by hand: nothing but the hash check. The floor of every server. */
export const bareNodeHttp: ServerContender = async () => {
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const asked: Asked = request.url === askedOperations.transfer.path ? 'transfer' : 'balance'
    const header = (name: string): string | undefined => request.headers[name]?.toString()
    const [first = Buffer.alloc(0)] = chunks
    const body = chunks.length === 1 ? first : Buffer.concat(chunks)
    const answer = answerByHand(asked, header, body.toString())
    const text = answer ?? '{"error":"Unauthorized"}'
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    response.writeHead(answer === undefined ? 401 : 200, headers)
    response.end(text)
  })
}
