import {
  type Authenticator,
  PagaError,
  type Transport,
  TransportFailure,
  type TransportFailureKind,
} from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { Deadline } from './deadline.ts'
import { type ExchangeSettings, exchange } from './exchange.ts'
import { FakeRuntime } from './fake-runtime.fixture.ts'
import { coded, deaf, FakeTransport, failing, hanging, type Step, status } from './fake-transport.fixture.ts'
import type { Exchanged } from './interpret.ts'
import { till, tillCall } from './till.fixture.ts'
import { failureOf, tillAuthenticator, tillClient } from './till-client.fixture.ts'

const prepared = tillCall(till.operations.pay, 'money', { referenceNumber: 'R1A', pin: 'CANARY-pin' })

interface Attempt {
  readonly runtime: FakeRuntime
  readonly transport: FakeTransport
  readonly exchanging: Promise<Exchanged>
}

/** One exchange with a deadline of a second. */
function attempt(step: Step, more: Partial<ExchangeSettings> & { signal?: AbortSignal } = {}): Attempt {
  const { signal, ...settings } = more
  const runtime = new FakeRuntime()
  const transport = new FakeTransport(step)
  const exchanging = exchange(prepared, {
    authenticator: tillAuthenticator,
    transport,
    baseUrl: 'https://till.example',
    profile: 'current',
    headers: {},
    deadline: new Deadline(1_000, signal, runtime),
    ...settings,
  })
  return { runtime, transport, exchanging }
}

describe('what is sent', () => {
  test('is the one body, to the one address, signed', async () => {
    const { transport, exchanging } = attempt(coded(0), { headers: { 'x-trace': '1' } })
    await exchanging
    expect(transport.requests).toHaveLength(1)
    expect(transport.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://till.example/till/pay',
      headers: {
        'x-trace': '1',
        accept: 'application/json',
        'content-type': 'application/json',
        credentials: 'CANARY-credentials',
        hash: 'current:R1A',
      },
      body: prepared.body(),
      maxResponseBytes: 1_048_576,
    })
  })

  test('has the headers of the authenticator last: nothing of the caller replaces them', async () => {
    const { transport, exchanging } = attempt(coded(0), { headers: { hash: 'forged', accept: 'text/html' } })
    await exchanging
    expect(transport.requests[0]?.headers).toMatchObject({ hash: 'current:R1A', accept: 'application/json' })
  })

  test('gives the answer whatever its status, with what was secret', async () => {
    const { answer, profile, secrets } = await attempt(status(500)).exchanging
    expect(answer.status).toBe(500)
    expect(profile).toBe('current')
    expect(secrets).toEqual(expect.arrayContaining(['CANARY-credentials', 'current:R1A', 'CANARY-pin']))
  })

  test('counts a token as secret also without the word before it', async () => {
    const authenticator: Authenticator = () => ({ authorization: 'Bearer CANARY-token' })
    const { secrets } = await attempt(coded(0), { authenticator }).exchanging
    expect(secrets).toContain('CANARY-token')
  })
})

