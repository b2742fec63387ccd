import { describe, expect, test } from 'vitest'
import {
  answer,
  coded,
  deaf,
  failing,
  hanging,
  rawAnswer,
  type Step,
  status,
} from './fake-transport.fixture.ts'
import { till } from './till.fixture.ts'
import { failureOf, tillClient } from './till-client.fixture.ts'

const done = coded(0, { transactionId: 'T1' })
const html: Step = () => rawAnswer('<html>', { headers: { 'content-type': 'text/html' } })

/** Settles R1A; gives the settlement and what it took. */
async function settle(...steps: readonly Step[]) {
  const { client, transport, runtime } = tillClient(steps)
  const settlement = await runtime.drive(client.settle('R1A'))
  return { settlement, transport, seconds: runtime.now() / 1_000 }
}

describe('a question', () => {
  test('is the status operation, with the reference asked about, and nothing else is ever sent', async () => {
    const { transport } = await settle(coded(3), coded(3), done)
    expect(transport.requests.map(({ url }) => url)).toEqual(
      Array.from({ length: 3 }, () => 'https://test.till.example/till/ask'),
    )
    expect(transport.bodies).toEqual(Array.from({ length: 3 }, () => ({ referenceNumber: 'R1A' })))
  })

  test('is asked again after waits that grow', async () => {
    const { transport, seconds } = await settle(coded(3), coded(3), coded(3), done)
    expect(transport.requests).toHaveLength(4)
    // Half of 1, of 2 and of 4 seconds, with a jitter of one half.
    expect(seconds).toBe(3.5)
  })
})

describe('is final', () => {
  test('as successful with a transaction id', async () => {
    const { settlement } = await settle(done)
    expect(settlement).toEqual({
      verdict: 'successful',
      referenceNumber: 'R1A',
      answer: { responseCode: 0, referenceNumber: 'R1A', transactionId: 'T1' },
      questions: 1,
    })
  })

  test('as refused with a code that is definite', async () => {
    const { settlement } = await settle(coded(3), coded(139))
    expect(settlement).toMatchObject({ verdict: 'refused', questions: 2, answer: { responseCode: 139 } })
  })
})

describe('goes on asking', () => {
  test.each<[string, Step]>([
    ['a code 0 that may be the code of the question', coded(0)],
    ['pending', coded(3)],
    ['a reference nobody knows yet', coded(135)],
    ['a duplicate', coded(105)],
    ['an ambiguous code', coded(-1)],
    ['HTTP 503', status(503)],
    ['HTTP 429', status(429)],
    ['HTML', html],
    ['another reference', () => answer({ responseCode: 0, referenceNumber: 'OTHER', transactionId: 'T' })],
    ['no code', () => answer({ referenceNumber: 'R1A' })],
    ['a broken connection', failing('interrupted', 'some')],
    ['no connection', failing('unreachable', 'none')],
  ])('after %s', async (_, step) => {
    const steps = [step, step, step, step, step, step, step, step, done]
    expect((await settle(...steps)).settlement.verdict).toBe('successful')
  })

  test('after a question that got no answer for 20 seconds', async () => {
    const { settlement, seconds } = await settle(hanging('some'), done)
    expect(settlement).toMatchObject({ verdict: 'successful', questions: 2 })
    expect(seconds).toBe(20.5)
  })
})

