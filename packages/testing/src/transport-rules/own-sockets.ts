import { getEventListeners } from 'node:events'
import { gzipSync } from 'node:zlib'
import type { Transport } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { headerValues } from '../wire-request.ts'
import { createFor, failureOf, requestTo, type Subject, serve, textOf, until } from './subject.ts'

/** What our transports make of sockets, where a `fetch` decides for itself. */
export function describeOwnSockets(create: () => Transport): void {
  const subject: Subject = { create, over: 'sockets' }

  describe('over its own sockets', () => {
    test('asks for an uncompressed answer, and hands on a compressed one as it is', async () => {
      const compressed = gzipSync('hello')
      const { server, transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ headers: { 'Content-Encoding': 'gzip' }, body: compressed })),
      )
      const { headers, body } = await transport.exchange(request({ headers: { 'Accept-Encoding': 'gzip' } }))
      const [received] = server.requests
      expect(received && headerValues(received, 'accept-encoding')).toEqual(['identity'])
      expect(headers['content-encoding']).toBe('gzip')
      expect(compressed.equals(body)).toBe(true)
    })

    test('joins the values of a header that is there more than once', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(
          'HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-Twice: 1\r\nSet-Cookie: b=2\r\nX-Twice: 2\r\nContent-Length: 0\r\n\r\n',
        ),
      )
      const { headers } = await transport.exchange(request())
      expect(headers).toMatchObject({ 'set-cookie': 'a=1, b=2', 'x-twice': '1, 2' })
    })

    test('fails on a head that passes 16 KiB, and calls it too large', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ headers: { X: 'x'.repeat(20_000) } })),
      )
      const failure = await failureOf(transport.exchange(request()))
      expect(failure).toMatchObject({ kind: 'too-large', bytesWritten: 'some' })
    })

    test('takes an answer that comes before the request was read, and gives up the connection', async () => {
      const { server, transport, request } = await serve(subject, ({ target }, socket) =>
        socket.write(wireAnswer({ body: target })),
      )
      const early = transport.exchange(request({ body: new Uint8Array(20_000_000) }))
      await until(() => server.sockets.size === 1)
      for (const socket of server.sockets) {
        socket.pause()
        socket.write(wireAnswer({ status: 413, body: 'too much' }))
      }
      const { status, body } = await early
      expect([status, textOf(body)]).toEqual([413, 'too much'])
      const next = await transport.exchange(request({ target: '/next' }))
      expect([textOf(next.body), server.connections]).toEqual(['/next', 2])
    })

    test('leaves no listener on the signal, whatever came of the exchange', async () => {
      const { transport, request } = await serve(subject, ({ target }, socket) => {
        if (target === '/break') socket.destroy()
        else socket.write(wireAnswer({ body: 'long enough' }))
      })
      const { signal } = new AbortController()
      await transport.exchange(request({ signal }))
      await failureOf(transport.exchange(request({ signal, target: '/break' })))
      await failureOf(transport.exchange(request({ signal, maxResponseBytes: 1 })))
      await failureOf(createFor(create).exchange(requestTo('http://127.0.0.1:1', { signal })))
      expect(getEventListeners(signal, 'abort')).toEqual([])
    })
  })
}