describe('a transport that fails', () => {
  const kinds: [TransportFailureKind, string, string][] = [
    ['unreachable', 'CONNECTION_FAILED', 'could not be reached'],
    ['certificate', 'CONNECTION_FAILED', 'not trusted'],
    ['interrupted', 'CONNECTION_FAILED', 'broke before the whole answer'],
    ['aborted', 'CONNECTION_FAILED', 'aborted by the transport'],
    ['too-large', 'RESPONSE_TOO_LARGE', 'larger than 1048576 bytes'],
  ]
  const cases = kinds.flatMap(([kind, code, words]) => [
    { kind, code, words, bytesWritten: 'none', outcome: 'not-sent', retry: 'same-reference' } as const,
    { kind, code, words, bytesWritten: 'some', outcome: 'unknown', retry: 'settle-first' } as const,
  ])

  test.each(cases)('as $kind with bytes written: $bytesWritten is $code, $outcome', async (row) => {
    const error = await failureOf(attempt(failing(row.kind, row.bytesWritten)).exchanging)
    expect(error).toMatchObject({
      code: row.code,
      outcome: row.outcome,
      retry: row.retry,
      operation: 'pay',
      referenceNumber: 'R1A',
      params: { kind: row.kind, systemCode: 'ECODE' },
      cause: { name: 'TransportFailure', message: 'it failed', code: 'ECODE' },
    })
    expect(error.message).toContain(row.words)
  })

  test('with secrets in its words has them struck', async () => {
    const text = 'sending CANARY-credentials with CANARY-pin failed'
    const error = await failureOf(attempt(failing('interrupted', 'some', text)).exchanging)
    expect(error.cause).toMatchObject({ message: 'sending [redacted] with [redacted] failed' })
  })

  const foreign: [string, unknown][] = [
    ['a TypeError', new TypeError('fetch failed with CANARY-credentials')],
    [
      'an error that pretends to be ours',
      Object.assign(new Error('CANARY'), { name: 'PagaError', outcome: 'not-sent' }),
    ],
    ['a text', 'CANARY'],
    ['nothing', undefined],
    [
      'a PagaError',
      new PagaError({
        code: 'REFUSED',
        message: 'CANARY',
        hint: '',
        operation: '',
        outcome: 'rejected',
        retry: 'safe',
      }),
    ],
  ]

  test.each(foreign)(
    'with %s of its own leaves the outcome unknown, and only the name',
    async (_, thrown) => {
      const throwing: Step = () => {
        throw thrown
      }
      const error = await failureOf(attempt(throwing).exchanging)
      expect(error).toMatchObject({
        code: 'CONNECTION_FAILED',
        outcome: 'unknown',
        params: { kind: 'interrupted' },
      })
      expect(error.cause).toMatchObject({ message: '' })
      expect(JSON.stringify(error)).not.toContain('CANARY')
    },
  )

  test('with an error that fails when it is looked at does not keep the call waiting', async () => {
    const hostile = Object.defineProperty(new Error('CANARY'), 'name', {
      get: () => {
        throw new Error('CANARY')
      },
    })
    const { client, runtime } = tillClient([() => Promise.reject(hostile)])
    const error = await failureOf(runtime.drive(client.pay({ referenceNumber: 'R1A' })))
    expect(error.outcome).toBe('unknown')
    expect(runtime.now()).toBe(0)
    expect(JSON.stringify(error)).not.toContain('CANARY')
  })

  test('to give a promise, and answers at once, is understood', async () => {
    // Not possible in TypeScript; it is in JavaScript.
    const transport = { exchange: coded(0) } as unknown as Transport
    await expect(attempt(coded(0), { transport }).exchanging).resolves.toMatchObject({
      answer: { status: 200 },
    })
  })

  test('outside of its promise is caught as well', async () => {
    const transport: Transport = {
      exchange: () => {
        throw new TransportFailure('unreachable', 'none', 'no road')
      },
    }
    const error = await failureOf(attempt(coded(0), { transport }).exchanging)
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'not-sent' })
  })
})

describe('the deadline', () => {
  test.each([
    ['none', 'not-sent'],
    ['some', 'unknown'],
  ] as const)('passed with bytes written: %s is TIMED_OUT, %s', async (bytesWritten, outcome) => {
    const { runtime, exchanging } = attempt(hanging(bytesWritten))
    const error = await failureOf(runtime.drive(exchanging))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome, params: { timeoutMs: 1_000 } })
    expect(error.message).toContain('no answer within 1000 ms')
    expect(runtime.now()).toBe(1_000)
  })

  test('is kept though the transport does not listen, after a quarter of a second of grace', async () => {
    const { runtime, exchanging } = attempt(deaf)
    const error = await failureOf(runtime.drive(exchanging))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'unknown' })
    expect(runtime.now()).toBe(1_250)
  })

  test('does not throw away an answer that comes within the grace', async () => {
    const runtime = new FakeRuntime()
    const late: Step = (request) =>
      new Promise((resolve) => runtime.startTimer(1_200, () => resolve(coded(0)(request))))
    const { exchanging } = attempt(late, { deadline: new Deadline(1_000, undefined, runtime) })
    await expect(runtime.drive(exchanging)).resolves.toMatchObject({ answer: { status: 200 } })
  })

  test('leaves no timer behind once the answer is there', async () => {
    const runtime = new FakeRuntime()
    const deadline = new Deadline(1_000, undefined, runtime)
    await attempt(coded(0), { deadline }).exchanging
    deadline.release()
    expect(runtime.timers).toBe(0)
  })

  test('holds for the functions that give secrets too, and then nothing was sent', async () => {
    const { runtime, transport, exchanging } = attempt(coded(0), {
      authenticator: () => new Promise(() => {}),
    })
    const error = await failureOf(runtime.drive(exchanging))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'not-sent', retry: 'same-reference' })
    expect(transport.requests).toEqual([])
  })

  test('passed while signing means that nothing is sent any more', async () => {
    const runtime = new FakeRuntime()
    const slow: Authenticator = () =>
      new Promise((resolve) => runtime.startTimer(1_100, () => resolve({ hash: 'late' })))
    const deadline = new Deadline(1_000, undefined, runtime)
    const { transport, exchanging } = attempt(coded(0), { authenticator: slow, deadline })
    const error = await failureOf(runtime.drive(exchanging))
    expect(error).toMatchObject({ code: 'TIMED_OUT', outcome: 'not-sent' })
    expect(transport.requests).toEqual([])
  })
})

