import { expect, test } from 'vitest'
import { converted, localAmount } from './local-amount.ts'

// Worked out by hand, in kobo.
test.each([
  [100n, '1512.25', 151_225n],
  [1_001n, '1512.25', 1_513_762n], // 15137.6225
  [333n, '11.73205', 3_907n], // 39.0677265
  [20n, '1646.775', 32_936n], // 329.355
  [1n, '98.71005', 99n], // 0.9871005
  [9_007_199_254_740_993n, '1512.25', 13_621_137_072_982_066_664n], // 136211370729820666.6425
  [700n, '3', 2_100n],
])('converts %s hundredths at %s to the nearest kobo', (hundredths, rate, kobo) => {
  expect(converted(hundredths, rate)).toBe(kobo)
})

test.each([undefined, 'NGN'])('leaves an amount in naira (%s) as it is', (currency) => {
  expect(localAmount('1500.5', currency)).toEqual({ kind: 'amount', kobo: 150_050n, exchangeRate: undefined })
})

test('takes the selling rate', () => {
  expect(localAmount('10', 'USD')).toEqual({
    kind: 'amount',
    kobo: 1_512_250n,
    exchangeRate: '1512.25',
  })
})

test('refuses a currency without a rate, and names those that have one', () => {
  expect(localAmount('10', 'XAF')).toEqual({
    kind: 'refused',
    code: 116,
    detail: 'Paga has no rate for XAF; it is one of NGN, AED, EUR, GBP, GHS, KES, USD.',
  })
})
