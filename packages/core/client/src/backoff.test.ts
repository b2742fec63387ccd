import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs, betweenAttempts, betweenQuestions } from './backoff.ts'

test.each([
  [1, 100],
  [2, 200],
  [3, 400],
  [6, 3_200],
  [7, 5_000],
  [50, 5_000],
])('before attempt %i + 1 the wait is below %i ms, doubling up to the cap', (tries, limit) => {
  expect(backoffMs(tries, betweenAttempts, () => 0.999_999)).toBeCloseTo(limit, 1)
})

test('questions wait longer than attempts: from 1 second up to 15', () => {
  const limits = [1, 2, 3, 4, 5, 9].map((tries) => backoffMs(tries, betweenQuestions, () => 1))
  expect(limits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
})

test('jitter is full: every wait lies between nothing and the limit, and all of it is used', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, random) => {
        const wait = backoffMs(tries, betweenAttempts, () => random)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(5_000)
        expect(Number.isFinite(wait)).toBe(true)
      },
    ),
  )
  expect(backoffMs(3, betweenAttempts, () => 0)).toBe(0)
  expect(backoffMs(3, betweenAttempts, () => 0.25)).toBe(100)
})
