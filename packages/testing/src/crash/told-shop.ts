import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that is told of payments, and notes down which. */
export interface ToldShop extends AsyncDisposable {
  readonly url: string
  /** The references it was told of, each as often as it was. */
  readonly told: readonly string[]
}

/** Opens it on any port. */
export async function openToldShop(): Promise<ToldShop> {
  const told: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      told.push(String(JSON.parse(body).externalReferenceNumber))
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/told`, told, [Symbol.asyncDispose]: close }
}
