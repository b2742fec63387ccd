import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that arrived at a server of a test. */
export interface Arrived {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A server of a test. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly arrived: Arrived[]
}

/** Serves on this machine and notes down what arrives. */
export async function serveForTest(
  answer: (response: ServerResponse, arrived: Arrived) => void = (response) => void response.end('{}'),
): Promise<TestServer> {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method, url, headers } = request
      const noted = { method, path: url, headers, body }
      arrived.push(noted)
      answer(response, noted)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  const dispose = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, port, arrived, [Symbol.asyncDispose]: dispose }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
