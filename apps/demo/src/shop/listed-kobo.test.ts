import { expect, test } from 'vitest'
import { listedKobo, listedShown } from './listed-kobo.ts'

test.each([
  ['100', 10_000n, '₦100.00'],
  ['-53.7', -5_370n, '-₦53.70'],
  ['90071992547409.93', 9_007_199_254_740_993n, '₦90,071,992,547,409.93'],
])('%s is read to the kobo', (amount, kobo, shown) => {
  expect([listedKobo(amount), listedShown(amount)]).toEqual([kobo, shown])
})

test.each(['', 'much', '1e3', '1.234', '1,000'])('%j is no sum, and shown as it came', (amount) => {
  expect([listedKobo(amount), listedShown(amount)]).toEqual([0n, amount])
})
