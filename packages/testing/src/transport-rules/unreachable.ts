import { describe, expect, test } from 'vitest'
import { createFor, failureOf, requestTo, type Subject, startServer, until } from './subject.ts'

/** Where there is no connection, nothing was sent; a transport that cannot know says `some`. */
export function describeUnreachable({ create, over }: Subject): void {
  const expected =
    over === 'sockets' ? { kind: 'unreachable', bytesWritten: 'none' } : { bytesWritten: 'some' }

  describe('unreachable servers', () => {
    test('fails at a port that refuses', async () => {
      const server = await startServer(() => {})
      await server[Symbol.asyncDispose]()
      const failure = await failureOf(createFor(create).exchange(requestTo(server.origin)))
      expect(failure).toMatchObject({ ...expected, systemCode: 'ECONNREFUSED' })
    })

    test('fails at a name that does not exist', async () => {
      const failure = await failureOf(createFor(create).exchange(requestTo('http://no-such-host.invalid')))
      expect(failure).toMatchObject(expected)
      expect(failure.systemCode).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/)
    })

    test('fails where TLS is expected and something else answers', async () => {
      const server = await startServer(() => {})
      const url = server.origin.replace('http:', 'https:')
      const exchange = failureOf(createFor(create).exchange(requestTo(url)))
      await until(() => server.connections > 0)
      for (const socket of server.sockets) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      const failure = await exchange
      expect(failure).toMatchObject(expected)
      expect(server.requests).toEqual([])
    })
  })
}
