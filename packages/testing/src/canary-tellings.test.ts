import type { Socket } from 'node:net'
import type { BusinessClientOptions } from '@pagakit/business'
import { type PagaErrorCode, pagaErrorCodes } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canaryClient, expectNoLeak, payment, serve } from './canary-client.ts'
import { errorOf } from './every-operation.ts'
import { wireAnswer } from './wire-answer.ts'
import { headerValues, type WireRequest } from './wire-request.ts'
import type { WireServer } from './wire-server.ts'

// The server sends back what it was sent, wherever a client takes words from. No error shows it, nor does anything the
// client hands to those who watch it.

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

/** What a server tells: each in turn, since a client shows the first 200 characters only. */
const tellings: Readonly<Record<string, (request: WireRequest) => string>> = {
  'the credentials': credentialsOf,
  'the hash': hashOf,
  'the pin': pinOf,
  'the body': ({ body }) => body.toString(),
  'all headers': ({ headers }) => JSON.stringify(headers.toReversed()),
  'the credentials, percent-encoded': (request) => encodeURIComponent(credentialsOf(request)),
  'the pin, percent-encoded': (request) => encodeURIComponent(pinOf(request)),
}

function credentialsOf(request: WireRequest): string {
  return headerValues(request, 'credentials').join()
}

function hashOf(request: WireRequest): string {
  return headerValues(request, 'hash').join()
}

function pinOf({ body }: WireRequest): string {
  return JSON.parse(body.toString()).senderCredentials
}

type Respond = (told: string, request: WireRequest, socket: Socket) => void

/** Answers with this status and code, and tells in every place where a client takes words. */
function telling(status: number, responseCode: unknown, changes: object = {}): Respond {
  return (told, { body }, socket) => {
    const { referenceNumber } = JSON.parse(body.toString())
    const words = { message: told, errorMessage: told, error: told }
    const answer = JSON.stringify({ responseCode, referenceNumber, ...words, ...changes })
    socket.write(wireAnswer({ status, headers: { 'Content-Type': 'application/json' }, body: answer }))
  }
}

/** What of a text can stand in a header. */
function header(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '')
}

const servers: Readonly<Partial<Record<PagaErrorCode, readonly Respond[]>>> = {
  UNCERTAIN: [telling(200, -1), telling(200, 999)],
  REFUSED: [telling(200, 116)],
  INSUFFICIENT_BALANCE: [telling(200, 139)],
  DUPLICATE_REFERENCE: [telling(200, 105)],
  UNKNOWN_REFERENCE: [telling(200, 135)],
  REFERENCE_MISMATCH: [telling(200, 0, { referenceNumber: 'OTHER' })],
  HASH_REFUSED: [telling(400, '')],
  AUTHENTICATION_REFUSED: [telling(401, ''), telling(403, '')],
  RATE_LIMITED: [telling(429, '')],
  HTTP_FAILED: [telling(404, ''), telling(500, ''), telling(503, 0)],
  MALFORMED_RESPONSE: [
    telling(200, undefined),
    (told, _, socket) =>
      socket.write(wireAnswer({ headers: { 'Content-Type': 'text/html' }, body: `<html>${told}</html>` })),
    (told, _, socket) => socket.write(wireAnswer({ body: told })),
    (told, _, socket) => socket.write(wireAnswer({ headers: { 'Content-Type': `text/${header(told)}` } })),
  ],
  REDIRECTED: [
    (told, _, socket) =>
      socket.write(wireAnswer({ status: 302, headers: { Location: header(`/?${told}`) } })),
    (told, _, socket) =>
      socket.write(
        wireAnswer({
          status: 307,
          headers: { Location: `https://${encodeURIComponent(told)}@evil.example/` },
        }),
      ),
    (told, _, socket) =>
      socket.write(
        wireAnswer({ status: 308, headers: { Location: header(`https://${told}.evil.example/`) } }),
      ),
  ],
  RESPONSE_TOO_LARGE: [
    (told, _, socket) => socket.write(wireAnswer({ body: told.padEnd(1024 * 1024 + 1, '.') })),
    (told, _, socket) =>
      socket.write(`HTTP/1.1 200 ${header(told)}\r\nX-Told: ${header(told).padEnd(20_000, '.')}\r\n\r\n`),
  ],
  CONNECTION_FAILED: [
    (told, _, socket) => socket.end(told),
    (told, _, socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n${told}`),
  ],
  TIMED_OUT: [(told, _, socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n${told}`)],
}

/** What a client with watchers hands out while it calls a server that tells. */
async function handedOut(server: WireServer, code: PagaErrorCode) {
  const seen: unknown[] = []
  const note = (...values: unknown[]) => void seen.push(...values)
  const settings: Partial<BusinessClientOptions> = {
    environment: { baseUrl: server.origin },
    hooks: { onRequest: note, onAnswer: note, onFailure: note },
    logger: { warn: note },
    instrument: (call, run) => {
      note(call)
      return run()
    },
  }
  const options = code === 'TIMED_OUT' ? { timeoutMs: 100 } : {}
  const error = await errorOf(canaryClient(settings).moneyTransfer(payment, options))
  return { error, seen }
}

const cases = Object.entries(servers).flatMap(([code, responds]) =>
  responds.map((respond, index) => ({ code: code as PagaErrorCode, respond, index })),
)

describe.each(Object.entries(tellings))('a server that tells %s', (_, tell) => {
  test.each(cases)(
    'shows nothing in $code, hooks, logger and instrument ($index)',
    async ({ code, respond }) => {
      const server = await serve((request, socket) => respond(tell(request), request, socket))
      const { error, seen } = await handedOut(server, code)
      expect(error.code).toBe(code)
      const hashes = server.requests.map(hashOf)
      expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{128}$/)])
      expectNoLeak(error, hashes)
      for (const value of seen) expectNoLeak(value, hashes)
    },
  )
})

test('every code is tried that a server can bring about', () => {
  const withoutServer = ['ABORTED', 'CLIENT_CLOSED', 'INVALID_INPUT', 'INVALID_SETTINGS']
  // Only where there are tokens; the canary tests of Connect have them.
  const ofTokens = ['AUTHORIZATION_NEEDED', 'TOKEN_UNAVAILABLE']
  const tried = [...Object.keys(servers), ...withoutServer, ...ofTokens]
  expect(tried.toSorted()).toEqual(Object.keys(pagaErrorCodes).toSorted())
})
