import dns from 'node:dns'
import { getEventListeners, once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Transport, TransportAnswer, TransportRequest } from '@pagakit/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type KyTransportOptions, kyTransport } from './ky-transport.ts'

async function portOf(server: Server | TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // A server on a port has an address of this kind.
  return (server.address() as AddressInfo).port
}

function transportFor(options?: KyTransportOptions): Transport {
  const transport = kyTransport(options)
  onTestFinished(() => transport.close?.())
  return transport
}

async function serve(listener: RequestListener, options?: KyTransportOptions) {
  const server = createServer(listener)
  const url = `http://127.0.0.1:${await portOf(server)}/`
  const transport = transportFor(options)
  const send = (change?: Partial<TransportRequest>) => transport.exchange(requestTo(url, change))
  return { server, send }
}

function requestTo(url: string, change?: Partial<TransportRequest>): TransportRequest {
  const { signal } = new AbortController()
  return { method: 'POST', url, headers: {}, body: '{}', signal, maxResponseBytes: 10_000, ...change }
}

function textOf({ body }: TransportAnswer): string {
  return new TextDecoder().decode(body)
}

/** A port where connections are accepted and nothing is ever said. */
async function silentPort(): Promise<number> {
  return portOf(createTcpServer((socket) => socket.on('error', () => {}).resume()))
}

test('gives up connecting when a name is not resolved in time', async () => {
  const lookup = vi.spyOn(dns, 'lookup').mockImplementation((() => {}) as unknown as typeof dns.lookup)
  onTestFinished(() => lookup.mockRestore())
  const exchange = transportFor({ connectTimeoutMs: 30 }).exchange(requestTo('http://slow-name.test/'))
  await expect(exchange).rejects.toMatchObject({
    kind: 'unreachable',
    bytesWritten: 'none',
    message: 'There was no connection to slow-name.test within 30 ms. Nothing was sent.',
  })
  expect(lookup).toHaveBeenCalledOnce()
})

test('gives up connecting when the TLS handshake does not end in time', async () => {
  const url = `https://127.0.0.1:${await silentPort()}/`
  const exchange = transportFor({ connectTimeoutMs: 30 }).exchange(requestTo(url))
  await expect(exchange).rejects.toMatchObject({ kind: 'unreachable', bytesWritten: 'none' })
})

test('an abort during the TLS handshake comes before any byte of the request', async () => {
  const url = `https://127.0.0.1:${await silentPort()}/`
  const exchange = transportFor().exchange(requestTo(url, { signal: AbortSignal.timeout(30) }))
  await expect(exchange).rejects.toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
})

test('has no more connections than it may, and answers those who wait', async () => {
  const { server, send } = await serve((_, response) => void setTimeout(() => response.end('ok'), 5), {
    maxSockets: 2,
  })
  let connections = 0
  server.on('connection', () => connections++)
  const answers = await Promise.all(Array.from({ length: 10 }, () => send()))
  expect(answers.map(textOf)).toEqual(Array(10).fill('ok'))
  expect(connections).toBe(2)
})

test('an abort while waiting for a connection comes before any byte, and the connect deadline does not run', async () => {
  const urls: string[] = []
  const { send } = await serve(
    (request, response) => {
      urls.push(String(request.headers['x']))
      setTimeout(() => response.end(), 60)
    },
    { maxSockets: 1, connectTimeoutMs: 20 },
  )
  const first = send({ headers: { x: 'first' } })
  await vi.waitFor(() => expect(urls).toEqual(['first']))
  const patient = send({ headers: { x: 'patient' } })
  const aborted = send({ headers: { x: 'aborted' }, signal: AbortSignal.timeout(30) })
  await expect(aborted).rejects.toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
  expect([(await first).status, (await patient).status, urls]).toEqual([200, 200, ['first', 'patient']])
})

test('does not take a slow answer for an idle connection', async () => {
  const { send } = await serve((_, response) => void setTimeout(() => response.end('slow'), 80), {
    idleTimeoutMs: 20,
  })
  expect(textOf(await send())).toBe('slow')
  expect(textOf(await send())).toBe('slow')
})

test('ends a connection that was idle for long enough', async () => {
  const { server, send } = await serve((_, response) => void response.end('ok'), { idleTimeoutMs: 20 })
  await send()
  const count = () => new Promise((resolve) => server.getConnections((_, open) => resolve(open)))
  expect(await count()).toBe(1)
  await vi.waitFor(async () => expect(await count()).toBe(0))
})

test('leaves no listener on the signal, whatever came of the exchange', async () => {
  const { send } = await serve((request, response) => {
    if (request.headers['x'] === 'break') request.socket.destroy()
    else response.end('long enough')
  })
  const { signal } = new AbortController()
  await send({ signal })
  await send({ signal, headers: { x: 'break' } }).catch(() => {})
  await send({ signal, maxResponseBytes: 1 }).catch(() => {})
  await transportFor()
    .exchange(requestTo('http://127.0.0.1:1/', { signal }))
    .catch(() => {})
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('asks for an uncompressed answer, and hands on a compressed one as it is', async () => {
  const compressed = gzipSync('hello')
  const { send } = await serve((request, response) => {
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('X-Asked', String(request.headers['accept-encoding']))
    response.end(compressed)
  })
  const { headers, body } = await send({ headers: { 'Accept-Encoding': 'gzip' } })
  expect(headers).toMatchObject({ 'x-asked': 'identity', 'content-encoding': 'gzip' })
  expect(compressed.equals(body)).toBe(true)
})

test('takes an answer that comes before the request was read, and gives up the connection', async () => {
  const { server, send } = await serve((request, response) => {
    request.pause()
    response.writeHead(413).end('too much')
  })
  const answer = await send({ body: new Uint8Array(20_000_000) })
  expect([answer.status, textOf(answer)]).toEqual([413, 'too much'])
  const count = () => new Promise((resolve) => server.getConnections((_, open) => resolve(open)))
  await vi.waitFor(async () => expect(await count()).toBe(0))
})

test('joins the values of a header that is there more than once', async () => {
  const { send } = await serve((_, response) => {
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.setHeader('X-Twice', ['1', '2'])
    response.end()
  })
  expect((await send()).headers).toMatchObject({ 'set-cookie': 'a=1, b=2', 'x-twice': '1, 2' })
})

test('fails on a head that passes 16 KiB, and calls it too large', async () => {
  const { send } = await serve((_, response) => {
    response.setHeader('X', 'x'.repeat(20_000))
    response.end()
  })
  await expect(send()).rejects.toMatchObject({ kind: 'too-large', bytesWritten: 'some' })
})

test('an exchange after close() works, on a connection that is not kept', async () => {
  const { server, send } = await serve((_, response) => void response.end('ok'))
  const transport = transportFor()
  await transport.close?.()
  const address = server.address() as AddressInfo
  expect(textOf(await transport.exchange(requestTo(`http://127.0.0.1:${address.port}/`)))).toBe('ok')
  const count = () => new Promise((resolve) => server.getConnections((_, open) => resolve(open)))
  await vi.waitFor(async () => expect(await count()).toBe(0))
  expect(textOf(await send())).toBe('ok')
  await wait(5)
})