describe('when the time is up', () => {
  test.each<[string, Step, unknown]>([
    [
      'pending, where Paga has it and is not done',
      coded(3),
      { verdict: 'pending', answer: { responseCode: 3 } },
    ],
    [
      'unknown, where nothing proved anything',
      coded(135),
      { verdict: 'unknown', answer: { responseCode: 135 } },
    ],
    ['unknown, where no answer could be read', html, { verdict: 'unknown', answer: undefined }],
    ['unknown, where none came', deaf, { verdict: 'unknown', answer: undefined }],
  ])('is %s', async (_, step, expected) => {
    const { settlement, seconds } = await settle(step)
    expect(settlement).toMatchObject(expected as object)
    expect(seconds).toBeGreaterThanOrEqual(60)
    expect(seconds).toBeLessThan(61)
  })

  test('is the time the caller gives', async () => {
    const { client, runtime } = tillClient([coded(3)])
    await runtime.drive(client.settle('R1A', { timeoutMs: 5_000 }))
    expect(runtime.now()).toBe(5_000)
  })

  test('asks no more often than the caller wants', async () => {
    const { client, runtime, transport } = tillClient([coded(3), coded(135)])
    const settlement = await runtime.drive(client.settle('R1A', { mostQuestions: 1 }))
    expect(settlement).toMatchObject({ verdict: 'pending', questions: 1 })
    expect(transport.requests).toHaveLength(1)
    expect([runtime.now(), runtime.timers]).toEqual([0, 0])
  })

  test('leaves no timer behind', async () => {
    const { client, runtime } = tillClient([coded(3)])
    await runtime.drive(client.settle('R1A'))
    expect(runtime.timers).toBe(0)
  })
})

describe('fails where asking itself fails for good', () => {
  test.each<[string, Step]>([
    ['AUTHENTICATION_REFUSED', status(401)],
    ['HASH_REFUSED', status(400)],
    ['REDIRECTED', status(302, { location: 'https://elsewhere.example' })],
    ['HTTP_FAILED', status(404)],
    ['CONNECTION_FAILED', failing('certificate', 'none')],
  ])('with %s', async (code, step) => {
    const { client, runtime, transport } = tillClient([coded(3), step])
    const error = await failureOf(runtime.drive(client.settle('R1A')))
    expect(error).toMatchObject({ code, operation: 'settle', referenceNumber: 'R1A' })
    expect(transport.requests).toHaveLength(2)
  })

  test('and never says that the operation was not sent or rejected: that is what is still unknown', async () => {
    const refused = tillClient([status(401)])
    const unsent = tillClient([failing('certificate', 'none')])
    for (const { client, runtime } of [refused, unsent]) {
      const error = await failureOf(runtime.drive(client.settle('R1A')))
      expect(error).toMatchObject({ outcome: 'unknown', retry: 'settle-first' })
      expect(error.hint).toBe('See the cause, then settle again before you pay again.')
    }
  })

  test('and keeps what is known of the failure', async () => {
    const { client, runtime } = tillClient([() => answer({ message: 'who are you' }, { status: 401 })])
    const error = await failureOf(runtime.drive(client.settle('R1A')))
    expect(error).toMatchObject({ httpStatus: 401, params: { message: 'who are you' } })
    expect(error.cause).toMatchObject({
      name: 'PagaError',
      code: 'AUTHENTICATION_REFUSED',
      message: expect.stringContaining(
        'ask: the till answered AUTHENTICATION_REFUSED. Paga says: "who are you".',
      ),
    })
  })

  test('also where the client was closed', async () => {
    const { client } = tillClient([done])
    await client.close()
    expect(await failureOf(client.settle('R1A'))).toMatchObject({
      code: 'CLIENT_CLOSED',
      outcome: 'unknown',
      referenceNumber: 'R1A',
    })
  })

  test('also where the client is closed while it waits: it asks no more', async () => {
    const { client, runtime, transport } = tillClient([coded(3), coded(3)])
    const settling = failureOf(client.settle('R1A', { signal: new AbortController().signal }))
    await runtime.pass(1)
    await client.close()
    expect(await settling).toMatchObject({
      code: 'CLIENT_CLOSED',
      outcome: 'unknown',
      referenceNumber: 'R1A',
    })
    expect(transport.requests).toHaveLength(1)
    expect(runtime.timers).toBe(0)
  })

  test.each([undefined, null, 5])('also for %j, which is no reference', async (reference) => {
    const { client, transport } = tillClient([done])
    // Not possible in TypeScript; it is in JavaScript.
    const settling = client.settle(reference as unknown as string)
    expect((await failureOf(settling)).code).toBe('INVALID_INPUT')
    expect(transport.requests).toEqual([])
  })

  test.each([0, Infinity, Number.NaN])('also for %d as a time to keep', async (timeoutMs) => {
    const { client } = tillClient([done])
    expect((await failureOf(client.settle('R1A', { timeoutMs }))).code).toBe('INVALID_INPUT')
  })
})

