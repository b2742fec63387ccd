import { describe, expect, test } from 'vitest'
import { Deadline } from './deadline.ts'
import { FakeRuntime } from './fake-runtime.fixture.ts'

function deadline(timeoutMs: number, signal?: AbortSignal): { runtime: FakeRuntime; limit: Deadline } {
  const runtime = new FakeRuntime()
  return { runtime, limit: new Deadline(timeoutMs, signal, runtime) }
}

describe('the signal', () => {
  test('fires when the time is up, not before', async () => {
    const { runtime, limit } = deadline(100)
    await runtime.pass(99)
    expect(limit.signal.aborted).toBe(false)
    expect(limit.reason).toBeUndefined()
    await runtime.pass(1)
    expect(limit.signal.aborted).toBe(true)
    expect(limit.reason).toBe('TIMED_OUT')
  })

  test('fires when the caller aborts', () => {
    const caller = new AbortController()
    const { limit } = deadline(100, caller.signal)
    caller.abort()
    expect(limit.signal.aborted).toBe(true)
    expect(limit.reason).toBe('ABORTED')
  })

  test('has fired already where the caller had aborted before', () => {
    const { limit } = deadline(100, AbortSignal.abort())
    expect(limit.signal.aborted).toBe(true)
    expect(limit.reason).toBe('ABORTED')
  })

  test('keeps the first of two reasons', async () => {
    const caller = new AbortController()
    const { runtime, limit } = deadline(100, caller.signal)
    await runtime.pass(100)
    caller.abort()
    expect(limit.reason).toBe('TIMED_OUT')
  })

  test('carries nothing of the reason the caller gave', () => {
    const caller = new AbortController()
    const { limit } = deadline(100, caller.signal)
    caller.abort('CANARY-reason')
    expect(String(limit.signal.reason)).not.toContain('CANARY')
  })
})

test('counts down what is left on the clock it was given', async () => {
  const { runtime, limit } = deadline(100)
  await runtime.pass(30)
  expect(limit.leftMs).toBe(70)
})

describe('waiting', () => {
  test('ends after the time, whole', async () => {
    const { runtime, limit } = deadline(100)
    await expect(runtime.drive(limit.wait(40))).resolves.toBe(true)
    expect(runtime.now()).toBe(40)
  })

  test('ends early when the deadline passes', async () => {
    const { runtime, limit } = deadline(100)
    await expect(runtime.drive(limit.wait(500))).resolves.toBe(false)
    expect(runtime.now()).toBe(100)
  })

  test('ends early when the caller aborts, and leaves no timer of its own', async () => {
    const caller = new AbortController()
    const { runtime, limit } = deadline(100, caller.signal)
    const waiting = limit.wait(50)
    caller.abort()
    await expect(waiting).resolves.toBe(false)
    limit.release()
    expect(runtime.timers).toBe(0)
  })

  test('does not begin where the signal has fired', async () => {
    const { runtime, limit } = deadline(100, AbortSignal.abort())
    const before = runtime.timers
    await expect(limit.wait(50)).resolves.toBe(false)
    expect(runtime.timers).toBe(before)
  })
})

describe('after the signal', () => {
  test('calls back once the grace has passed', async () => {
    const { runtime, limit } = deadline(100)
    let at = 0
    limit.onExpired(25, () => {
      at = runtime.now()
    })
    await runtime.pass(1_000)
    expect(at).toBe(125)
  })

  test('grants the grace also where it had fired before', async () => {
    const { runtime, limit } = deadline(100, AbortSignal.abort())
    let at = 0
    limit.onExpired(25, () => {
      at = runtime.now()
    })
    await runtime.pass(1_000)
    expect(at).toBe(25)
  })

  test.each([
    ['before the signal', 50],
    ['during the grace', 110],
  ])('stops calling back when told %s', async (_, afterMs) => {
    const { runtime, limit } = deadline(100)
    let calls = 0
    const stop = limit.onExpired(25, () => {
      calls++
    })
    await runtime.pass(afterMs)
    stop()
    await runtime.pass(1_000)
    expect(calls).toBe(0)
    expect(runtime.timers).toBe(0)
  })
})

test('released, it holds neither a timer nor the signal of the caller', () => {
  const caller = new AbortController()
  const { runtime, limit } = deadline(100, caller.signal)
  limit.release()
  caller.abort()
  expect(runtime.timers).toBe(0)
  expect(limit.signal.aborted).toBe(false)
})
