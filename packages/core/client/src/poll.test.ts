import { PagaError, type PagaErrorCode } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { FakeRuntime } from './fake-runtime.fixture.ts'
import { type PollOptions, poll } from './poll.ts'

function failing(code: PagaErrorCode): PagaError {
  return new PagaError({
    code,
    operation: 'status',
    message: 'no.',
    hint: 'No.',
    outcome: 'unknown',
    retry: 'safe',
    httpStatus: 500,
  })
}

/** Asks with these answers, the last of them for ever; an error is thrown. */
function asking(answers: readonly unknown[], more: Partial<PollOptions> = {}) {
  const runtime = new FakeRuntime()
  runtime.randomNumber = 1
  const asked: number[] = []
  const ask = async (): Promise<unknown> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]
    asked.push(runtime.now())
    if (answer instanceof Error) throw answer
    return answer
  }
  const options = { operation: 'wait', referenceNumber: 'R', timeoutMs: 60_000, runtime, ...more }
  return { runtime, asked, answer: runtime.drive(poll(ask, options)) }
}

describe('poll', () => {
  test('asks with growing waits until there is an answer', async () => {
    const { answer, asked, runtime } = asking([undefined, undefined, undefined, 'yes'])
    expect(await answer).toBe('yes')
    expect(asked).toEqual([0, 1_000, 3_000, 7_000])
    expect(runtime.timers).toBe(0)
  })

  test('waits no longer between two questions than it is told', async () => {
    const { answer, asked } = asking([undefined, undefined, undefined, 'yes'], { longestWaitMs: 1_500 })
    await answer
    expect(asked).toEqual([0, 1_000, 2_500, 4_000])
  })

  test('gives nothing where the time is up', async () => {
    const { answer, runtime } = asking([undefined])
    expect(await answer).toBeUndefined()
    expect(runtime.now()).toBe(60_000)
    expect(runtime.timers).toBe(0)
  })

  test.each([[undefined], [failing('HTTP_FAILED')]])(
    'asks no more often than it is told: %s',
    async (nothing) => {
      const { answer, asked, runtime } = asking([nothing, nothing, nothing, 'yes'], { mostQuestions: 2 })
      expect(await answer).toBeUndefined()
      expect(asked).toEqual([0, 1_000])
      expect(runtime.timers).toBe(0)
    },
  )

  test('is ended by the caller also during its only question', async () => {
    const caller = new AbortController()
    const ask = async (): Promise<undefined> => void caller.abort()
    const options = { operation: 'wait', referenceNumber: 'R', timeoutMs: 1_000, runtime: new FakeRuntime() }
    const answer = poll(ask, { ...options, mostQuestions: 1, signal: caller.signal })
    await expect(answer).rejects.toMatchObject({ code: 'ABORTED' })
  })

  test.each([
    'CONNECTION_FAILED',
    'TIMED_OUT',
    'HTTP_FAILED',
    'RATE_LIMITED',
    'UNCERTAIN',
    'MALFORMED_RESPONSE',
  ] as const)('asks again after %s', async (code) =>
    expect(await asking([failing(code), 'yes']).answer).toBe('yes'),
  )

  test.each(['AUTHENTICATION_REFUSED', 'HASH_REFUSED', 'INVALID_INPUT', 'CLIENT_CLOSED', 'REFUSED'] as const)(
    'fails with %s, which no question can change',
    async (code) => {
      const { answer, asked } = asking([failing(code), 'yes'])
      await expect(answer).rejects.toMatchObject({ code })
      expect(asked).toHaveLength(1)
    },
  )

  test('passes on what is no error of ours', async () => {
    await expect(asking([new TypeError('broken')]).answer).rejects.toThrow(TypeError)
  })

  test('ends when it is aborted, also before the first question', async () => {
    const { answer, asked } = asking(['yes'], { signal: AbortSignal.abort() })
    await expect(answer).rejects.toMatchObject({ code: 'ABORTED', operation: 'wait', referenceNumber: 'R' })
    expect(asked).toEqual([])
  })

  test('ends a question that hangs when the time is up', async () => {
    const runtime = new FakeRuntime()
    const hanging = (signal: AbortSignal) =>
      new Promise<string>((_, reject) => {
        signal.addEventListener('abort', () => reject(failing('ABORTED')))
      })
    const options = { operation: 'wait', referenceNumber: 'R', timeoutMs: 1_000, runtime }
    expect(await runtime.drive(poll(hanging, options))).toBeUndefined()
  })

  test.each(['timeoutMs', 'longestWaitMs'])('refuses a %s that is no time to wait', async (option) => {
    for (const milliseconds of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(asking(['yes'], { [option]: milliseconds }).answer).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { option },
      })
    }
  })
})
