import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { failureOf, type Subject, serve, textOf, until } from './subject.ts'

/** Connections are kept, and their ending never makes a request go out twice. */
export function describeConnections(subject: Subject): void {
  describe('connections', () => {
    test('are used again', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) => socket.write(wireAnswer()))
      for (let count = 0; count < 5; count++) {
        await transport.exchange(request())
        // The answer may be handed out a moment before the connection is taken back.
        await wait(1)
      }
      expect(server.requests).toHaveLength(5)
      // When a platform's fetch takes it back is the platform's business.
      expect(server.connections).toBeLessThanOrEqual(subject.over === 'sockets' ? 1 : 4)
    })

    test('that the server said it would close are not used again', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) =>
        socket.end(wireAnswer({ headers: { Connection: 'close' } })),
      )
      for (let count = 0; count < 3; count++) await transport.exchange(request())
      expect([server.requests.length, server.connections]).toEqual([3, 3])
    })

    test('that the server closes while they are idle never make a request go out twice', async () => {
      let pause = 0
      const { server, transport, request } = await serve(subject, (_, socket) => {
        socket.write(wireAnswer())
        setTimeout(() => socket.destroy(), pause)
      })
      const sent = Array.from({ length: 60 }, (_, index) => `/${index}`)
      for (const target of sent) {
        // From "closed long before the next request" to "closed while it is on its way".
        pause = Number(target.slice(1)) % 4
        await transport.exchange(request({ target })).catch((error: unknown) => {
          expect(error).toMatchObject({ kind: 'interrupted', bytesWritten: 'some' })
        })
        await wait(Number(target.slice(1)) % 5)
      }
      const seen = server.requests.map(({ target }) => target)
      expect(seen).toEqual([...new Set(seen)])
    })

    test('that bring an answer nobody asked for are given up, and it is given to nobody', async () => {
      const { server, transport, request } = await serve(subject, ({ target }, socket) => {
        socket.write(wireAnswer({ body: target }))
        if (target === '/first') setTimeout(() => socket.write(wireAnswer({ body: 'stray' })), 5)
      })
      await transport.exchange(request({ target: '/first' }))
      await until(() => server.sockets.size === 0)
      const answer = await transport.exchange(request({ target: '/second' }))
      expect([textOf(answer.body), server.connections]).toEqual(['/second', 2])
    })

    test('close() leaves an exchange under way alone', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) =>
        setTimeout(() => socket.write(wireAnswer({ body: 'late' })), 20),
      )
      const exchange = transport.exchange(request())
      await until(() => server.requests.length === 1)
      await transport.close?.()
      expect(textOf((await exchange).body)).toBe('late')
    })

    if (subject.over === 'sockets') {
      test('close() ends idle ones, also those that become idle later', async () => {
        let answerLate = () => {}
        const { server, transport, request } = await serve(subject, ({ target }, socket) => {
          if (target === '/late') answerLate = () => socket.write(wireAnswer())
          else socket.write(wireAnswer())
        })
        const late = transport.exchange(request({ target: '/late' }))
        await until(() => server.requests.length === 1)
        await transport.exchange(request())
        expect(server.sockets.size).toBe(2)
        await transport.close?.()
        await until(() => server.sockets.size === 1)
        answerLate()
        await late
        await until(() => server.sockets.size === 0)
      })
    }

    test('that broke are given up: the next exchange gets a new one', async () => {
      const { server, transport, request } = await serve(subject, ({ target }, socket) => {
        if (target === '/break') socket.resetAndDestroy()
        else socket.write(wireAnswer())
      })
      await failureOf(transport.exchange(request({ target: '/break' })))
      expect((await transport.exchange(request())).status).toBe(200)
      expect([server.requests.length, server.connections]).toEqual([2, 2])
    })
  })
}
