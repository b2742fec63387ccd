import {
  type Outcome,
  type PagaErrorCode,
  type TransportAnswer,
  TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { badAnswer, badBodiesFor } from './bad-answer.ts'
import { badBodies } from './bad-bodies.ts'
import {
  type EveryOperation,
  echo,
  errorOf,
  everyOperation,
  hangingUntil,
  itemsOf,
  referenceOf,
} from './every-operation.ts'
import { type MoneyVariant, moneyVariants } from './money-variants.ts'

// A payment is handed to the transport once, whatever comes back and however often somebody asked for more. Where it is
// certain that nothing was written, and only there, it may be handed over again on request.

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

const payments = everyOperation.filter(({ effect }) => effect === 'money')

type Respond = (
  request: TransportRequest,
  payment: EveryOperation,
) => TransportAnswer | Promise<TransportAnswer>

interface Fault {
  readonly what: string
  readonly respond: Respond
  readonly code: PagaErrorCode
  readonly outcome: Outcome
  /** Whether it is a fault of this payment. @default always */
  readonly befalls?: (payment: EveryOperation) => boolean
}

/** A success in every respect but the ones that are changed. */
function success(request: TransportRequest, status = 200, changes: object = {}): TransportAnswer {
  const body = { responseCode: 0, transactionId: 'At34', message: 'done', ...echo(request), ...changes }
  return answerOf(status, JSON.stringify(body))
}

const transportFaults: readonly Fault[] = (
  ['unreachable', 'certificate', 'interrupted', 'too-large', 'aborted'] as const
).flatMap((kind) =>
  (['none', 'some'] as const).map((bytesWritten) => ({
    what: `a transport that fails as ${kind}, bytes written: ${bytesWritten}`,
    respond: () => {
      throw new TransportFailure(kind, bytesWritten, 'it failed')
    },
    code: kind === 'too-large' ? 'RESPONSE_TOO_LARGE' : 'CONNECTION_FAILED',
    outcome: bytesWritten === 'none' ? 'not-sent' : 'unknown',
  })),
)

const foreignFaults: readonly Fault[] = [new TypeError('fetch failed'), 'a text', undefined].map(
  (thrown) => ({
    what: `a transport that throws ${String(thrown)}`,
    respond: () => {
      throw thrown
    },
    code: 'CONNECTION_FAILED',
    outcome: 'unknown',
  }),
)

// A whole success is sent under every status: the status alone must decide.
const statuses = [100, 199, 300, 301, 302, 303, 304, 305, 307, 308, 399]
const refusing = [
  402, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 417, 418, 421, 422, 423, 425, 426, 428,
]
const failing = [431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 524, 599]

function statusFault(status: number): Fault {
  const isRedirect = status >= 300 && status < 400
  return {
    what: `HTTP ${status} over a success`,
    respond: (request) => success(request, status),
    code: isRedirect ? 'REDIRECTED' : 'HTTP_FAILED',
    outcome: 'unknown',
  }
}

const statusFaults: readonly Fault[] = [
  ...[...statuses, 400, ...refusing, ...failing].map(statusFault),
  { ...statusFault(429), code: 'RATE_LIMITED' },
  { ...statusFault(401), code: 'AUTHENTICATION_REFUSED', outcome: 'rejected' },
  { ...statusFault(403), code: 'AUTHENTICATION_REFUSED', outcome: 'rejected' },
  {
    what: 'HTTP 429 that asks to come back at once',
    respond: () => answerOf(429, '{}', { 'content-type': 'application/json', 'retry-after': '0' }),
    code: 'RATE_LIMITED',
    outcome: 'unknown',
  },
  {
    what: 'HTTP 503 that asks to come back at once',
    respond: () => answerOf(503, '{}', { 'content-type': 'application/json', 'retry-after': '0' }),
    code: 'HTTP_FAILED',
    outcome: 'unknown',
  },
  {
    what: 'HTTP 400 that refuses the hash',
    respond: () => answerOf(400, '{"errorMessage":"Invalid request","responseCode":""}'),
    code: 'HASH_REFUSED',
    outcome: 'rejected',
    befalls: ({ api }) => api !== 'collect',
  },
  {
    what: 'HTTP 401 that refuses the hash',
    respond: () => answerOf(401, '{"statusCode":"401","statusMessage":"Error validating hash"}'),
    code: 'HASH_REFUSED',
    outcome: 'rejected',
    befalls: ({ api }) => api === 'collect',
  },
]

// The definite codes of the reliability goals, section 3.3, those that pause a batch included.
const definite = [
  4, 101, 103, 104, 106, 107, 108, 110, 111, 112, 113, 114, 115, 116, 117, 118, 123, 129, 133, 136, 137,
]
const alsoDefinite = [138, 140, -2, -4]

const codeFaults: readonly Fault[] = [
  ...[...definite, ...alsoDefinite].map((number) => codeFault(number, 'REFUSED', 'rejected')),
  codeFault(139, 'INSUFFICIENT_BALANCE', 'rejected'),
  codeFault(105, 'DUPLICATE_REFERENCE', 'unknown'),
  codeFault(135, 'UNKNOWN_REFERENCE', 'unknown'),
  ...[-1, 109, 1, 2, -5, -7, 5, 100, 102, 141, 999, 2_147_483_647].map((number) =>
    codeFault(number, 'UNCERTAIN', 'unknown'),
  ),
]

function codeFault(responseCode: number, code: PagaErrorCode, outcome: Outcome): Fault {
  return {
    what: `code ${responseCode}`,
    respond: (request) => success(request, 200, { responseCode }),
    code,
    outcome,
    // These two say that some or all items failed, so with items they are judged by them.
    befalls: ({ api, operation: { items } }) =>
      api !== 'collect' && (items === undefined || (responseCode !== 1 && responseCode !== 2)),
  }
}

// Collect has a table of its own.
const collectFaults = (
  [
    ...[-2, -3].map((number) => codeFault(number, 'REFUSED', 'rejected')),
    codeFault(105, 'DUPLICATE_REFERENCE', 'unknown'),
    codeFault(121, 'UNKNOWN_REFERENCE', 'unknown'),
    ...[-1, 3, 114, 115, 139, 999].map((number) => codeFault(number, 'UNCERTAIN', 'unknown')),
  ] as const
).map(
  (fault): Fault => ({ ...fault, what: `${fault.what} of Collect`, befalls: ({ api }) => api === 'collect' }),
)

const bodyFaults: readonly Fault[] = badBodies.map((bad) => ({
  what: `a body that is ${bad.what}`,
  respond: (_, { operation, request }) => badAnswer(bad, operation, request),
  code: bad.code,
  outcome: 'unknown',
  befalls: (payment) => badBodiesFor(payment, [bad]).length === 1,
}))

const typeFaults: readonly Fault[] = ['text/html', 'text/plain', 'application/xml', ''].map((type) => ({
  what: `a success of the type "${type}"`,
  respond: (request) => ({ ...success(request), headers: { 'content-type': type } }),
  code: 'MALFORMED_RESPONSE',
  outcome: 'unknown',
}))

const faults = [
  ...transportFaults,
  ...foreignFaults,
  ...statusFaults,
  ...codeFaults,
  ...collectFaults,
  ...bodyFaults,
  ...typeFaults,
] as const

/** How often a payment is handed over: once, but for the one case where it is asked for and certainly harmless. */
function handOvers({ what, outcome }: Fault, { options }: MoneyVariant): number {
  const mayBeSentAgain = outcome === 'not-sent' && /unreachable|interrupted|aborted/.test(what)
  return mayBeSentAgain && options.resendIfNotSent === true ? 4 : 1
}

describe.each(moneyVariants)('a payment $asked', (variant) => {
  test.each(faults)('is handed over once for $what, and is $outcome: $code', async (fault) => {
    for (const payment of payments.filter((each) => fault.befalls?.(each) ?? true)) {
      const { name, operation, request, call } = payment
      const { transport, requests } = answeringTransport((sent) => fault.respond(sent, payment))
      const error = await errorOf(call({ ...variant.settings, transport }, name, request, variant.options))
      expect(error).toMatchObject({
        code: fault.code,
        outcome: fault.outcome,
        operation: name,
        referenceNumber: referenceOf(operation, request),
      })
      expect(requests).toHaveLength(handOvers(fault, variant))
      // Handed over again, it is the same to the byte.
      expect(new Set(requests.map(({ body, headers }) => `${headers['hash']} ${body}`)).size).toBe(1)
    }
  })

  test.each([
    [0, 'successful', () => true],
    [3, 'pending', ({ api }: EveryOperation) => api !== 'collect'],
    [1, 'pending', ({ api }: EveryOperation) => api === 'collect'],
  ] as const)('is handed over once for code %i, and is %s', async (responseCode, verdict, befalls) => {
    for (const { name, operation, request, call } of payments.filter(befalls)) {
      const changes = { ...itemsOf(operation), responseCode }
      const { transport, requests } = answeringTransport((sent) => success(sent, 200, changes))
      const result = await call({ ...variant.settings, transport }, name, request, variant.options)
      expect(result['verdict']).toBe(verdict)
      expect(requests).toHaveLength(1)
    }
  })

  test('is handed over once where the deadline passes, and is unknown', async () => {
    for (const { name, request, call } of payments) {
      const { transport, requests } = answeringTransport(({ signal }) => hangingUntil(signal))
      const options = { ...variant.options, timeoutMs: 10 }
      const error = await errorOf(call({ ...variant.settings, transport }, name, request, options))
      expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'unknown', retry: 'settle-first' })
      expect(requests).toHaveLength(1)
    }
  })

  test('is handed over once where the caller aborts it, and is unknown', async () => {
    for (const { name, request, call } of payments) {
      const caller = new AbortController()
      const { transport, requests } = answeringTransport(({ signal }) => {
        queueMicrotask(() => caller.abort())
        return hangingUntil(signal)
      })
      const options = { ...variant.options, signal: caller.signal }
      const error = await errorOf(call({ ...variant.settings, transport }, name, request, options))
      expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown', retry: 'settle-first' })
      expect(requests).toHaveLength(1)
    }
  })

  test('that was aborted before is not handed over at all', async () => {
    const { transport, requests } = answeringTransport((sent) => success(sent))
    const options = { ...variant.options, signal: AbortSignal.abort() }
    for (const { name, request, call } of payments) {
      const error = await errorOf(call({ ...variant.settings, transport }, name, request, options))
      expect(error).toMatchObject({ code: 'ABORTED', outcome: 'not-sent', retry: 'same-reference' })
    }
    expect(requests).toEqual([])
  })
})

test('there are payments to try', () => {
  expect(payments.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['moneyTransfer', 'airtimePurchase', 'merchantPayment', 'depositToBank']),
  )
})
