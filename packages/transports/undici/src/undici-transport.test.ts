import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { TransportRequest } from '@pagakit/contract'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type UndiciTransportOptions, undiciTransport } from './undici-transport.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test.for([
  { connectTimeoutMs: 0 },
  { connectTimeoutMs: Number.NaN },
  { maxSockets: 1.5 },
  { maxSockets: -1 },
  { idleTimeoutMs: 2 ** 31 },
])('refuses the setting %o', (options) => {
  expect(() => undiciTransport(options)).toThrow(
    new RangeError(
      `undiciTransport: ${Object.keys(options)[0]} must be a whole number from 1 to 2147483647.`,
    ),
  )
})

test('refuses to be made where it cannot run, and names what can', () => {
  vi.stubGlobal('Bun', {})
  expect(() => undiciTransport()).toThrow(
    new TypeError('undiciTransport runs on Node only. Leave `transport` out: the default runs here.'),
  )
})

/** A server that counts requests by connection, and a transport for it. */
async function serve(options?: UndiciTransportOptions) {
  const sockets: Socket[] = []
  const requests: number[] = []
  const server = createServer((socket) => {
    const index = sockets.push(socket) - 1
    requests.push(0)
    socket.on('data', () => {
      requests[index] = (requests[index] ?? 0) + 1
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address of this kind.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const transport = undiciTransport(options)
  onTestFinished(async () => {
    await transport.close?.()
    server.close()
  })
  const { signal } = new AbortController()
  const request: TransportRequest = { method: 'POST', url, headers: {}, signal, maxResponseBytes: 10 }
  return { sockets, requests, send: () => transport.exchange(request) }
}

test('an idle connection that was closed just now is replaced, and the request goes out once', async () => {
  const { sockets, requests, send } = await serve()
  await send()
  // In one go, so that the end is on its way, unseen, when the request is handed over.
  sockets[0]?.destroy()
  expect(await send()).toMatchObject({ status: 200 })
  expect(requests).toEqual([1, 1])
})

test('an idle connection that was reset just now takes no byte of the request, and it is known', async () => {
  const { sockets, requests, send } = await serve()
  await send()
  sockets[0]?.resetAndDestroy()
  await expect(send()).rejects.toMatchObject({
    kind: 'unreachable',
    bytesWritten: 'none',
    systemCode: 'ECONNRESET',
  })
  expect(requests).toEqual([1])
  expect(await send()).toMatchObject({ status: 200 })
})

test('exchanges that begin at once, before undici is loaded, share one pool', async () => {
  const { requests, send } = await serve({ maxSockets: 1 })
  await Promise.all([send(), send(), send()])
  expect(requests).toEqual([3])
})
