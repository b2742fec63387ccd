import { describe, expect, test } from 'vitest'
import { wireAnswer } from '../wire-answer.ts'
import { failureOf, type Subject, serve, textOf, until } from './subject.ts'

/** An answer is handed on as it came. */
export function describeAnswers(subject: Subject): void {
  describe('answers', () => {
    test.for([200, 201, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504])(
      'hands on status %i with its body',
      async (status) => {
        const { server, transport, request } = await serve(subject, (_, socket) =>
          socket.write(wireAnswer({ status, headers: { 'Retry-After': '0' }, body: 'body' })),
        )
        const answer = await transport.exchange(request())
        expect([answer.status, textOf(answer.body)]).toEqual([status, 'body'])
        expect(server.requests).toHaveLength(1)
      },
    )

    test('hands on an answer without a body', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write('HTTP/1.1 204 No Content\r\n\r\n'),
      )
      const answer = await transport.exchange(request())
      expect([answer.status, answer.body.length]).toEqual([204, 0])
    })

    test('gives header names in lower case, and values as they are', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ headers: { 'X-Paga-Thing': 'A b', 'CONTENT-TYPE': 'application/json' } })),
      )
      const { headers } = await transport.exchange(request())
      expect(headers).toMatchObject({ 'x-paga-thing': 'A b', 'content-type': 'application/json' })
    })

    test('gives the bytes of the body untouched', async () => {
      const body = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 256)
      const { transport, request } = await serve(subject, (_, socket) => socket.write(wireAnswer({ body })))
      const answer = await transport.exchange(request())
      expect(Buffer.from(answer.body).equals(body)).toBe(true)
    })

    test('puts a body of chunks together', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n'),
      )
      expect(textOf((await transport.exchange(request())).body)).toBe('abcde')
    })

    test('takes a body that ends with the connection', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end'),
      )
      expect(textOf((await transport.exchange(request())).body)).toBe('until the end')
    })

    test('waits through 1xx for the answer', async () => {
      const { transport, request } = await serve(subject, (_, socket) => {
        socket.write('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n')
        socket.write(wireAnswer({ body: 'final' }))
      })
      const answer = await transport.exchange(request())
      expect([answer.status, textOf(answer.body)]).toEqual([200, 'final'])
    })

    test('waits for an answer that comes in drops', async () => {
      const bytes = wireAnswer({ body: 'drip' })
      const { transport, request } = await serve(subject, (_, socket) => {
        for (const [index, byte] of bytes.entries())
          setTimeout(() => socket.write(Uint8Array.of(byte)), index)
      })
      expect(textOf((await transport.exchange(request())).body)).toBe('drip')
    })

    test('gives each of many exchanges at once its own answer', async () => {
      const { transport, request } = await serve(subject, (received, socket) =>
        socket.write(wireAnswer({ body: received.target })),
      )
      const targets = Array.from({ length: 100 }, (_, index) => `/${index}`)
      const answers = await Promise.all(targets.map((target) => transport.exchange(request({ target }))))
      expect(answers.map(({ body }) => textOf(body))).toEqual(targets)
    })
  })

  describe('the cap', () => {
    test('lets a body through that is just as large', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write(wireAnswer({ body: '12345' })),
      )
      expect(textOf((await transport.exchange(request({ maxResponseBytes: 5 }))).body)).toBe('12345')
    })

    test('fails at once, before any body, when the announced length passes it', async () => {
      const { transport, request } = await serve(subject, (_, socket) =>
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n'),
      )
      const failure = await failureOf(transport.exchange(request({ maxResponseBytes: 5 })))
      expect(failure).toMatchObject({ kind: 'too-large', bytesWritten: 'some' })
    })

    test('stops reading a body without end, and ends the connection', async () => {
      const { server, transport, request } = await serve(subject, (_, socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
        const chunk = Buffer.concat([Buffer.from('4000\r\n'), Buffer.alloc(0x4000, 'x'), Buffer.from('\r\n')])
        const pour = () => {
          while (!socket.destroyed && socket.write(chunk));
        }
        socket.on('drain', pour)
        pour()
      })
      const failure = await failureOf(transport.exchange(request({ maxResponseBytes: 100_000 })))
      expect(failure).toMatchObject({ kind: 'too-large', bytesWritten: 'some' })
      await until(() => server.carriers.every(({ destroyed }) => destroyed))
    })
  })
}
