import { expect, test } from 'vitest'
import { findCount } from './find-count.ts'

test.each([
  ['1 us', 1, 100_000],
  ['1 ms', 1_000, 100],
  ['20 ms', 20_000, 5],
  ['1 s, longer than the sample', 1_000_000, 1],
])('work of %s is done as often as fits into a sample of 100 ms', async (_, micros, count) => {
  expect(await findCount(async (times) => times * micros, 100)).toBe(count)
})

test('work that takes no time at all does not go on for ever', async () => {
  const counts: number[] = []
  const count = await findCount(async (times) => {
    counts.push(times)
    return 0.001
  }, 100)
  expect(counts.at(-1)).toBeLessThan(10_000_000)
  expect(count).toBeGreaterThan(5_000_000)
})
