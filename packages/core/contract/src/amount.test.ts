import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount, writeAmount } from './amount.ts'

describe('readAmount', () => {
  test.each<[input: string | bigint | number, text: string]>([
    ['1500.50', '1500.5'],
    ['1500.5', '1500.5'],
    ['1500.05', '1500.05'],
    ['1500.00', '1500'],
    ['0.01', '0.01'],
    ['0.10', '0.1'],
    ['0', '0'],
    ['0.00', '0'],
    ['100', '100'],
    ['999999999999999.99', '999999999999999.99'],
    [150050n, '1500.5'],
    [150005n, '1500.05'],
    [150000n, '1500'],
    [1n, '0.01'],
    [10n, '0.1'],
    [0n, '0'],
    [99999999999999999n, '999999999999999.99'],
    [1500.5, '1500.5'],
    [100, '100'],
    [0.1, '0.1'],
    [0, '0'],
    [999999999999999, '999999999999999'],
    [9999999999999.99, '9999999999999.99'],
  ])('reads %o as %s', (input, text) => {
    expect(readAmount(input)).toEqual({ text })
  })

  test.each<[input: unknown, reason: string]>([
    [Number.NaN, 'is NaN'],
    [Number.POSITIVE_INFINITY, 'is Infinity'],
    [Number.NEGATIVE_INFINITY, 'is -Infinity'],
    [-0, 'is -0'],
    [-5, 'is negative'],
    [-0.5, 'is negative'],
    [-1n, 'is negative'],
    ['-5', 'is negative'],
    [1e21, 'is written with an exponent'],
    [1e-7, 'is written with an exponent'],
    ['1e3', 'is written with an exponent'],
    ['1.5E+3', 'is written with an exponent'],
    [0.1 + 0.2, 'has more than two decimals'],
    [1.005, 'has more than two decimals'],
    ['100.000', 'has more than two decimals'],
    ['1,000', 'has a comma'],
    ['1.000,50', 'has a comma'],
    ['1000,5', 'has a comma'],
    [99999999999999.98, 'has more digits than a number holds exactly'],
    [2 ** 53, 'is too large'],
    ['1000000000000000', 'is too large'],
    [100000000000000000n, 'is too large'],
    ['01', 'is not a decimal number'],
    ['00.5', 'is not a decimal number'],
    ['+1', 'is not a decimal number'],
    ['', 'is not a decimal number'],
    ['.5', 'is not a decimal number'],
    ['5.', 'is not a decimal number'],
    ['.', 'is not a decimal number'],
    [' 1', 'is not a decimal number'],
    ['1 ', 'is not a decimal number'],
    ['1 000', 'is not a decimal number'],
    ['1_000', 'is not a decimal number'],
    ['₦100', 'is not a decimal number'],
    ['NGN 100', 'is not a decimal number'],
    ['0x10', 'is not a decimal number'],
    ['1.2.3', 'is not a decimal number'],
    ['NaN', 'is not a decimal number'],
    ['Infinity', 'is not a decimal number'],
    ['١٢', 'is not a decimal number'],
    ['１２', 'is not a decimal number'],
    ['1\u200b0', 'is not a decimal number'],
    [undefined, 'is not an amount'],
    [null, 'is not an amount'],
    [true, 'is not an amount'],
    [[100], 'is not an amount'],
    [{ valueOf: () => 100 }, 'is not an amount'],
    [Object('100'), 'is not an amount'],
  ])('refuses %o: it %s, and says what to do', (input, reason) => {
    const reading = readAmount(input)
    expect(reading).toEqual({ reason, fix: expect.stringMatching(/^\S.{10,}$/) })
  })

  test.each(['1\n', '\n1', '1\r\n', '\ufeff1', '1\u00a0'])(
    'refuses an amount with an invisible character (%#)',
    (input) => expect(readAmount(input).reason).toBe('is not a decimal number'),
  )

  test('gives any whole number of kobo its exact decimal text', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 17n - 1n), (kobo) => {
        const { text = '' } = readAmount(kobo)
        expect(text).toMatch(/^\d+(\.\d{1,2})?$/)
        expect(koboOf(text)).toBe(kobo)
      }),
    )
  })

  test('gives a decimal string the shortest text of the same value', () => {
    const decimal = fc.tuple(
      fc.bigInt(0n, 10n ** 15n - 1n),
      fc.constantFrom('', '.0', '.00', '.5', '.50', '.05', '.99'),
    )
    fc.assert(
      fc.property(decimal, ([whole, decimals]) => {
        const { text = '' } = readAmount(`${whole}${decimals}`)
        expect(text).toMatch(/^\d+(\.\d?[1-9])?$/)
        expect(koboOf(text)).toBe(koboOf(`${whole}${decimals}`))
      }),
    )
  })

  test('gives a number the value it prints, or refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.integer().map(hundredth)), (number) => {
        const { text } = readAmount(number)
        if (text === undefined) return
        expect(text).toMatch(/^\d+(\.\d{1,2})?$/)
        expect(koboOf(text)).toBe(koboOf(String(number)))
      }),
    )
  })

  test('takes every number of two decimals that a till can show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (kobo) => {
        expect(koboOf(readAmount(kobo / 100).text ?? '')).toBe(BigInt(kobo))
      }),
    )
  })

  test('never throws and never gives a text that is no plain decimal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), lookalike()), (input) => {
        const { text, reason, fix } = readAmount(input)
        if (text === undefined) expect([reason, fix]).toEqual([expect.any(String), expect.any(String)])
        else expect(text).toMatch(/^(0|[1-9][0-9]*)(\.[0-9]?[1-9])?$/)
      }),
    )
  })
})

describe('writeAmount', () => {
  test.each([
    ['1500', '1500', '1500.00'],
    ['1500.5', '1500.5', '1500.50'],
    ['1500.55', '1500.55', '1500.55'],
    ['0.01', '0.01', '0.01'],
    ['0', '0', '0.00'],
  ])('writes %s as %s, or with two decimals as %s', (text, shortest, fixed2) => {
    expect(writeAmount(text, 'shortest')).toBe(shortest)
    expect(writeAmount(text, 'fixed2')).toBe(fixed2)
  })
})

/** The value of a decimal text in kobo, by whole numbers only: the other way to the same sum. */
function koboOf(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.')
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'))
}

function hundredth(integer: number): number {
  return integer / 100
}

/** Texts that look like amounts, right or wrong. */
function lookalike(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE _٣') })
}
