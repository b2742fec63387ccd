import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { type BusinessClient, createBusinessClient } from '@pagakit/business'
import type { Outcome, PagaErrorCode } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { businessSettings, callBusiness } from './call-business.ts'
import { errorOf, everyOperation } from './every-operation.ts'
import { createFaultProxy, type FaultProxy } from './fault-proxy.ts'
import { moneyVariants } from './money-variants.ts'
import { wireAnswer } from './wire-answer.ts'
import { headerValues, type WireRequest } from './wire-request.ts'
import { createWireServer, type WireServer } from './wire-server.ts'

// The same on real sockets, with the default transport: what is counted here is what a server received.

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

type Respond = (request: WireRequest, socket: Socket) => void

const payment = everyOperation.find(({ name }) => name === 'depositToBank')?.request ?? {}
const json = { 'Content-Type': 'application/json' }

function referenceOf({ body }: WireRequest): string {
  const { referenceNumber } = JSON.parse(body.toString())
  return referenceNumber
}

/** Answers with the code, and echoes the reference. */
function coded(responseCode: number, status = 200): Respond {
  return (request, socket) => {
    const body = JSON.stringify({
      responseCode,
      referenceNumber: referenceOf(request),
      transactionId: 'At34',
    })
    socket.write(wireAnswer({ status, headers: json, body }))
  }
}

