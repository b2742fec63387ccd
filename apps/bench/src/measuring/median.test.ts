import { expect, test } from 'vitest'
import { median } from './median.ts'

test.each([
  [[5], 5],
  [[9, 1, 5], 5],
  [[1, 2, 4, 100], 3],
])('of %j is %d, whatever the order', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})

test('one wild round changes nothing', () => {
  expect(median([1.01, 1, 0.99, 1.02, 40])).toBe(1.01)
})
