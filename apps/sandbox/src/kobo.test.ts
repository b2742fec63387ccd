import fc from 'fast-check'
import { expect, test } from 'vitest'
import { koboOf, nairaText } from './kobo.ts'

test.each([
  ['0', 0n],
  ['0.01', 1n],
  ['0.5', 50n],
  ['1500.5', 150_050n],
  ['1500.05', 150_005n],
  ['-53.75', -5_375n],
  ['90071992547409.93', 9_007_199_254_740_993n],
])('reads %s naira as %s kobo and writes it back', (naira, kobo) => {
  expect(koboOf(naira)).toBe(kobo)
  expect(nairaText(kobo)).toBe(naira)
})

test.each(['', '1,000', '1e3', '0.001', ' 1', '.5', '1.'])('refuses %j', (text) => {
  expect(() => koboOf(text)).toThrow(TypeError)
})

test('writes no needless zero and loses no kobo', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (kobo) => {
      const text = nairaText(kobo)
      expect(text).not.toMatch(/\.\d*0$|\.$|^-0$/)
      const [whole = '', decimals = ''] = text.replace('-', '').split('.')
      const size = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'))
      expect(text.startsWith('-') ? -size : size).toBe(kobo)
    }),
  )
})