async function serve(respond: Respond): Promise<WireServer> {
  const server = await createWireServer(respond)
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

async function proxy(server: WireServer): Promise<FaultProxy> {
  const made = await createFaultProxy({ target: server.port })
  onTestFinished(() => made[Symbol.asyncDispose]())
  return made
}

function at(port: number) {
  return { environment: { baseUrl: `http://127.0.0.1:${port}` } }
}

interface WireFault {
  readonly what: string
  readonly respond: Respond
  readonly code: PagaErrorCode
  readonly outcome: Outcome
}

const unknown = 'unknown'
const faults: readonly WireFault[] = [
  {
    what: 'a reset after the request',
    respond: (_, socket) => socket.resetAndDestroy(),
    code: 'CONNECTION_FAILED',
    outcome: unknown,
  },
  {
    what: 'an end after the request',
    respond: (_, socket) => socket.end(),
    code: 'CONNECTION_FAILED',
    outcome: unknown,
  },
  {
    what: 'half a head',
    respond: (_, socket) => socket.end('HTTP/1.1 200 O'),
    code: 'CONNECTION_FAILED',
    outcome: unknown,
  },
  { what: 'no answer', respond: () => {}, code: 'TIMED_OUT', outcome: unknown },
  {
    what: 'a body that never ends',
    respond: (_, socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{'),
    code: 'TIMED_OUT',
    outcome: unknown,
  },
  {
    what: 'HTTP 100 and nothing more',
    respond: (_, socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'),
    code: 'TIMED_OUT',
    outcome: unknown,
  },
  {
    what: 'a redirect to itself',
    respond: (_, socket) => socket.write(wireAnswer({ status: 307, headers: { Location: '/again' } })),
    code: 'REDIRECTED',
    outcome: unknown,
  },
  {
    what: 'HTTP 401 with a challenge',
    respond: (_, socket) =>
      socket.write(wireAnswer({ status: 401, headers: { 'WWW-Authenticate': 'Basic' } })),
    code: 'AUTHENTICATION_REFUSED',
    outcome: 'rejected',
  },
  {
    what: 'HTTP 408 that closes',
    respond: (_, socket) => socket.end(wireAnswer({ status: 408, headers: { Connection: 'close' } })),
    code: 'HTTP_FAILED',
    outcome: unknown,
  },
  {
    what: 'HTTP 421',
    respond: (_, socket) => socket.write(wireAnswer({ status: 421 })),
    code: 'HTTP_FAILED',
    outcome: unknown,
  },
  {
    what: 'HTTP 429 now',
    respond: (_, socket) => socket.write(wireAnswer({ status: 429, headers: { 'Retry-After': '0' } })),
    code: 'RATE_LIMITED',
    outcome: unknown,
  },
  {
    what: 'HTTP 503 now',
    respond: (_, socket) => socket.write(wireAnswer({ status: 503, headers: { 'Retry-After': '0' } })),
    code: 'HTTP_FAILED',
    outcome: unknown,
  },
  { what: 'a success under HTTP 500', respond: coded(0, 500), code: 'HTTP_FAILED', outcome: unknown },
  { what: 'code 105', respond: coded(105), code: 'DUPLICATE_REFERENCE', outcome: unknown },
  { what: 'code -1', respond: coded(-1), code: 'UNCERTAIN', outcome: unknown },
  { what: 'code 139', respond: coded(139), code: 'INSUFFICIENT_BALANCE', outcome: 'rejected' },
]

describe.each(moneyVariants)('a payment $asked', ({ settings, options }) => {
  test.each(faults)('reaches the wire once for $what, and is $outcome: $code', async (fault) => {
    const server = await serve(fault.respond)
    const limited = fault.code === 'TIMED_OUT' ? { ...options, timeoutMs: 150 } : options
    const error = await errorOf(
      callBusiness({ ...settings, ...at(server.port) }, 'depositToBank', payment, limited),
    )
    expect(error).toMatchObject({ code: fault.code, outcome: fault.outcome })
    expect(server.requests).toHaveLength(1)
    expect(server.connections).toBe(1)
  })

  test('reaches nothing where nobody listens, and is not sent', async () => {
    const server = await createWireServer(() => {})
    await server[Symbol.asyncDispose]()
    const error = await errorOf(
      callBusiness({ ...settings, ...at(server.port) }, 'depositToBank', payment, options),
    )
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'not-sent', retry: 'same-reference' })
  })

  test('reaches the wire once where the caller aborts it there, and is unknown', async () => {
    const caller = new AbortController()
    const server = await serve(() => caller.abort())
    const aborting = { ...options, signal: caller.signal }
    const error = await errorOf(
      callBusiness({ ...settings, ...at(server.port) }, 'depositToBank', payment, aborting),
    )
    expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown' })
    expect(server.requests).toHaveLength(1)
  })

  test('reaches the wire once where the client is closed meanwhile, and ends as it would', async () => {
    const server = await serve((request, socket) => void closing().then(() => coded(0)(request, socket)))
    const business = createBusinessClient({ ...businessSettings, ...settings, ...at(server.port) })
    const closing = () => business.close()
    expect(await pay(business, payment)).toBe('successful')
    expect(server.requests).toHaveLength(1)
  })
})

describe('a payment on a connection that the server is just closing', () => {
  test.each(['end', 'resetAndDestroy'] as const)(
    'is never sent a second time by itself (%s)',
    async (close) => {
      const arrived: string[] = []
      const server = await serve((request, socket) => {
        arrived.push(referenceOf(request))
        coded(0)(request, socket)
        // Now, or when the next request is on its way.
        setTimeout(() => socket[close](), arrived.length % 2)
      })
      const business = createBusinessClient({ ...businessSettings, ...at(server.port) })
      onTestFinished(() => business.close())
      for (const referenceNumber of Array.from({ length: 40 }, (_, index) => `PAYOUT-${index}-A`)) {
        const outcome = await pay(business, { ...payment, referenceNumber })
        const times = arrived.filter((reference) => reference === referenceNumber).length
        expect(times).toBeLessThanOrEqual(1)
        if (outcome !== 'unknown') expect(times).toBe(outcome === 'successful' ? 1 : 0)
      }
    },
  )
})

/** Pays; gives the verdict, or the outcome where it fails. */
async function pay(business: BusinessClient, input: object): Promise<unknown> {
  // The input is data of the test, whose type is not known here.
  const paying = business.depositToBank(input as Parameters<typeof business.depositToBank>[0])
  return await paying.then(
    ({ verdict }) => verdict,
    (error: unknown) => Reflect.get(Object(error), 'outcome'),
  )
}

describe('a payment cut off', () => {
  /** A server behind a proxy, and how many bytes a payment that is not cut off has either way. */
  async function measured() {
    const server = await serve(coded(0))
    const cutter = await proxy(server)
    await callBusiness(at(cutter.port), 'depositToBank', payment)
    return {
      server,
      cutter,
      bytes: { request: cutter.seen.requestBytes, response: cutter.seen.responseBytes },
    }
  }

  test.each([
    ['request', 0],
    ['response', 1],
  ] as const)('anywhere in its %s is unknown, and was sent no second time', async (side, times) => {
    const { server, cutter, bytes } = await measured()
    expect(bytes[side]).toBeGreaterThan(100)
    for (let after = 1; after < bytes[side]; after += 23) {
      const before = server.requests.length
      cutter.startCounting()
      cutter.plan({ fault: 'reset', side, after })
      const call = callBusiness(at(cutter.port), 'depositToBank', payment, { resendIfNotSent: true })
      expect(await errorOf(call), `after ${after} bytes`).toMatchObject({
        code: 'CONNECTION_FAILED',
        outcome: 'unknown',
      })
      expect(cutter.seen.connections).toBe(1)
      expect(server.requests.length - before).toBe(times)
    }
  })
})

describe('a read', () => {
  test('is sent four times in all, each with a fresh reference and its own hash', async () => {
    const server = await serve((request, socket) => {
      if (server.requests.length < 4) socket.write(wireAnswer({ status: 503, headers: json, body: '{}' }))
      else coded(0)(request, socket)
    })
    const result = await callBusiness(at(server.port), 'getBanks', {})
    expect(result['verdict']).toBe('successful')
    const references = server.requests.map(referenceOf)
    expect(new Set(references).size).toBe(4)
    expect(result['referenceNumber']).toBe(references[3])
    // SHA-512 of the reference and the key, made here and not by the code under test.
    const expected = references.map((reference) =>
      createHash('sha512').update(`${reference}${businessSettings.hashKey}`).digest('hex'),
    )
    expect(server.requests.flatMap((request) => headerValues(request, 'hash'))).toEqual(expected)
  })

  test('gives up after the fourth', async () => {
    const server = await serve((_, socket) => socket.resetAndDestroy())
    const error = await errorOf(callBusiness(at(server.port), 'getBanks', {}))
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', retry: 'safe' })
    expect(server.requests).toHaveLength(4)
  })

  test('a question about a reference keeps it, however often it is asked', async () => {
    const server = await serve((_, socket) => socket.resetAndDestroy())
    await errorOf(callBusiness(at(server.port), 'getOperationStatus', { referenceNumber: 'PAYOUT-A' }))
    expect(server.requests.map(referenceOf)).toEqual(Array.from({ length: 4 }, () => 'PAYOUT-A'))
  })
})
