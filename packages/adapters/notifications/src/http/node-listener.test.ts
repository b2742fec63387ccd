import { createServer, type RequestListener, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodeListener } from './node-listener.ts'

/** Serves a listener and gives its port. */
async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  return port
}

async function echo(request: Request): Promise<Response> {
  const { method, headers, url } = request
  const body = JSON.stringify({
    method,
    path: new URL(url).pathname,
    type: headers.get('content-type'),
    twice: headers.get('x-twice'),
    body: await request.text(),
  })
  return new Response(body, { status: 201, headers: { 'x-seen': 'yes' } })
}

describe('a listener of node:http', () => {
  test('hands on path, headers and the very bytes of the body, and the answer back', async () => {
    const port = await serve((request, response) => void nodeListener(echo)(request, response))
    const body = '{ "amount" : 100.00, "name":"\u00e9" }\n'
    const headers: [string, string][] = [
      ['content-type', 'application/json'],
      ['x-twice', 'a'],
      ['x-twice', 'b'],
    ]
    const response = await fetch(`http://127.0.0.1:${port}/paga//x?y=1`, { method: 'POST', headers, body })
    expect([response.status, response.headers.get('x-seen')]).toEqual([201, 'yes'])
    expect(await response.json()).toEqual({
      method: 'POST',
      path: '/paga//x',
      type: 'application/json',
      twice: 'a, b',
      body,
    })
  })

  test('hands on other methods without a body', async () => {
    const port = await serve((request, response) => void nodeListener(echo)(request, response))
    for (const method of ['GET', 'DELETE', 'TRACE']) {
      const status = await new Promise((resolve) => {
        const sent = send({ port, method, path: '*' }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        sent.end()
      })
      expect(status).toBe(201)
    }
  })

  test('says so where something has read the body before', async () => {
    const port = await serve((request, response) => {
      request.resume()
      request.once('end', () => void nodeListener(echo)(request, response))
    })
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' })
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('body parser')])
  })

  test('closes the connection where a body was not read to its end', async () => {
    const refuse = async () => new Response('{}', { status: 413 })
    const port = await serve((request, response) => void nodeListener(refuse)(request, response))
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(100_000) })
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close'])
  })
})
