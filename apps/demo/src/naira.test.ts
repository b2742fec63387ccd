import { expect, test } from 'vitest'
import { koboOf, naira } from './naira.ts'

test.each([
  ['0', 0n],
  ['0.05', 5n],
  ['1500.5', 150050n],
  ['1000000', 100000000n],
  ['-53.75', -5375n],
  ['90071992547409.93', 9007199254740993n],
])('%s naira are exactly %s kobo', (text, kobo) => {
  expect(koboOf(text)).toBe(kobo)
})

test.each(['', '1,000', '1e3', '1.234', 'NaN'])('refuses %j', (text) => {
  expect(() => koboOf(text)).toThrow(TypeError)
})

test.each([
  [0n, '₦0.00'],
  [5n, '₦0.05'],
  [100000000n, '₦1,000,000.00'],
  [-5375n, '-₦53.75'],
])('%s kobo are read as %s', (kobo, text) => {
  expect(naira(kobo)).toBe(text)
})
