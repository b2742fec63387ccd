import type { Runtime } from '@pagakit/client'
import { PagaError, type PagaErrorDetails } from '@pagakit/contract'
import { describe, expect, test, vi } from 'vitest'
import type { HistoryRequest, StatusResponse } from './collect-client.generated.ts'
import type { HistoryItem } from './history-items.ts'
import { type PaymentProgress, type WaitForPaymentOptions, waitForPayment } from './wait-for-payment.ts'

type Data = Partial<StatusResponse['data']>

/** Time that passes as soon as nothing else can happen: the next timer fires then. */
function fakeRuntime(): Runtime {
  let now = 0
  const timers = new Set<{ at: number; callback: () => void }>()
  const fireNext = (): void => {
    const [next] = [...timers].toSorted((one, other) => one.at - other.at)
    if (next === undefined) return
    timers.delete(next)
    now = next.at
    next.callback()
    setImmediate(fireNext)
  }
  return {
    now: () => now,
    startTimer: (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback }
      if (timers.size === 0) setImmediate(fireNext)
      timers.add(timer)
      return () => timers.delete(timer)
    },
    randomBytes: (length) => new Uint8Array(length),
    random: () => 1,
  }
}

const created = { referenceNumber: 'R', statusCode: 0, requestAmount: '100', totalPaymentAmount: '101' }
const payment: HistoryItem = {
  datetime: '2026-11-21T12:00:00.000',
  referenceNumber: 'R',
  operation: 'PAYMENT_REQUEST',
  action: 'PAYMENT',
  amount: '101',
  status: 'SUCCESSFUL',
}

function failure(code: PagaErrorDetails['code'], more: Partial<PagaErrorDetails> = {}): PagaError {
  const base = { message: 'no.', hint: 'No.', outcome: 'unknown', retry: 'safe' } as const
  return new PagaError({ code, operation: 'status', ...base, ...more })
}

/** What Paga says at each question: of the status, the last answer for ever; of the history, always the same. */
interface Script {
  readonly status: readonly (Data | PagaError)[]
  readonly history?: readonly HistoryItem[]
  readonly options?: WaitForPaymentOptions
}

async function waited({ status, history = [], options = {} }: Script) {
  const asked: HistoryRequest[] = []
  const progress: PaymentProgress[] = []
  let questions = 0
  const client = {
    status: async () => {
      const data = status[Math.min(questions, status.length - 1)]
      questions++
      if (data instanceof Error) throw data
      return { referenceNumber: 'R', statusCode: 0, statusMessage: 'success', data, verdict: 'successful' }
    },
    history: async (input: HistoryRequest) => {
      asked.push(input)
      return { statusCode: 0, statusMessage: '', itemCount: history.length, items: history }
    },
  }
  // Fakes of two methods; what a call has beside its promise is not asked for.
  const questionsOf = client as unknown as Parameters<typeof waitForPayment>[0]
  const clock = () => Date.parse('2026-11-21T12:00:00Z')
  const outcome = await waitForPayment(
    questionsOf,
    'R',
    { onUnproven: (view) => progress.push(view), clock, ...options },
    fakeRuntime(),
  )
  return { outcome, asked, why: progress.map(({ why }) => why), progress }
}

describe('a payment is paid', () => {
  test('by code 0 and a payment in the history, and not before', async () => {
    const { outcome, why } = await waited({
      status: [{ ...created, statusCode: 1 }, created],
      history: [payment],
    })
    expect(outcome).toMatchObject({ verdict: 'paid', questions: 2, status: { data: created } })
    expect(outcome.evidence).toEqual({ kind: 'history', payments: [payment] })
    expect(why).toEqual(['in-process'])
  })

  test('by code 0 and a callback at hand, without a look into the history', async () => {
    const callback = { externalReferenceNumber: 'R', statusCode: '0', state: 'CONSUMED' }
    const { outcome, asked } = await waited({ status: [created], options: { evidence: callback } })
    expect(outcome).toMatchObject({ verdict: 'paid', evidence: { kind: 'callback', callback } })
    expect(asked).toEqual([])
  })

  test('or not yet, for who looks once', async () => {
    const { outcome, why } = await waited({ status: [created], options: { mostQuestions: 1 } })
    expect(outcome).toMatchObject({ verdict: 'unproven', questions: 1 })
    expect(why).toEqual(['created'])
  })

  test('by a callback that comes while it waits', async () => {
    let looks = 0
    const evidence = async () => {
      looks++
      return looks < 3 ? undefined : { externalReferenceNumber: 'R', statusCode: 0 }
    }
    const { outcome, why } = await waited({ status: [created], options: { evidence } })
    expect(outcome).toMatchObject({ verdict: 'paid', questions: 3 })
    expect(why).toEqual(['created', 'created'])
  })

  test.each(['CHARGEABLE', 'CONSUMED'] as const)('by code 0 and the state %s', async (state) => {
    const { outcome } = await waited({ status: [{ ...created, state }] })
    expect(outcome).toMatchObject({ verdict: 'paid', evidence: { kind: 'state', state } })
  })
})

