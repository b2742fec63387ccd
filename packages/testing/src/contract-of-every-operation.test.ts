import { platformRuntime } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import { decodeMultipart, multipartWriter } from '@pagakit/codecs/multipart'
import {
  type Effect,
  type Operation,
  type PagaErrorCode,
  type TransportAnswer,
  TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import {
  echo,
  echoOf,
  errorOf,
  everyOperation,
  hangingUntil,
  hasReference,
  referenceNames,
  referenceOf,
} from './every-operation.ts'
import { valueByShape } from './value-by-shape.ts'

interface Failure {
  readonly what: string
  readonly respond: (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer>
  readonly code: PagaErrorCode
  /** How often each effect is sent: once and as often again as the policy allows. Money and writes never go out twice. */
  readonly attempts: Partial<Record<Effect, number>>
}

const once = { read: 1, status: 1, validate: 1, money: 1, write: 1 }
const onceMore = { read: 2, status: 2, validate: 2, money: 1, write: 1 }
const threeMore = { read: 4, status: 4, validate: 4, money: 1, write: 1 }

const another = Object.fromEntries([...referenceNames].map((name) => [name, 'ANOTHER']))

const failures: readonly Failure[] = [
  {
    what: 'a body that is cut short',
    respond: () => answerOf(200, '{"responseCode":0,"refer'),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'an empty body',
    respond: () => answerOf(200, ''),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'a list where an object belongs',
    respond: () => answerOf(200, '[]'),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'a page of HTML with status 200',
    respond: () => answerOf(200, '<!doctype html><h1>Welcome</h1>', { 'content-type': 'text/html' }),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'a page of HTML with status 200 that says it is JSON',
    respond: () => answerOf(200, '<!doctype html><h1>Welcome</h1>'),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'no response code',
    respond: (request) => answerOf(200, JSON.stringify({ ...echo(request), message: 'Welcome' })),
    code: 'MALFORMED_RESPONSE',
    attempts: onceMore,
  },
  {
    what: 'the reference of another call',
    respond: () =>
      answerOf(
        200,
        JSON.stringify({ ...another, items: [{ ...another, responseCode: 0 }], responseCode: 0 }),
      ),
    code: 'REFERENCE_MISMATCH',
    attempts: onceMore,
  },
  {
    what: 'HTTP 500 with a body of success',
    respond: (request) =>
      answerOf(500, JSON.stringify({ ...echo(request), responseCode: 0, transactionId: 'At34' })),
    code: 'HTTP_FAILED',
    attempts: threeMore,
  },
  {
    what: 'a connection that broke after the request was written',
    respond: () => {
      throw new TransportFailure('interrupted', 'some', 'reset', 'ECONNRESET')
    },
    code: 'CONNECTION_FAILED',
    attempts: threeMore,
  },
  {
    what: 'HTTP 400 without a word',
    respond: () => answerOf(400, ''),
    code: 'HTTP_FAILED',
    attempts: once,
  },
  {
    what: 'a redirect',
    respond: () => answerOf(307, '', { location: 'https://elsewhere.example/' }),
    code: 'REDIRECTED',
    attempts: once,
  },
]

const advice: Partial<Record<Effect, string>> = {
  read: 'safe',
  status: 'safe',
  validate: 'safe',
  money: 'settle-first',
  write: 'settle-first',
}

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

describe.each(everyOperation)('$name', ({ name, operation, request, effect, call }) => {
  const isEchoed =
    (echoOf(operation) !== 'never' && hasReference(operation, request)) || operation.items !== undefined
  const possible = failures.filter(({ code }) => isEchoed || code !== 'REFERENCE_MISMATCH')

  test.each(possible)('$what: $code, and the outcome is not known', async ({ respond, code, attempts }) => {
    const { transport, requests } = answeringTransport(respond)
    // What was never written may be sent again; each of these was written.
    const error = await errorOf(call({ transport }, name, request, { resendIfNotSent: true }))
    expect(error).toMatchObject({ code, operation: name, outcome: 'unknown', retry: advice[effect] })
    expect(error.referenceNumber).toBe(referenceOf(operation, request))
    expect(requests).toHaveLength(attempts[effect] ?? 0)
  })

  test('aborted before it starts: not sent', async () => {
    const { transport, requests } = answeringTransport(() => answerOf(200, '{}'))
    const error = await errorOf(call({ transport }, name, request, { signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ code: 'ABORTED', outcome: 'not-sent' })
    expect(requests).toHaveLength(0)
  })

  test('aborted once it was written: the outcome is not known, and nothing is sent again', async () => {
    const controller = new AbortController()
    const { transport, requests } = answeringTransport(({ signal }) => {
      queueMicrotask(() => controller.abort())
      return hangingUntil(signal)
    })
    const error = await errorOf(call({ transport }, name, request, { signal: controller.signal }))
    expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown', retry: advice[effect] })
    expect(requests).toHaveLength(1)
  })

  test('without an answer in time: the outcome is not known, and nothing is sent again', async () => {
    const { transport, requests } = answeringTransport(({ signal }) => hangingUntil(signal))
    const error = await errorOf(call({ transport }, name, request, { timeoutMs: 20 }))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'unknown', retry: advice[effect] })
    expect(requests).toHaveLength(1)
  })

  test('passes on members of an answer that no document has', async () => {
    const { transport } = answeringTransport((sent) =>
      answerOf(200, JSON.stringify({ ...withNewMembers(operation), ...echo(sent) })),
    )
    const result = await call({ transport }, name, request)
    expect(result['colour']).toEqual({ tones: [1, 'two', { deep: true }], none: null })
    for (const [member, { items }] of Object.entries(operation.responseShape.fields)) {
      if (items?.fields !== undefined && operation.samples[0].response[member] !== undefined)
        expect(result[member]).toContainEqual(expect.objectContaining({ shade: 'green' }))
    }
  })

  test('any request is the same after it was written and read', () => {
    fc.assert(
      fc.property(valueByShape(operation.requestShape), (value) => {
        expect(writtenAndRead(operation, value)).toMatchObject({ value })
      }),
    )
  })
})

function writtenAndRead({ bindings: [{ part }], requestShape }: Operation, value: Request) {
  if (part === undefined)
    return jsonCodec.decode(bytesOf(jsonCodec.encode(value, requestShape)), requestShape)
  const frame = { part, randomBytes: platformRuntime.randomBytes }
  const { contentType, body } = multipartWriter.write(value, requestShape, frame)
  return decodeMultipart({ bytes: bytesOf(body), contentType, part }, requestShape)
}

type Request = Readonly<Record<string, unknown>>

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

/** The sample answer with members that no document has, at the top and in every entry of a list. */
function withNewMembers({ responseShape, samples }: Operation): Record<string, unknown> {
  const entries = Object.entries(samples[0].response).map(([name, value]) => {
    const isList = responseShape.fields[name]?.items?.fields !== undefined && Array.isArray(value)
    return [name, isList ? value.map((entry) => ({ ...entry, shade: 'green' })) : value]
  })
  return { ...Object.fromEntries(entries), colour: { tones: [1, 'two', { deep: true }], none: null } }
}
