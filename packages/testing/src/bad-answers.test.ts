import type { Socket } from 'node:net'
import type { PagaErrorCode } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { businessSettings, callBusiness } from './call-business.ts'
import { errorOf, everyOperation } from './every-operation.ts'
import { wireAnswer } from './wire-answer.ts'
import type { WireRequest } from './wire-request.ts'
import { createWireServer, type WireServer } from './wire-server.ts'

// A server on a real port, and the default transport: what a user has who sets nothing.

type Respond = (request: WireRequest, socket: Socket) => void

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

const payment = requestOf('depositToBank')
const json = { 'Content-Type': 'application/json' }

function requestOf(name: string): Readonly<Record<string, unknown>> {
  return everyOperation.find((operation) => operation.name === name)?.request ?? {}
}

/** The reference a request carries. */
function referenceOf({ body }: WireRequest): string {
  const { referenceNumber } = JSON.parse(body.toString())
  return referenceNumber
}

function answering(status: number, write: (reference: string) => unknown): Respond {
  return (request, socket) => {
    const body = JSON.stringify(write(referenceOf(request)))
    socket.write(wireAnswer({ status, headers: json, body }))
  }
}

/** Writes bytes as they are, and ends the connection. */
function writing(bytes: string): Respond {
  return (_, socket) => socket.end(bytes)
}

const whole = '{"responseCode":0,"referenceNumber":"PAYOUT-2026-A","transactionId":"At34"}'
const cut = whole.slice(0, 40)

interface BadAnswer {
  readonly what: string
  readonly respond: Respond
  readonly code: PagaErrorCode
  readonly outcome: 'unknown' | 'rejected'
  /** How often a read is sent. A payment is sent once. */
  readonly reads: number
}

