import type { Effect, PagaErrorCode } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { answer, coded, failing, hanging, rawAnswer, type Step, status } from './fake-transport.fixture.ts'
import type { AnsweredView, AttemptView, FailedView } from './hooks.ts'
import { failureOf, tillClient } from './till-client.fixture.ts'

type Name = 'look' | 'ask' | 'check' | 'pay' | 'change' | 'redeem' | 'renew'

const effects: Readonly<Record<Name, Effect>> = {
  look: 'read',
  ask: 'status',
  check: 'validate',
  pay: 'money',
  change: 'write',
  redeem: 'exchange',
  renew: 'refresh',
}

const reference = { referenceNumber: 'R1A' }
const html: Step = () => rawAnswer('<html>', { headers: { 'content-type': 'text/html' } })
const otherReference: Step = () => answer({ responseCode: 0, referenceNumber: 'OTHER' })

// How often a call that keeps failing so is sent, by operation, in the order of the names above. From the SDK columns of
// the retry matrix: one, and the further attempts it allows.
const sends: readonly (readonly [string, Step, PagaErrorCode, readonly number[]])[] = [
  ['nothing was written', failing('unreachable', 'none'), 'CONNECTION_FAILED', [4, 4, 4, 1, 3, 2, 3]],
  ['the certificate is bad', failing('certificate', 'none'), 'CONNECTION_FAILED', [1, 1, 1, 1, 1, 1, 1]],
  ['the connection broke', failing('interrupted', 'some'), 'CONNECTION_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['the answer is too large', failing('too-large', 'some'), 'RESPONSE_TOO_LARGE', [1, 1, 1, 1, 1, 1, 1]],
  ['HTTP 408', status(408), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 425', status(425), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 429', status(429), 'RATE_LIMITED', [4, 4, 4, 1, 1, 1, 2]],
  ['HTTP 500', status(500), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 502', status(502), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 503', status(503), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 504', status(504), 'HTTP_FAILED', [4, 4, 4, 1, 1, 1, 1]],
  ['HTTP 307', status(307), 'REDIRECTED', [1, 1, 1, 1, 1, 1, 1]],
  ['HTTP 400', status(400), 'HASH_REFUSED', [1, 1, 1, 1, 1, 1, 1]],
  ['HTTP 401', status(401), 'AUTHENTICATION_REFUSED', [1, 1, 1, 1, 1, 1, 1]],
  ['HTTP 404', status(404), 'HTTP_FAILED', [1, 1, 1, 1, 1, 1, 1]],
  ['HTTP 413', status(413), 'HTTP_FAILED', [1, 1, 1, 1, 1, 1, 1]],
  ['HTML with 200', html, 'MALFORMED_RESPONSE', [2, 2, 2, 1, 1, 1, 1]],
  ['another reference', otherReference, 'REFERENCE_MISMATCH', [2, 2, 2, 1, 1, 1, 1]],
  ['code 105', coded(105), 'DUPLICATE_REFERENCE', [2, 1, 2, 1, 1, 1, 1]],
  ['code 135', coded(135), 'UNKNOWN_REFERENCE', [1, 1, 1, 1, 1, 1, 1]],
  ['code -1', coded(-1), 'UNCERTAIN', [2, 2, 1, 1, 1, 1, 1]],
  ['an unlisted code', coded(999), 'UNCERTAIN', [2, 2, 1, 1, 1, 1, 1]],
  ['a definite code', coded(139), 'INSUFFICIENT_BALANCE', [1, 1, 1, 1, 1, 1, 1]],
]

const names = Object.keys(effects) as Name[]
const cells = sends.flatMap(([failure, step, code, counts]) =>
  names.map((name, column) => ({
    failure,
    step,
    code,
    name,
    effect: effects[name],
    sent: counts[column] ?? 0,
  })),
)

/** Makes the call of this name as its effect wants it: with a reference of its own, or with one that is made. */
function call(made: ReturnType<typeof tillClient>, name: Name): Promise<unknown> {
  const isMade = name === 'look' || name === 'check'
  return made.runtime.drive(made.client[name](isMade ? {} : reference))
}

test.each(cells)('$failure: a $effect is sent $sent times', async ({ step, code, name, sent }) => {
  const made = tillClient([step])
  expect((await failureOf(call(made, name))).code).toBe(code)
  expect(made.transport.requests).toHaveLength(sent)
})

describe('a further attempt', () => {
  test.each(['look', 'check'] as const)('of %s has a new reference and a new signature', async (name) => {
    const made = tillClient([status(500), status(500), coded(0)])
    await call(made, name)
    const references = made.transport.bodies.map(({ referenceNumber }) => referenceNumber)
    expect(new Set(references).size).toBe(3)
    expect(made.transport.requests.map(({ headers }) => headers['hash'])).toEqual(
      references.map((sent) => `documented:${sent}`),
    )
  })

  test.each([
    ['ask', status(500)],
    ['renew', status(429)],
  ] as const)('of %s keeps the reference and the bytes', async (name, failure) => {
    const made = tillClient([failure, coded(0)])
    await call(made, name)
    const [first, second] = made.transport.requests
    expect(second?.body).toBe(first?.body)
  })

  test('keeps a reference the caller gave', async () => {
    const { client, transport, runtime } = tillClient([status(500), coded(0)])
    await runtime.drive(client.look(reference))
    expect(transport.bodies).toEqual([reference, reference])
  })

  test('is not made after a duplicate, where the reference is the caller’s', async () => {
    const { client, transport, runtime } = tillClient([coded(105), coded(0)])
    expect((await failureOf(runtime.drive(client.look(reference)))).code).toBe('DUPLICATE_REFERENCE')
    expect(transport.requests).toHaveLength(1)
  })

  test('waits longer each time, and is counted in the response', async () => {
    const { client, runtime } = tillClient([status(500), status(500), coded(0)])
    const { response } = await runtime.drive(client.look().withResponse())
    expect(response).toMatchObject({ status: 200, attempts: 3 })
    // Half of 100 and half of 200, with a jitter of one half.
    expect(runtime.now()).toBe(150)
  })

  test('asks the authenticator anew, so that a rotated secret takes effect', async () => {
    let asked = 0
    const authenticator = () => ({ credentials: `key ${++asked}` })
    const { client, transport, runtime } = tillClient([status(500), coded(0)], { authenticator })
    await runtime.drive(client.look())
    expect(transport.requests.map(({ headers }) => headers['credentials'])).toEqual(['key 1', 'key 2'])
  })

  test('is not made once the budget of the client is spent', async () => {
    const made = tillClient([status(500)])
    for (let outage = 0; outage < 40; outage++) await failureOf(call(made, 'ask'))
    // 40 calls, and 100 further attempts at most.
    expect(made.transport.requests).toHaveLength(140)
  })

  test('is made again once successes have paid for it', async () => {
    const steps = Array.from({ length: 141 }, (_, index) => (index === 140 ? coded(0) : status(500)))
    const made = tillClient([...steps, status(500)])
    for (let outage = 0; outage < 40; outage++) await failureOf(call(made, 'ask'))
    await call(made, 'ask')
    await failureOf(call(made, 'ask'))
    // The one success pays for two further attempts.
    expect(made.transport.requests).toHaveLength(141 + 3)
  })

  test('is not waited for where the wait would pass the deadline', async () => {
    const { client, transport, runtime } = tillClient([status(500)])
    const error = await failureOf(runtime.drive(client.look({}, { timeoutMs: 50 })))
    expect(error.code).toBe('HTTP_FAILED')
    expect(runtime.now()).toBe(0)
    expect(transport.requests).toHaveLength(1)
  })
})

describe('a server that asks to wait', () => {
  test('is obeyed up to a minute', async () => {
    const { client, runtime, transport } = tillClient([status(429, { 'retry-after': '60' }), coded(0)])
    await runtime.drive(client.look({}, { timeoutMs: 100_000 }))
    expect(runtime.now()).toBe(60_000)
    expect(transport.requests).toHaveLength(2)
  })

  test.each(['61', '1000000000000'])(
    'for %s seconds is not asked again; the error says how long',
    async (seconds) => {
      const { client, runtime, transport } = tillClient([status(429, { 'retry-after': seconds })])
      const error = await failureOf(runtime.drive(client.look({}, { timeoutMs: 2_000_000_000 })))
      expect(error.params['retryAfterMs']).toBe(Number(seconds) * 1_000)
      expect(transport.requests).toHaveLength(1)
    },
  )

  test('longer than the deadline is not asked again', async () => {
    const { client, runtime, transport } = tillClient([status(503, { 'retry-after': '30' })])
    await failureOf(runtime.drive(client.look()))
    expect(transport.requests).toHaveLength(1)
  })
})

describe('a money call', () => {
  const unwritten = failing('unreachable', 'none')

  test('is sent again, the same to the byte, if asked for and nothing was written', async () => {
    const { client, transport, runtime } = tillClient([unwritten, unwritten, coded(0)])
    const paying = client.pay({ ...reference, amount: '5' }, { resendIfNotSent: true })
    expect((await runtime.drive(paying)).verdict).toBe('successful')
    expect(new Set(transport.requests.map(({ body }) => body)).size).toBe(1)
    expect(transport.requests).toHaveLength(3)
  })

  test('stops at the first attempt that wrote a byte, also if asked to send again', async () => {
    const { client, transport, runtime } = tillClient([unwritten, failing('interrupted', 'some'), coded(0)])
    const error = await failureOf(runtime.drive(client.pay(reference, { resendIfNotSent: true })))
    expect(error).toMatchObject({ outcome: 'unknown', retry: 'settle-first' })
    expect(transport.requests).toHaveLength(2)
  })

  test.each([html, otherReference, status(429), status(503), coded(105), coded(-1), hanging('some')])(
    'that asked to be sent again is sent once where the answer proves nothing (%#)',
    async (step) => {
      const { client, transport, runtime } = tillClient([step])
      const error = await failureOf(runtime.drive(client.pay(reference, { resendIfNotSent: true })))
      expect(error.outcome).toBe('unknown')
      expect(transport.requests).toHaveLength(1)
    },
  )
})

describe('hashProfile auto', () => {
  const refusesDocumented: Step = (request) =>
    request.headers['hash']?.startsWith('documented') ? answer({}, { status: 400 }) : coded(0)(request)
  const auto = { settings: { hashProfile: 'auto' } } as const

  test('tries the other order for a read, at once, and remembers it', async () => {
    const { client, transport, runtime } = tillClient([refusesDocumented], auto)
    await runtime.drive(client.look())
    expect(runtime.now()).toBe(0)
    await runtime.drive(client.look())
    await runtime.drive(client.pay(reference))
    const profiles = transport.requests.map(({ headers }) => headers['hash']?.split(':')[0])
    expect(profiles).toEqual(['documented', 'current', 'current', 'current'])
  })

  test('tries the other order also where the connection broke first', async () => {
    const { client, transport, runtime } = tillClient(
      [failing('interrupted', 'some'), refusesDocumented],
      auto,
    )
    await runtime.drive(client.look())
    expect(transport.requests).toHaveLength(3)
  })

  test('tries each order once', async () => {
    const { client, transport, runtime } = tillClient([status(400)], auto)
    expect((await failureOf(runtime.drive(client.look()))).params['profile']).toBe('current')
    expect(transport.requests).toHaveLength(2)
  })

  test('never tries a second order for a money call', async () => {
    const { client, transport, runtime } = tillClient([refusesDocumented], auto)
    expect(await failureOf(runtime.drive(client.pay(reference)))).toMatchObject({
      code: 'HASH_REFUSED',
      outcome: 'rejected',
    })
    expect(transport.requests).toHaveLength(1)
  })

  test('learns nothing from an answer that proves nothing', async () => {
    const steps = [status(400), status(500), status(500), status(500), coded(0)]
    const { client, transport, runtime } = tillClient(steps, auto)
    await failureOf(runtime.drive(client.look()))
    await runtime.drive(client.look())
    expect(transport.requests.at(-1)?.headers['hash']).toMatch(/^documented/)
  })
})

describe('the deadline', () => {
  test.each([
    ['pay', 60_000],
    ['change', 60_000],
    ['look', 20_000],
    ['ask', 20_000],
    ['check', 20_000],
  ] as const)('of %s is %i ms where nobody says otherwise', async (name, timeoutMs) => {
    const made = tillClient([hanging('some')])
    expect(await failureOf(call(made, name))).toMatchObject({ code: 'TIMED_OUT', params: { timeoutMs } })
    expect(made.runtime.now()).toBe(timeoutMs)
  })

  test('is the one of the client, and of the call before that', async () => {
    const settings = { timeoutMs: 500 }
    const one = tillClient([hanging('some')], { settings })
    await failureOf(one.runtime.drive(one.client.pay(reference)))
    expect(one.runtime.now()).toBe(500)
    const other = tillClient([hanging('some')], { settings })
    await failureOf(other.runtime.drive(other.client.pay(reference, { timeoutMs: 70 })))
    expect(other.runtime.now()).toBe(70)
  })

  test('is one for all attempts', async () => {
    const slow: Step = async (request) => {
      await new Promise<void>((resolve) => made.runtime.startTimer(900, resolve))
      return status(500)(request)
    }
    const made = tillClient([slow])
    const error = await failureOf(made.runtime.drive(made.client.look({}, { timeoutMs: 2_000 })))
    expect(error.code).toBe('TIMED_OUT')
    expect(made.transport.requests).toHaveLength(3)
  })

  test('that no timer can keep is refused before anything is sent', async () => {
    const { client, transport } = tillClient([coded(0)])
    expect(await failureOf(client.pay(reference, { timeoutMs: Infinity }))).toMatchObject({
      code: 'INVALID_INPUT',
      outcome: 'not-sent',
    })
    expect(transport.requests).toEqual([])
  })
})

describe('an abort', () => {
  test('between two attempts is ABORTED, not the failure before it', async () => {
    const caller = new AbortController()
    const { client, transport, runtime } = tillClient([status(500)])
    const looking = client.look({}, { signal: caller.signal })
    await runtime.pass(10)
    caller.abort()
    expect(await failureOf(looking)).toMatchObject({ code: 'ABORTED', outcome: 'unknown' })
    expect(transport.requests).toHaveLength(1)
  })

  test('before a money call is sent again leaves it unsent', async () => {
    const caller = new AbortController()
    const { client, transport, runtime } = tillClient([failing('unreachable', 'none')])
    const paying = client.pay(reference, { signal: caller.signal, resendIfNotSent: true })
    await runtime.pass(10)
    caller.abort()
    expect(await failureOf(paying)).toMatchObject({ code: 'ABORTED', outcome: 'not-sent' })
    expect(transport.requests).toHaveLength(1)
  })
})

describe('watchers', () => {
  test('see every attempt, redacted, with the context of the caller', async () => {
    const requests: AttemptView[] = []
    const answers: AnsweredView[] = []
    const failures: FailedView[] = []
    const hooks = {
      onRequest: (view: AttemptView) => void requests.push(view),
      onAnswer: (view: AnsweredView) => void answers.push(view),
      onFailure: (view: FailedView) => void failures.push(view),
    }
    const { client, runtime } = tillClient([failing('interrupted', 'some'), coded(0)], {
      settings: { hooks },
    })
    await runtime.drive(client.ask({ ...reference, pin: 'CANARY-pin' }, { context: 'mine' }))
    const view = {
      operation: 'ask',
      effect: 'status',
      referenceNumber: 'R1A',
      context: 'mine',
      request: { referenceNumber: 'R1A', pin: '[redacted]' },
    }
    expect(requests).toEqual([
      { ...view, attempt: 1 },
      { ...view, attempt: 2 },
    ])
    expect(answers).toEqual([{ ...view, attempt: 2, httpStatus: 200, durationMs: 0 }])
    expect(failures).toMatchObject([
      { ...view, attempt: 1, willRetry: true, error: { code: 'CONNECTION_FAILED' } },
    ])
    expect(JSON.stringify([requests, answers, failures])).not.toContain('CANARY')
  })

  test('learn that a call is not sent again', async () => {
    const failures: FailedView[] = []
    const settings = { hooks: { onFailure: (view: FailedView) => void failures.push(view) } }
    const { client, runtime } = tillClient([status(500)], { settings })
    await failureOf(runtime.drive(client.pay(reference)))
    expect(failures.map(({ willRetry }) => willRetry)).toEqual([false])
  })

  test('keep their this', async () => {
    class Counter {
      count = 0
      onRequest(): void {
        this.count++
      }
    }
    const hooks = new Counter()
    const { client, runtime } = tillClient([coded(0)], { settings: { hooks } })
    await runtime.drive(client.look())
    expect(hooks.count).toBe(1)
  })

  test.each([
    [
      'throw',
      () => {
        throw new Error('the watcher is broken')
      },
    ],
    ['reject', () => Promise.reject(new Error('the watcher is broken'))],
  ])('that %s change nothing', async (_, broken) => {
    const hooks = { onRequest: broken, onAnswer: broken, onFailure: broken }
    const { client, runtime } = tillClient([status(500), coded(0)], { settings: { hooks } })
    expect((await runtime.drive(client.look())).verdict).toBe('successful')
  })
})

test('an answer that makes our own code fail leaves a payment unknown, and shows nothing of it', async () => {
  const broken: Step = () => ({ status: 200, headers: undefined, body: 'CANARY' }) as never
  const { client, runtime } = tillClient([broken])
  const error = await failureOf(runtime.drive(client.pay(reference)))
  expect(error).toMatchObject({
    code: 'MALFORMED_RESPONSE',
    outcome: 'unknown',
    retry: 'settle-first',
    referenceNumber: 'R1A',
    params: { cause: 'TypeError' },
  })
  expect(JSON.stringify(error)).not.toContain('CANARY')
})

test('headers of the caller go along; refused ones send nothing', async () => {
  const { client, transport, runtime } = tillClient([coded(0)])
  await runtime.drive(client.pay(reference, { headers: { 'X-Trace': 'abc' } }))
  expect(transport.requests[0]?.headers).toMatchObject({ 'x-trace': 'abc' })
  expect((await failureOf(client.pay(reference, { headers: { Hash: 'x' } }))).code).toBe('INVALID_INPUT')
  expect(transport.requests).toHaveLength(1)
})