describe('a payment is not paid', () => {
  test('by code 0 alone, however long it is asked for', async () => {
    const { outcome, why, progress } = await waited({ status: [created] })
    expect(outcome).toMatchObject({ verdict: 'unproven', evidence: undefined, status: { data: created } })
    expect(new Set(why)).toEqual(new Set(['created']))
    expect(progress.at(-1)).toEqual({ referenceNumber: 'R', questions: outcome.questions, why: 'created' })
  })

  test.each([
    [1, 'in-process'],
    [2, 'partly-paid'],
    [-1, 'unclear'],
  ])('by evidence with code %i: it is %s', async (statusCode, reason) => {
    const evidence = { externalReferenceNumber: 'R', statusCode: '0', state: 'CONSUMED' }
    const { outcome, why } = await waited({
      status: [{ ...created, statusCode }],
      history: [payment],
      options: { evidence, timeoutMs: 1_500 },
    })
    expect([outcome.verdict, outcome.evidence]).toEqual(['unproven', undefined])
    expect(why[0]).toBe(reason)
  })

  test('by a payment of a part, or of another request', async () => {
    for (const change of [{ amount: '100.99' }, { referenceNumber: 'S' }]) {
      const { outcome } = await waited({ status: [created], history: [{ ...payment, ...change }] })
      expect(outcome.verdict).toBe('unproven')
    }
  })

  test('by what is told of another request', async () => {
    const { outcome, why } = await waited({
      status: [{ ...created, referenceNumber: 'S' }],
      history: [payment],
    })
    expect(outcome.verdict).toBe('unproven')
    expect(why[0]).toBe('unclear')
  })
})

describe('a payment request is over', () => {
  const paid = { history: [payment] }

  test.each([-2, -3])('by code %i, whatever else is there', async (statusCode) => {
    const { outcome } = await waited({ ...paid, status: [{ ...created, statusCode }] })
    expect(outcome).toMatchObject({ verdict: 'over', evidence: undefined, questions: 1 })
  })

  test.each(['EXPIRED', 'CANCELLED', 'FAILED'] as const)('by the state %s', async (state) => {
    expect((await waited({ ...paid, status: [{ ...created, state }] })).outcome.verdict).toBe('over')
  })

  test('by a definite refusal with such a code', async () => {
    const refusal = failure('REFUSED', { responseCode: '-2', outcome: 'rejected' })
    expect((await waited({ status: [refusal] })).outcome).toMatchObject({
      verdict: 'over',
      status: undefined,
    })
  })
})

describe('a question that fails', () => {
  test('is asked again where that can help, or where Paga does not know the reference yet', async () => {
    const { outcome, why } = await waited({
      status: [failure('CONNECTION_FAILED'), failure('UNKNOWN_REFERENCE', { responseCode: '121' }), created],
      history: [payment],
    })
    expect(outcome).toMatchObject({ verdict: 'paid', questions: 3 })
    expect(why).toEqual(['not-found'])
  })

  test('ends the waiting where it cannot help', async () => {
    await expect(waited({ status: [failure('HASH_REFUSED')] })).rejects.toMatchObject({
      code: 'HASH_REFUSED',
    })
  })
})

test('the history is looked through from eight days ago, or from when the request was made', async () => {
  const { asked } = await waited({ status: [created], history: [payment] })
  expect(asked).toEqual([
    {
      referenceNumber: 'R',
      startDateTimeUTC: new Date('2026-11-13T12:00:00Z'),
      endDateTimeUTC: new Date('2026-11-21T12:05:00Z'),
    },
  ])
  const since = new Date('2026-11-20T00:00:00Z')
  const { asked: later } = await waited({ status: [created], history: [payment], options: { since } })
  expect(later[0]?.startDateTimeUTC).toEqual(since)
})

test('a watcher that throws ends nothing', async () => {
  const onUnproven = vi.fn(() => {
    throw new Error('the watcher is broken')
  })
  const status = [{ ...created, statusCode: 1 }, created]
  const { outcome } = await waited({ status, history: [payment], options: { onUnproven } })
  expect(outcome.verdict).toBe('paid')
  expect(onUnproven).toHaveBeenCalledOnce()
})

test('the waiting can be aborted', async () => {
  const controller = new AbortController()
  const options = { signal: controller.signal, onUnproven: () => controller.abort() }
  await expect(waited({ status: [created], options })).rejects.toMatchObject({
    code: 'ABORTED',
    operation: 'waitForPayment',
    referenceNumber: 'R',
  })
})
