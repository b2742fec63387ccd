import type { FieldShape, ObjectShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { encodeJson } from './encode-json.ts'

const field = (kind: FieldShape['kind'], more: Partial<FieldShape> = {}): FieldShape => ({
  kind,
  required: false,
  description: 'A field.',
  ...more,
})
const shape: ObjectShape = {
  fields: {
    referenceNumber: field('text'),
    amount: field('amount'),
    count: field('integer'),
    isTest: field('boolean'),
    payer: field('object', { fields: { name: field('text'), limit: field('amount') } }),
    items: field('list', { items: field('object', { fields: { amount: field('amount') } }) }),
    flags: field('list', { items: field('integer') }),
    meta: field('object'),
    extras: field('list'),
  },
}

describe('encodeJson', () => {
  test('writes members in the order of the shape', () => {
    expect(encodeJson({ count: 2, amount: '1', referenceNumber: 'R' }, shape)).toBe(
      '{"referenceNumber":"R","amount":1,"count":2}',
    )
  })

  test.each([
    '1500.5',
    '1500.50',
    '0',
    '0.10',
    '-20',
    '-0.5',
    '9007199254740993.01',
    '123456789012345678901234567890',
  ])('writes the amount %s bare, with the same characters', (amount) => {
    expect(encodeJson({ amount }, shape)).toBe(`{"amount":${amount}}`)
  })

  test.each([
    '1,"admin":true',
    '1}',
    '"1"',
    '1e5',
    '1.',
    '.5',
    '01',
    '+1',
    '- 1',
    '1 ',
    '1\n',
    'NaN',
    'Infinity',
    '0x1F',
    '',
    '\u0661',
    'null',
    'true',
    1500.5,
    [],
    {},
  ])('refuses %j as an amount', (amount) => {
    expect(() => encodeJson({ amount }, shape)).toThrow(new TypeError('amount: expected a decimal string'))
  })

  test('leaves out what is absent or undefined, and writes null as null', () => {
    expect(encodeJson({ referenceNumber: undefined, amount: null, unknown: undefined }, shape)).toBe(
      '{"amount":null}',
    )
    expect(encodeJson({}, shape)).toBe('{}')
  })

  test('writes objects and lists as their fields say', () => {
    const payer = { limit: '2.50', name: 'Ad\u00e9 "A"\n' }
    const items = [{ amount: '1.10' }, { amount: '2' }, {}]
    expect(encodeJson({ payer, items, flags: [1, 0, null] }, shape)).toBe(
      '{"payer":{"name":"Ad\u00e9 \\"A\\"\\n","limit":2.50},"items":[{"amount":1.10},{"amount":2},{}],"flags":[1,0,null]}',
    )
  })

  test('writes an object or a list without a description as plain data', () => {
    expect(encodeJson({ meta: { amount: '1', deep: [true] }, extras: ['1', 2] }, shape)).toBe(
      '{"meta":{"amount":"1","deep":[true]},"extras":["1",2]}',
    )
  })

  test('writes a lone surrogate as an escape, so that the body stays valid UTF-8', () => {
    expect(encodeJson({ referenceNumber: '\ud800' }, shape)).toBe('{"referenceNumber":"\\ud800"}')
  })

  test.each([
    [{ amout: '1' }, 'amout: the shape has no such member'],
    [{ payer: { name: 'A', pin: '1234' } }, 'payer.pin: the shape has no such member'],
    [{ items: [{ amount: '1' }, { x: 1 }] }, 'items.1.x: the shape has no such member'],
    [JSON.parse('{"__proto__":{}}'), '__proto__: the shape has no such member'],
    [{ constructor: 'x' }, 'constructor: the shape has no such member'],
    [{ referenceNumber: 5 }, 'referenceNumber: expected a string'],
    [{ count: 1.5 }, 'count: expected an integer'],
    [{ count: '1' }, 'count: expected an integer'],
    [{ count: 2 ** 53 }, 'count: expected an integer'],
    [{ isTest: 'true' }, 'isTest: expected a boolean'],
    [{ payer: [] }, 'payer: expected an object'],
    [{ payer: 'Ada' }, 'payer: expected an object'],
    [{ items: { amount: '1' } }, 'items: expected a list'],
    [{ items: ['1'] }, 'items.0: expected an object'],
    [{ flags: [undefined] }, 'flags.0: expected an integer'],
    [{ flags: new Array(2) }, 'flags.0: expected an integer'],
    [{ meta: { toJSON: () => undefined } }, 'meta: expected plain data'],
  ])('refuses %j', (value, message) => {
    // The exact message, which holds names only and never the refused value.
    expect(() => encodeJson(value, shape)).toThrow(new TypeError(message))
  })

  test('refuses a bigint as an amount', () => {
    expect(() => encodeJson({ amount: 5n }, shape)).toThrow('amount: expected a decimal string')
  })
})
