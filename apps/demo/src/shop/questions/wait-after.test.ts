import { expect, test } from 'vitest'
import { waitAfter } from './wait-after.ts'

test('each wait is twice the one before, up to five minutes', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 5_000].map((times) => waitAfter(times) / 1000)
  expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300])
})
