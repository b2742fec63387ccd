import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortestDecimal } from './shortest-decimal.ts'

describe('shortestDecimal', () => {
  test.each([
    ['0', '0'],
    ['600', '600'],
    ['600.0', '600'],
    ['600.00', '600'],
    ['1500.50', '1500.5'],
    ['12.345', '12.345'],
    ['0.05', '0.05'],
    ['0.50e1', '5'],
    ['6e2', '600'],
    ['6E+2', '600'],
    ['1.0E7', '10000000'],
    ['1.2345678E7', '12345678'],
    ['5e-7', '0.0000005'],
    ['0.5e-2', '0.005'],
    ['100e-2', '1'],
    ['-12.30', '-12.3'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0e9', '0'],
    ['1e99', `1${'0'.repeat(99)}`],
    ['9007199254740993', '9007199254740993'],
    ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
  ])('writes %s as %s', (text, decimal) => {
    expect(shortestDecimal(text)).toBe(decimal)
  })

  test.each([
    '',
    'abc',
    '1,000.00',
    '+5',
    '.5',
    '5.',
    '007',
    '0x10',
    'NaN',
    ' 5',
    '5 ',
    '1e100',
    '1e1000000000',
    '１',
  ])('finds no number in %j', (text) => {
    expect(shortestDecimal(text)).toBeUndefined()
  })

  test('keeps the exact value of up to 30 digits and any exponent it takes, by BigInt arithmetic', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 30 })
    const whole = digits.map((text) => text.replace(/^0+(?=\d)/, ''))
    const exponent = fc.option(fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(
        fc.constantFrom('', '-'),
        whole,
        fc.option(digits),
        exponent,
        (sign, before, after, power) => {
          const text = `${sign}${before}${after === null ? '' : `.${after}`}${power === null ? '' : `e${power}`}`
          const decimal = shortestDecimal(text) ?? 'none'
          expect(decimal).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)
          expect(scaled(decimal)).toBe(scaled(text))
        },
      ),
    )
  })

  test('takes linear time on a long run of zeros', () => {
    const zeros = '0'.repeat(1_000_000)
    expect(shortestDecimal(`1.${zeros}1`)).toBe(`1.${zeros}1`)
    expect(shortestDecimal(`1.1${zeros}`)).toBe('1.1')
  })
})

/** A decimal text times 10^200, as an integer: exact for every text above. */
function scaled(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [before = '', after = ''] = mantissa.split('.')
  return BigInt(before + after) * 10n ** BigInt(200 - after.length + Number(exponent))
}
