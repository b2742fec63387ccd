import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { failureOf, type Subject, serve, textOf, until } from './subject.ts'

/** An aborted exchange ends at once, whatever the server does, and says how far it got. */
export function describeAborting(subject: Subject): void {
  describe('aborting', () => {
    test('before the exchange sends nothing', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) => socket.write(wireAnswer()))
      const failure = await failureOf(transport.exchange(request({ signal: AbortSignal.abort() })))
      expect(failure).toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
      expect(server.connections).toBe(0)
    })

    test('while a hung server is silent lets go at once and ends the connection', async () => {
      const { server, transport, request } = await serve(subject, () => {})
      const controller = new AbortController()
      const exchange = transport.exchange(request({ signal: controller.signal }))
      await until(() => server.requests.length === 1)
      controller.abort()
      const before = performance.now()
      expect(await failureOf(exchange)).toMatchObject({ kind: 'aborted', bytesWritten: 'some' })
      expect(performance.now() - before).toBeLessThan(250)
      await until(() => server.carriers.every(({ destroyed }) => destroyed))
    })

    test('while the body is under way lets go at once and ends the connection', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) =>
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'),
      )
      const controller = new AbortController()
      const exchange = transport.exchange(request({ signal: controller.signal }))
      await until(() => server.requests.length === 1)
      setTimeout(() => controller.abort(), 20)
      expect(await failureOf(exchange)).toMatchObject({ kind: 'aborted', bytesWritten: 'some' })
      await until(() => server.carriers.every(({ destroyed }) => destroyed))
    })

    test('after the answer changes nothing, not even for the next exchange', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ body: 'done' })),
      )
      const controller = new AbortController()
      const answer = await transport.exchange(request({ signal: controller.signal }))
      controller.abort()
      expect(textOf(answer.body)).toBe('done')
      expect(textOf((await transport.exchange(request())).body)).toBe('done')
    })

    test('of one exchange leaves the others alone', async () => {
      const { server, transport, request } = await serve(subject, ({ target }, socket) => {
        if (target === '/') socket.write(wireAnswer({ body: 'mine' }))
      })
      const controller = new AbortController()
      const hung = failureOf(transport.exchange(request({ target: '/hung', signal: controller.signal })))
      await until(() => server.requests.length === 1)
      const other = transport.exchange(request())
      controller.abort()
      expect(await hung).toMatchObject({ kind: 'aborted' })
      expect(textOf((await other).body)).toBe('mine')
    })

    test('at any moment never says `none` of a request the server has seen', async () => {
      const { server, transport, request } = await serve(subject, ({ target }, socket) =>
        setTimeout(() => socket.write(wireAnswer({ body: target })), 2),
      )
      const moments = Array.from({ length: 50 }, (_, index) => index / 5)
      await Promise.all(moments.map((moment) => abortAt(moment)))

      async function abortAt(moment: number): Promise<void> {
        const target = `/${moment}`
        const controller = new AbortController()
        const exchange = transport.exchange(request({ target, signal: controller.signal }))
        setTimeout(() => controller.abort(), moment)
        const outcome = await exchange.then(
          ({ body }) => textOf(body),
          () => failureOf(exchange),
        )
        if (typeof outcome === 'string') expect(outcome).toBe(target)
        else expect(outcome.kind).toBe('aborted')
        if (typeof outcome !== 'string' && outcome.bytesWritten === 'none') {
          expect(server.requests.map((received) => received.target)).not.toContain(target)
        }
      }
    })
  })
}
