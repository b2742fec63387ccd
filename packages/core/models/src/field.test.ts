import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { amount, choice, fieldMeta, flag, integer, list, map, text } from './field.ts'

/** The first reason against a value, or undefined where it is taken. */
function refusal(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message
}

describe('text', () => {
  const name = text('A name.', { max: 5, pattern: /^[a-z]+$/, must: 'must be small letters' })

  test.each<[value: unknown, reason: string | undefined]>([
    ['ada', undefined],
    ['abcde', undefined],
    ['', 'is empty; leave the field out instead'],
    ['abcdef', 'is longer than 5 characters'],
    ['Ada', 'must be small letters'],
    ['ada\n', 'must be small letters'],
    [5, 'must be a text'],
    [null, 'must be a text'],
    [undefined, 'must be a text'],
    [['ada'], 'must be a text'],
  ])('%o: %s', (value, reason) => expect(refusal(name, value)).toBe(reason))

  test('gives one reason for an empty text, not three', () => {
    expect(name.safeParse('').error?.issues).toHaveLength(1)
  })

  test('takes a text as it is, spaces and all', () => {
    expect(text('A remark.').parse('  two words ')).toBe('  two words ')
  })

  test('is described, and sensitive where it says so', () => {
    expect(fieldMeta.get(name)).toEqual({ kind: 'text', description: 'A name.' })
    expect(fieldMeta.get(text('A PIN.', { sensitive: true }))).toEqual({
      kind: 'text',
      description: 'A PIN.',
      sensitive: true,
    })
  })
})

describe('choice', () => {
  const level = choice('The level.', ['KYC1', 'KYC2'])

  test.each<[value: unknown, reason: string | undefined]>([
    ['KYC1', undefined],
    ['KYC3', 'must be one of KYC1, KYC2'],
    ['kyc1', 'must be one of KYC1, KYC2'],
    ['', 'must be one of KYC1, KYC2'],
    [1, 'must be one of KYC1, KYC2'],
  ])('%o: %s', (value, reason) => expect(refusal(level, value)).toBe(reason))

  test('is described with its values', () => {
    expect(fieldMeta.get(level)).toEqual({
      kind: 'text',
      description: 'The level.',
      values: ['KYC1', 'KYC2'],
    })
  })
})

describe('amount', () => {
  const price = amount('The price.')

  test.each([
    ['1500.50', '1500.5'],
    [150050n, '1500.5'],
    [1500.5, '1500.5'],
    ['0.01', '0.01'],
  ])('makes %o the text %s', (value, expected) => expect(price.parse(value)).toBe(expected))

  test.each<[value: unknown, reason: string]>([
    ['0', 'is zero; an operation needs an amount of at least 0.01'],
    ['0.00', 'is zero; an operation needs an amount of at least 0.01'],
    [0, 'is zero; an operation needs an amount of at least 0.01'],
    [0n, 'is zero; an operation needs an amount of at least 0.01'],
    ['-1', 'is negative; amounts are positive; the operation says who pays'],
    [Number.NaN, 'is NaN; the sum that made it went wrong before'],
    ['', "is not a decimal number; write digits with at most two decimals: '1500.50'"],
  ])('refuses %o: %s', (value, reason) => expect(refusal(price, value)).toBe(reason))

  test('refuses what is not there', () => {
    expect(refusal(price, undefined)).toMatch(/^is not an amount; /)
    expect(price.optional().parse(undefined)).toBeUndefined()
  })

  test('takes an amount or gives one reason, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { data, error } = price.safeParse(value)
        if (error === undefined) expect(data).toMatch(/^\d+(\.\d{1,2})?$/)
        else expect(error.issues).toHaveLength(1)
      }),
    )
  })

  test('is described', () => {
    expect(fieldMeta.get(price)).toEqual({ kind: 'amount', description: 'The price.' })
  })
})

describe('integer', () => {
  const days = integer('Days.', { min: 1 })

  test.each<[value: unknown, reason: string | undefined]>([
    [1, undefined],
    [120, undefined],
    [0, 'is less than 1'],
    [-1, 'is less than 1'],
    [1.5, 'must be a whole number'],
    ['1', 'must be a whole number'],
    [1n, 'must be a whole number'],
    [Number.NaN, 'must be a whole number'],
    [Number.POSITIVE_INFINITY, 'must be a whole number'],
  ])('%o: %s', (value, reason) => expect(refusal(days, value)).toBe(reason))

  test('takes no number that a double does not hold exactly', () => {
    expect(refusal(days, Number.MAX_SAFE_INTEGER)).toBeUndefined()
    expect(refusal(days, Number.MAX_SAFE_INTEGER + 1)).toBeDefined()
  })

  test('is from zero on where nothing else is said, and described', () => {
    expect(refusal(integer('Items.'), 0)).toBeUndefined()
    expect(refusal(integer('Items.'), -1)).toBe('is less than 0')
    expect(fieldMeta.get(days)).toEqual({ kind: 'integer', description: 'Days.' })
  })
})

describe('flag', () => {
  test.each<[value: unknown, reason: string | undefined]>([
    [true, undefined],
    [false, undefined],
    ['true', 'must be true or false'],
    ['', 'must be true or false'],
    [1, 'must be true or false'],
    [null, 'must be true or false'],
  ])('%o: %s', (value, reason) => expect(refusal(flag('Yes or no.'), value)).toBe(reason))

  test('is described', () => {
    expect(fieldMeta.get(flag('Yes or no.'))).toEqual({ kind: 'boolean', description: 'Yes or no.' })
  })
})

describe('list', () => {
  const codes = list('The codes.', text('A code.'))

  test.each<[value: unknown, reason: string | undefined]>([
    [['A'], undefined],
    [[], 'has no entry'],
    ['A', 'must be a list'],
    [undefined, 'must be a list'],
    [['A', ''], 'is empty; leave the field out instead'],
    [['A', 1], 'must be a text'],
  ])('%o: %s', (value, reason) => expect(refusal(codes, value)).toBe(reason))

  test('is described', () => {
    expect(fieldMeta.get(codes)).toEqual({ kind: 'list', description: 'The codes.' })
  })
})

describe('map', () => {
  const extra = map('More.')

  test.each<[value: unknown, reason: string | undefined]>([
    [{ meter: '17' }, undefined],
    [{}, undefined],
    [{ meter: 17 }, 'must be a text'],
    ['meter', 'must be an object of texts'],
    [['meter'], 'must be an object of texts'],
    [null, 'must be an object of texts'],
  ])('%o: %s', (value, reason) => expect(refusal(extra, value)).toBe(reason))

  test('is described', () => {
    expect(fieldMeta.get(extra)).toEqual({ kind: 'object', description: 'More.' })
  })
})
