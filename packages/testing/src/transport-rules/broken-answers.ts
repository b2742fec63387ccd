import { describe, expect, test } from 'vitest'
import { failureOf, type Subject, serve } from './subject.ts'

/** Answers after which the server ends the connection, and which are not whole. */
const broken: Readonly<Record<string, string>> = {
  'no answer at all': '',
  'half a head': 'HTTP/1.1 200 OK\r\nContent-Le',
  'a head whose body does not come': 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n',
  'a body shorter than announced': 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"respons',
  'a cut chunk': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
  'chunks without the last': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n',
  'a length that is not a number': 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nab',
  'two lengths that differ': 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc',
  'something that is not HTTP': 'SSH-2.0-OpenSSH_9.9\r\n',
}

/** An answer that is not whole is no answer. */
export function describeBrokenAnswers(subject: Subject): void {
  describe('broken answers', () => {
    test.for(Object.entries(broken))('takes %s for an interruption', async ([, bytes]) => {
      const { server, transport, request } = await serve(subject, (_, socket) => socket.end(bytes))
      const failure = await failureOf(transport.exchange(request()))
      expect(failure).toMatchObject({ kind: 'interrupted', bytesWritten: 'some' })
      expect(server.requests).toHaveLength(1)
    })

    test.for(Object.entries(broken))('takes %s and then a reset for an interruption', async ([, bytes]) => {
      const { server, transport, request } = await serve(subject, (_, socket) => {
        socket.write(bytes, () => socket.resetAndDestroy())
      })
      const failure = await failureOf(transport.exchange(request()))
      expect(failure).toMatchObject({ kind: 'interrupted', bytesWritten: 'some' })
      expect(server.requests).toHaveLength(1)
    })

    test('does not take a protocol it did not ask for', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
      )
      const failure = await failureOf(transport.exchange(request()))
      expect(failure).toMatchObject({ kind: 'interrupted', bytesWritten: 'some' })
    })

    test('does not read a head without end', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(300_000)}`),
      )
      expect(await failureOf(transport.exchange(request()))).toMatchObject({ bytesWritten: 'some' })
    })
  })
}
