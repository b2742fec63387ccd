import type { Transport } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import type { WireResponder } from '../wire-server.ts'
import { createFor, failureOf, requestTo, serve, startServer, textOf, until } from './subject.ts'

/** The settings of connections, under the names they have in both of our transports. */
export interface PoolSettings {
  readonly connectTimeoutMs?: number
  readonly maxSockets?: number
  readonly idleTimeoutMs?: number
}

/** Makes the transport under test. */
export type CreateWithSettings = (settings?: PoolSettings) => Transport

/** How many connections there are, how long they may take to come about, and how long they are kept. */
export function describePool(create: CreateWithSettings): void {
  const serveWith = (settings: PoolSettings, respond: WireResponder) =>
    serve({ create: () => create(settings), over: 'sockets' }, respond)
  const answerAfter =
    (ms: number): WireResponder =>
    ({ target }, socket) =>
      setTimeout(() => socket.write(wireAnswer({ body: target })), ms)

  describe('the cap on connections', () => {
    test('holds, and those who wait are answered', async () => {
      const { server, transport, request } = await serveWith({ maxSockets: 2 }, answerAfter(5))
      const targets = Array.from({ length: 10 }, (_, index) => `/${index}`)
      const answers = await Promise.all(targets.map((target) => transport.exchange(request({ target }))))
      expect(answers.map(({ body }) => textOf(body))).toEqual(targets)
      expect(server.connections).toBe(2)
    })

    test('lets an aborted exchange go before any byte, and costs the others nothing', async () => {
      const settings = { maxSockets: 1, connectTimeoutMs: 20 }
      const { server, transport, request } = await serveWith(settings, answerAfter(60))
      const first = transport.exchange(request({ target: '/first' }))
      await until(() => server.requests.length === 1)
      const signal = AbortSignal.timeout(30)
      const aborted = failureOf(transport.exchange(request({ target: '/aborted', signal })))
      // Waiting for a connection is not connecting: its deadline does not run.
      const patient = transport.exchange(request({ target: '/patient' }))
      expect(await aborted).toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
      expect([textOf((await first).body), textOf((await patient).body)]).toEqual(['/first', '/patient'])
      expect(server.requests.map(({ target }) => target)).toEqual(['/first', '/patient'])
      expect(server.connections).toBe(1)
    })

    test('does not keep close() from letting those who wait be answered', async () => {
      const { server, transport, request } = await serveWith({ maxSockets: 1 }, answerAfter(5))
      const targets = ['/1', '/2', '/3']
      const exchanges = Promise.all(targets.map((target) => transport.exchange(request({ target }))))
      await until(() => server.requests.length === 1)
      await transport.close?.()
      expect((await exchanges).map(({ body }) => textOf(body))).toEqual(targets)
      await until(() => server.sockets.size === 0)
    })
  })

  describe('connecting', () => {
    /** A port where connections are accepted and nothing is ever said, so that no TLS handshake ends. */
    const silentUrl = async () => (await startServer(() => {})).origin.replace('http:', 'https:')

    test('is given up when the deadline has passed, and nothing was sent', async () => {
      const transport = createFor(() => create({ connectTimeoutMs: 30 }))
      const before = performance.now()
      const failure = await failureOf(transport.exchange(requestTo(await silentUrl())))
      expect(failure).toMatchObject({ kind: 'unreachable', bytesWritten: 'none' })
      expect(performance.now() - before).toBeLessThan(500)
    })

    test('can be aborted, and nothing was sent', async () => {
      const request = requestTo(await silentUrl(), { signal: AbortSignal.timeout(30) })
      const failure = await failureOf(createFor(() => create()).exchange(request))
      expect(failure).toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
    })
  })

  describe('an idle connection', () => {
    test('is ended after its time', async () => {
      const { server, transport, request } = await serveWith({ idleTimeoutMs: 20 }, answerAfter(0))
      await transport.exchange(request())
      expect(server.sockets.size).toBe(1)
      await until(() => server.sockets.size === 0)
    })

    test('is ended earlier if the server announces less', async () => {
      const { server, transport, request } = await serveWith({ idleTimeoutMs: 60_000 }, (_, socket) =>
        socket.write(wireAnswer({ headers: { 'Keep-Alive': 'timeout=1' } })),
      )
      await transport.exchange(request())
      await until(() => server.sockets.size === 0)
    })

    test('is not kept longer if the server announces more', async () => {
      const { server, transport, request } = await serveWith({ idleTimeoutMs: 20 }, (_, socket) =>
        socket.write(wireAnswer({ headers: { 'Keep-Alive': 'timeout=60' } })),
      )
      await transport.exchange(request())
      await until(() => server.sockets.size === 0)
    })

    test('is not what waits for a slow answer', async () => {
      const { server, transport, request } = await serveWith({ idleTimeoutMs: 20 }, answerAfter(80))
      expect(textOf((await transport.exchange(request({ target: '/slow' }))).body)).toBe('/slow')
      expect(server.connections).toBe(1)
    })

    test('is not kept after close(), which leaves the transport usable', async () => {
      const { server, transport, request } = await serveWith({}, answerAfter(0))
      await transport.close?.()
      for (const target of ['/1', '/2']) {
        expect(textOf((await transport.exchange(request({ target }))).body)).toBe(target)
      }
      expect(server.connections).toBe(2)
      await until(() => server.sockets.size === 0)
    })
  })
}
