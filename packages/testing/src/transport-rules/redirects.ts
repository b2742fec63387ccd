import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { type Subject, serve, startServer } from './subject.ts'

/** A redirect is an answer like any other: what follows it could carry credentials to a stranger. */
export function describeRedirects(subject: Subject): void {
  describe('redirects', () => {
    test.for([300, 301, 302, 303, 304, 307, 308])('never follows %i to another origin', async (status) => {
      const stranger = await startServer((_, socket) => socket.write(wireAnswer()))
      const location = `${stranger.origin}/elsewhere`
      const { server, transport, request } = await serve(subject, (_, socket) =>
        socket.write(`HTTP/1.1 ${status} Any\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
      )
      const answer = await transport.exchange(request())
      if (subject.over === 'sockets') {
        expect([answer.status, answer.headers['location']]).toEqual([status, location])
      }
      expect(Math.floor(answer.status / 100)).toBe(3)
      expect(stranger.connections).toBe(0)
      expect(server.requests).toHaveLength(1)
    })

    test('never follows one to another path of the same origin', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ status: 307, headers: { Location: '/elsewhere' } })),
      )
      const { status } = await transport.exchange(request())
      expect(Math.floor(status / 100)).toBe(3)
      expect(server.requests.map(({ target }) => target)).toEqual(['/'])
    })
  })
}
