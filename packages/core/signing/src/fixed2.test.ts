import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixed2 } from './fixed2.ts'

test.each([
  ['50', '50.00'],
  ['50.5', '50.50'],
  ['50.50', '50.50'],
  ['50.500', '50.50'],
  ['007', '7.00'],
  ['0.05', '0.05'],
  ['5E-2', '0.05'],
  ['1.0E7', '10000000.00'],
  ['1.23456789e7', '12345678.90'],
  ['90071992547409931.1', '90071992547409931.10'],
])('writes %s with two decimals', (text, written) => {
  expect(fixed2(text)).toBe(written)
})

test.each(['0', '0.0', '0.00', '000', '0E5'])('writes the text for zero in place of %s', (zero) => {
  expect(fixed2(zero)).toBe('0.00')
  expect(fixed2(zero, '.00')).toBe('.00')
  expect(fixed2(zero, '')).toBe('')
})

test.each(['', '10.005', '1e-3', '-5', '5,000.00', 'NaN', ' 5', '5.', '.5', '1e999', '0x10'])(
  'leaves %j as it is, since nothing exact can be written for it',
  (text) => {
    expect(fixed2(text)).toBe(text)
  },
)

test('keeps the value of every amount in kobo', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (kobo) => {
      const digits = kobo.toString().padStart(3, '0')
      const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`
      expect(fixed2(text.replace(/\.?0+$/, ''))).toBe(text)
    }),
  )
})

test('takes no longer for a long run of zeros than for a short text', () => {
  const text = `1.${'0'.repeat(1_000_000)}1`
  expect(fixed2(text)).toBe(text)
})