describe('an abort', () => {
  test.each<[string, Step, number]>([
    ['while a question is under way', hanging('some'), 10],
    ['between two questions', coded(3), 100],
  ])('%s is ABORTED, and the outcome still unknown', async (_, step, afterMs) => {
    const caller = new AbortController()
    const { client, runtime } = tillClient([step])
    const settling = client.settle('R1A', { signal: caller.signal })
    settling.catch(() => {})
    await runtime.pass(afterMs)
    caller.abort()
    expect(await failureOf(runtime.drive(settling))).toMatchObject({ code: 'ABORTED', outcome: 'unknown' })
    expect(runtime.now()).toBe(afterMs)
    expect(runtime.timers).toBe(0)
  })

  test('before it began asks nothing', async () => {
    const { client, transport } = tillClient([done])
    const error = await failureOf(client.settle('R1A', { signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ code: 'ABORTED', outcome: 'unknown' })
    expect(transport.requests).toEqual([])
  })
})

test('an API without a settlement says so', async () => {
  const { settlement: _, ...api } = till
  const { client } = tillClient([done], { loadApi: async () => api })
  expect(await failureOf(client.settle('R1A'))).toMatchObject({
    code: 'INVALID_INPUT',
    operation: 'settle',
    referenceNumber: 'R1A',
    outcome: 'unknown',
    retry: 'settle-first',
    message: expect.stringContaining('no operation that proves what became of another'),
  })
})

describe('many references', () => {
  /** Settles three; the steps answer one question after the other. */
  async function settleThree(steps: readonly Step[], timeoutMs = 60_000) {
    const { client, transport, runtime } = tillClient(steps)
    const settlements = await runtime.drive(client.settleItems(['A1A', 'B1B', 'C1C'], { timeoutMs }))
    const asked = transport.bodies.map((body) => Reflect.get(Object(body), 'referenceNumber'))
    return {
      asked,
      settlements: settlements.map(({ referenceNumber, verdict }) => [referenceNumber, verdict]),
    }
  }

  /** An answer that echoes a reference. */
  function about(referenceNumber: string, responseCode: number): Step {
    return () => answer({ referenceNumber, responseCode, transactionId: 'T1' })
  }

  test('are asked for one by one, and again only where nothing is proven', async () => {
    const { asked, settlements } = await settleThree([
      about('A1A', 0),
      about('B1B', 3),
      about('C1C', 139),
      about('B1B', 0),
    ])
    expect(asked).toEqual(['A1A', 'B1B', 'C1C', 'B1B'])
    expect(settlements).toEqual([
      ['A1A', 'successful'],
      ['B1B', 'successful'],
      ['C1C', 'refused'],
    ])
  })

  test('stay unknown where nobody knows them, and those after the deadline were not asked for', async () => {
    const steps = [about('A1A', 0), hanging('some')]
    const { asked, settlements } = await settleThree(steps, 15_000)
    expect(asked).toEqual(['A1A', 'B1B'])
    expect(settlements).toEqual([
      ['A1A', 'successful'],
      ['B1B', 'unknown'],
      ['C1C', 'unknown'],
    ])
  })

  test('fail with the reference that could not be asked for', async () => {
    const { client, runtime } = tillClient([about('A1A', 0), status(401)])
    const error = await failureOf(runtime.drive(client.settleItems(['A1A', 'B1B'])))
    expect(error).toMatchObject({ operation: 'settle', outcome: 'unknown', referenceNumber: 'B1B' })
  })

  test('may be none', async () => {
    const { client, transport } = tillClient([])
    expect(await client.settleItems([])).toEqual([])
    expect(transport.requests).toEqual([])
  })
})