describe('an abort', () => {
  test('before the call sends nothing', async () => {
    const { transport, exchanging } = attempt(coded(0), { signal: AbortSignal.abort() })
    expect(await failureOf(exchanging)).toMatchObject({ code: 'ABORTED', outcome: 'not-sent', params: {} })
    expect(transport.requests).toEqual([])
  })

  test.each([
    ['none', 'not-sent'],
    ['some', 'unknown'],
  ] as const)('with bytes written: %s is ABORTED, %s', async (bytesWritten, outcome) => {
    const caller = new AbortController()
    const { runtime, exchanging } = attempt(hanging(bytesWritten), { signal: caller.signal })
    await runtime.pass(10)
    caller.abort(new Error('CANARY-reason'))
    const error = await failureOf(exchanging)
    expect(error).toMatchObject({ code: 'ABORTED', outcome })
    expect(JSON.stringify(error)).not.toContain('CANARY')
  })

  test('with a transport that does not listen leaves the outcome unknown', async () => {
    const caller = new AbortController()
    const { runtime, exchanging } = attempt(deaf, { signal: caller.signal })
    await runtime.pass(10)
    caller.abort()
    const error = await failureOf(runtime.drive(exchanging))
    expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown' })
    expect(runtime.now()).toBe(260)
  })
})

describe('an authenticator that fails', () => {
  const throwing: [string, Authenticator][] = [
    [
      'at once',
      () => {
        throw new RangeError('no key for CANARY')
      },
    ],
    ['later', () => Promise.reject(new RangeError('no key for CANARY'))],
  ]

  test.each(throwing)(
    '%s: nothing was sent, and only the name of its error is kept',
    async (_, authenticator) => {
      const { transport, exchanging } = attempt(coded(0), { authenticator })
      const error = await failureOf(exchanging)
      expect(error).toMatchObject({
        code: 'INVALID_SETTINGS',
        outcome: 'not-sent',
        retry: 'same-reference',
        operation: 'pay',
        referenceNumber: 'R1A',
        params: { cause: 'RangeError' },
      })
      expect(JSON.stringify(error) + error.stack).not.toContain('CANARY')
      expect(transport.requests).toEqual([])
    },
  )

  test('with something that is no error is told apart by its type', async () => {
    const authenticator: Authenticator = () => Promise.reject('CANARY')
    expect((await failureOf(attempt(coded(0), { authenticator }).exchanging)).params).toEqual({
      cause: 'string',
    })
  })

  test('with a PagaError passes it on', async () => {
    const own = new PagaError({
      code: 'INVALID_SETTINGS',
      operation: 'hashHeaders',
      message: 'the hash key is missing.',
      hint: 'Set it.',
      outcome: 'not-sent',
      retry: 'never',
    })
    const { exchanging } = attempt(coded(0), { authenticator: () => Promise.reject(own) })
    expect(await failureOf(exchanging)).toBe(own)
  })
})