const badAnswers: readonly BadAnswer[] = [
  {
    what: 'HTTP 200 with HTML',
    respond: (_, socket) =>
      socket.write(
        wireAnswer({ headers: { 'Content-Type': 'text/html' }, body: '<html>maintenance</html>' }),
      ),
    code: 'MALFORMED_RESPONSE',
    outcome: 'unknown',
    reads: 2,
  },
  {
    what: 'a body shorter than its length',
    respond: writing(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 75\r\n\r\n${cut}`),
    code: 'CONNECTION_FAILED',
    outcome: 'unknown',
    reads: 4,
  },
  {
    what: 'chunks without the last one',
    respond: writing(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n${cut}\r\n`,
    ),
    code: 'CONNECTION_FAILED',
    outcome: 'unknown',
    reads: 4,
  },
  {
    what: 'a body cut where only its end says so',
    respond: writing(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${cut}`),
    code: 'MALFORMED_RESPONSE',
    outcome: 'unknown',
    reads: 2,
  },
  {
    what: 'an answer that is not HTTP',
    respond: writing(whole),
    code: 'CONNECTION_FAILED',
    outcome: 'unknown',
    reads: 4,
  },
  {
    what: 'HTTP 500 with {"responseCode":0}',
    respond: answering(500, () => ({ responseCode: 0 })),
    code: 'HTTP_FAILED',
    outcome: 'unknown',
    reads: 4,
  },
  {
    what: 'HTTP 500 with a whole success',
    respond: answering(500, (referenceNumber) => ({
      responseCode: 0,
      referenceNumber,
      transactionId: 'At34',
    })),
    code: 'HTTP_FAILED',
    outcome: 'unknown',
    reads: 4,
  },
  {
    what: 'HTTP 400 with a whole success',
    respond: answering(400, (referenceNumber) => ({
      responseCode: 0,
      referenceNumber,
      transactionId: 'At34',
    })),
    code: 'HTTP_FAILED',
    outcome: 'unknown',
    reads: 1,
  },
  {
    what: 'HTTP 400 as the documents have it',
    respond: answering(400, () => ({ errorMessage: 'Invalid request', responseCode: '' })),
    code: 'HASH_REFUSED',
    outcome: 'rejected',
    reads: 1,
  },
  {
    what: 'HTTP 401 as the documents have it',
    respond: answering(401, () => ({ error: 'Invalid paga account id or password' })),
    code: 'AUTHENTICATION_REFUSED',
    outcome: 'rejected',
    reads: 1,
  },
  {
    what: 'code -1',
    respond: answering(200, (referenceNumber) => ({ responseCode: -1, referenceNumber, message: 'Error' })),
    code: 'UNCERTAIN',
    outcome: 'unknown',
    reads: 2,
  },
  {
    what: 'a success with another reference',
    respond: answering(200, () => ({ responseCode: 0, referenceNumber: 'ANOTHER', transactionId: 'At34' })),
    code: 'REFERENCE_MISMATCH',
    outcome: 'unknown',
    reads: 2,
  },
  {
    what: 'a refusal with another reference',
    respond: answering(200, () => ({ responseCode: 139, referenceNumber: 'ANOTHER' })),
    code: 'REFERENCE_MISMATCH',
    outcome: 'unknown',
    reads: 2,
  },
]

async function serve(respond: Respond): Promise<WireServer> {
  const server = await createWireServer(respond)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

function call(server: WireServer, name: string, input: unknown): Promise<Readonly<Record<string, unknown>>> {
  return callBusiness({ environment: { baseUrl: server.origin } }, name, input)
}

describe.each(badAnswers)('$what', ({ respond, code, outcome, reads }) => {
  test('to a payment is told, and the payment reaches the wire once', async () => {
    const server = await serve(respond)
    const error = await errorOf(call(server, 'depositToBank', payment))
    expect(error).toMatchObject({
      code,
      outcome,
      operation: 'depositToBank',
      referenceNumber: 'PAYOUT-2026-A',
    })
    expect(server.requests).toHaveLength(1)
  })

  test('to a read is told, after as many attempts as may help, each with a reference of its own', async () => {
    const server = await serve(respond)
    const error = await errorOf(call(server, 'getBanks', {}))
    expect(error).toMatchObject({ code, outcome, operation: 'getBanks' })
    expect(server.requests).toHaveLength(reads)
    expect(new Set(server.requests.map(referenceOf)).size).toBe(reads)
  })
})

test('code 3 is no failure: the payment is pending', async () => {
  const server = await serve(answering(200, (referenceNumber) => ({ responseCode: 3, referenceNumber })))
  await expect(call(server, 'depositToBank', payment)).resolves.toMatchObject({
    verdict: 'pending',
    responseCode: 3,
  })
  expect(server.requests).toHaveLength(1)
})

test.each([301, 302, 303, 307, 308])(
  'a redirect with HTTP %i is not followed, and nothing goes there',
  async (status) => {
    const elsewhere = await serve(answering(200, (referenceNumber) => ({ responseCode: 0, referenceNumber })))
    const server = await serve((_, socket) =>
      socket.write(wireAnswer({ status, headers: { Location: `${elsewhere.origin}/take?this=too` } })),
    )
    const error = await errorOf(call(server, 'depositToBank', payment))
    expect(error).toMatchObject({
      code: 'REDIRECTED',
      outcome: 'unknown',
      httpStatus: status,
      params: { host: `127.0.0.1:${elsewhere.port}` },
    })
    expect(server.requests).toHaveLength(1)
    expect(elsewhere.connections).toBe(0)
  },
)

const hundredMegabytes = 100 * 1024 * 1024

test.each([
  ['that says so', `Content-Length: ${hundredMegabytes}`],
  ['that does not say so', 'Connection: close'],
])('an answer of 100 MB %s is cut off, long before it is there', async (_, header) => {
  let written = 0
  const server = await serve((_request, socket) => {
    const piece = Buffer.alloc(64 * 1024, ' ')
    const write = (): void => {
      while (!socket.destroyed && written < hundredMegabytes) {
        written += piece.length
        if (!socket.write(piece)) return void socket.once('drain', write)
      }
    }
    socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${header}\r\n\r\n`)
    write()
  })
  const error = await errorOf(call(server, 'depositToBank', payment))
  expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', outcome: 'unknown', retry: 'settle-first' })
  // One megabyte is read; what the buffers of two sockets hold may have been written besides.
  expect(written).toBeLessThan(20 * 1024 * 1024)
  expect(server.requests).toHaveLength(1)
})

test('none of it shows what was sent', async () => {
  for (const { respond } of badAnswers) {
    const error = await errorOf(call(await serve(respond), 'depositToBank', payment))
    expect(JSON.stringify(error) + error.stack).not.toContain('CANARY')
  }
  expect(businessSettings.credentials).toContain('CANARY')
})
