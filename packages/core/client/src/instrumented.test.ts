import { describe, expect, test } from 'vitest'
import type { Instrument } from './hooks.ts'
import { instrumented } from './instrumented.ts'
import { failureOf } from './till-client.fixture.ts'

const call = { operation: 'pay', context: 'the context' }

/** Makes a call inside an instrument, and counts how often it was made. */
function make(instrument: Instrument, outcome: () => Promise<string> = async () => 'paid') {
  const runs = { count: 0 }
  const result = instrumented(instrument, call, () => {
    runs.count++
    return outcome()
  })
  return { runs, result }
}

test('an instrument sees operation and context, and the call is made once', async () => {
  const seen: unknown[] = []
  const { runs, result } = make((view, run) => {
    seen.push(view)
    return run()
  })
  await expect(result).resolves.toBe('paid')
  expect(seen).toEqual([call])
  expect(runs.count).toBe(1)
})

describe('the call decides what the caller gets', () => {
  test('also where the instrument runs it three times: it is made once', async () => {
    const { runs, result } = make(async (_, run) => {
      await run()
      await run()
      return run()
    })
    await expect(result).resolves.toBe('paid')
    expect(runs.count).toBe(1)
  })

  test('also where the instrument fails after it', async () => {
    const { result } = make(async (_, run) => {
      await run()
      throw new Error('the tracer is broken')
    })
    await expect(result).resolves.toBe('paid')
  })

  test('also where the instrument throws at once after it began', async () => {
    const { result } = make((_, run) => {
      void run()
      throw new Error('the tracer is broken')
    })
    await expect(result).resolves.toBe('paid')
  })

  test('also where the instrument swallows its failure', async () => {
    const failing = async (): Promise<string> => {
      throw new Error('the payment failed')
    }
    // Gives back something that is not the value, which its type forbids and JavaScript does not.
    const swallow = (async (_: unknown, run: () => Promise<unknown>) => {
      await run().catch(() => {})
    }) as Instrument
    const { result } = make(swallow, failing)
    await expect(result).rejects.toThrow('the payment failed')
  })
})

test.each<[string, Instrument]>([
  ['forgets the call', (async () => {}) as unknown as Instrument],
  [
    'throws before the call',
    () => {
      throw new Error('the breaker is open')
    },
  ],
  ['rejects before the call', () => Promise.reject(new Error('the breaker is open'))],
])('an instrument that %s: nothing was sent, and the error says so', async (_, instrument) => {
  const { runs, result } = make(instrument)
  const error = await failureOf(result)
  expect(runs.count).toBe(0)
  expect(error).toMatchObject({ code: 'INVALID_SETTINGS', outcome: 'not-sent', operation: 'pay' })
  if (error.cause !== undefined) expect(error.cause).toMatchObject({ message: 'the breaker is open' })
})
