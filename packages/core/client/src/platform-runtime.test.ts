import { expect, test } from 'vitest'
import { platformRuntime } from './platform-runtime.ts'

test('its clock goes forward, and a timer calls back once', async () => {
  const before = platformRuntime.now()
  await new Promise<void>((resolve) => platformRuntime.startTimer(5, resolve))
  expect(platformRuntime.now()).toBeGreaterThan(before)
})

test('a cancelled timer does not call back', async () => {
  let calls = 0
  const cancel = platformRuntime.startTimer(1, () => {
    calls++
  })
  cancel()
  await new Promise<void>((resolve) => platformRuntime.startTimer(10, resolve))
  expect(calls).toBe(0)
})

test('its clock does not follow the wall', () => {
  const { now } = Date
  const before = platformRuntime.now()
  Date.now = () => now() - 86_400_000
  try {
    expect(platformRuntime.now()).toBeGreaterThanOrEqual(before)
  } finally {
    Date.now = now
  }
})

test('random bytes have the wanted length and differ', () => {
  const one = platformRuntime.randomBytes(24)
  expect(one).toHaveLength(24)
  expect([...platformRuntime.randomBytes(24)]).not.toEqual([...one])
})

test('jitter lies between 0 and 1', () => {
  const drawn = Array.from({ length: 100 }, () => platformRuntime.random())
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true)
  expect(new Set(drawn).size).toBeGreaterThan(90)
})
