import { inspect } from 'node:util'
import type { TransportRequest } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { WireResponder } from '../wire-server.ts'
import { createFor, failureOf, requestTo, type Subject, startServer } from './subject.ts'

/** Ways to fail, each with a request full of secrets. */
const failing: Readonly<Record<string, { respond: WireResponder; more?: Partial<TransportRequest> }>> = {
  'a broken connection': { respond: (_, socket) => socket.resetAndDestroy() },
  'an answer that is not HTTP': { respond: ({ body }, socket) => socket.end(body) },
  'an answer past the cap': {
    respond: ({ body }, socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n${body}`),
    more: { maxResponseBytes: 1 },
  },
  'an abort': { respond: () => {}, more: { signal: AbortSignal.abort('CANARY-reason') } },
  'a header that cannot be sent': { respond: () => {}, more: { headers: { credentials: 'CANARY\r\nX: y' } } },
  'a header beyond Latin-1': { respond: () => {}, more: { headers: { credentials: 'CANARY ₦' } } },
  'a URL with a password': { respond: () => {}, more: { url: 'http://user:CANARY@127.0.0.1:1/?pin=CANARY' } },
  'a URL that is none': { respond: () => {}, more: { url: 'CANARY' } },
}

/** A failure says nothing about what was sent. */
export function describeSecrecy({ create }: Subject): void {
  describe('secrecy', () => {
    test.for(Object.entries(failing))(
      '%s shows no header, no body and no query',
      async ([, { respond, more }]) => {
        const server = await startServer(respond)
        const request = requestTo(server.origin, {
          target: '/?pin=CANARY',
          headers: { credentials: 'CANARY' },
          body: '{"pin":"CANARY"}',
        })
        const failure = await failureOf(createFor(create).exchange({ ...request, ...more }))
        const shown = [
          inspect(failure, { showHidden: true, depth: Infinity, getters: true }),
          JSON.stringify(failure),
          String(failure),
          failure.stack,
        ]
        expect(shown.join('\n')).not.toContain('CANARY')
        expect(failure.cause).toBeUndefined()
      },
    )
  })
}
