import type { Decoded, FieldShape, ObjectShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { decodeJson } from './decode-json.ts'

const field = (kind: FieldShape['kind'], more: Partial<FieldShape> = {}): FieldShape => ({
  kind,
  required: false,
  description: 'A field.',
  ...more,
})
const required = { required: true }
const shape: ObjectShape = {
  fields: {
    text: field('text'),
    amount: field('amount'),
    integer: field('integer'),
    boolean: field('boolean'),
    list: field('list', { items: field('object', { fields: { amount: field('amount') } }) }),
    texts: field('list', { items: field('text') }),
    object: field('object', { fields: { text: field('text'), amount: field('amount') } }),
    anything: field('object'),
    mobileOperatorCode: field('text'),
  },
}
const strict: ObjectShape = {
  fields: {
    text: field('text', required),
    amount: field('amount', required),
    integer: field('integer', required),
    list: field('list', { ...required, items: field('text') }),
    object: field('object', { ...required, fields: { text: field('text', required) } }),
  },
}

function decode(text: string, by: ObjectShape = shape): Decoded {
  const decoded = decodeJson(new TextEncoder().encode(text), by)
  if ('problem' in decoded) throw new Error(decoded.problem)
  return decoded
}

describe('an amount', () => {
  test.each([
    ['600', '600'],
    ['600.0', '600'],
    ['"600.00"', '600'],
    ['6e2', '600'],
    ['"6e2"', '600'],
    ['1.0E7', '10000000'],
    ['0.0000001', '0.0000001'],
    ['12.345', '12.345'],
    ['"12.345"', '12.345'],
    ['-53.760', '-53.76'],
    ['-0.0', '0'],
    ['9007199254740993.01', '9007199254740993.01'],
    ['0.10000000000000001', '0.10000000000000001'],
    ['123456789012345678901234567890.10', '123456789012345678901234567890.1'],
    ['1e-30', '0.000000000000000000000000000001'],
  ])('written %s is %s', (json, amount) => {
    expect(decode(`{"amount":${json}}`).value).toStrictEqual({ amount })
  })

  test.each([
    ['"abc"', 'abc'],
    ['"1,000.00"', '1,000.00'],
    ['"1e999"', '1e999'],
    ['1e999', '1e999'],
    ['true', true],
    ['{"x":1}', { x: 1 }],
    ['[1]', [1]],
  ])('that is none, %s, stays for the model to report', (json, value) => {
    expect(decode(`{"amount":${json}}`).value).toStrictEqual({ amount: value })
  })
})

describe('an integer', () => {
  test.each([
    ['0', 0],
    ['"0"', 0],
    ['-1', -1],
    ['"-1"', -1],
    ['-0', 0],
    ['1.0', 1],
    ['6e2', 600],
    ['1700000000000', 1700000000000],
    ['9007199254740991', 9007199254740991],
  ])('written %s is %d', (json, integer) => {
    expect(decode(`{"integer":${json}}`).value).toStrictEqual({ integer })
  })

  test.each([
    ['"0.9"', '0.9'],
    ['0.9', 0.9],
    ['"00"', '00'],
    ['"zero"', 'zero'],
    ['" 0"', ' 0'],
    ['"9007199254740993"', '9007199254740993'],
    ['9007199254740993', '9007199254740993'],
    ['1.0000000000000000001', '1.0000000000000000001'],
    ['"1.0000000000000000001"', '1.0000000000000000001'],
    ['false', false],
    ['[]', []],
  ])('that is none, %s, stays as received', (json, value) => {
    expect(decode(`{"integer":${json}}`).value).toStrictEqual({ integer: value })
  })
})

describe('a boolean', () => {
  test.each([
    ['true', true],
    ['"true"', true],
    ['false', false],
    ['"false"', false],
    ['"TRUE"', 'TRUE'],
    ['0', 0],
    ['1e0', 1],
    ['"no"', 'no'],
  ])('written %s is read as %j', (json, value) => {
    expect(decode(`{"boolean":${json}}`).value).toStrictEqual({ boolean: value })
  })
})

describe('a text', () => {
  test.each([
    ['"A"', 'A'],
    ['"\\u00e9\\n"', '\u00e9\n'],
    ['100.00', '100.00'],
    ['5', '5'],
    ['-0', '-0'],
    ['9007199254740993', '9007199254740993'],
    ['1.0E7', '1.0E7'],
    ['true', 'true'],
    ['{"a":1}', { a: 1 }],
    ['[1]', [1]],
  ])('written %s is read as %j', (json, value) => {
    expect(decode(`{"text":${json}}`).value).toStrictEqual({ text: value })
  })
})

describe('a list and an object', () => {
  test('are read entry by entry and member by member', () => {
    const { value } = decode('{"list":[{"amount":1.50},{"amount":"2.00"},{}],"object":{"amount":3,"text":4}}')
    expect(value).toStrictEqual({
      list: [{ amount: '1.5' }, { amount: '2' }, {}],
      object: { amount: '3', text: '4' },
    })
  })

  test('keep an entry that is null or empty, so that no other entry changes its place', () => {
    expect(decode('{"texts":["a",null,"",5]}').value).toStrictEqual({ texts: ['a', null, '', '5'] })
  })

  test.each(['{"list":{"amount":1}}', '{"list":"none"}', '{"object":[1]}', '{"object":"none"}'])(
    'that are something else stay as received: %s',
    (text) => {
      expect(decode(text).value).toStrictEqual(JSON.parse(text))
    },
  )
})

describe('nothing', () => {
  test.each(['null', '""'])('written %s makes an optional member absent', (nothing) => {
    const members = Object.keys(shape.fields).map((name) => `"${name}":${nothing}`)
    expect(decode(`{${members.join(',')}}`).value).toStrictEqual({})
    expect(decode(`{"object":{"text":${nothing}}}`).value).toStrictEqual({ object: {} })
  })

  test.each(['null', '""'])(
    'written %s is an empty string for a required text, and absent for the rest',
    (nothing) => {
      const members = Object.keys(strict.fields).map((name) => `"${name}":${nothing}`)
      expect(decode(`{${members.join(',')}}`, strict).value).toStrictEqual({ text: '' })
    },
  )

  test('that is not there stays absent, required or not', () => {
    expect(decode('{}', strict).value).toStrictEqual({})
  })
})

describe('a member the shape does not know', () => {
  test('is passed through as parsed', () => {
    const text = '{"new":{"a":[1,2.5,"",null,true,{"amount":1.50}]},"other":null,"empty":""}'
    expect(decode(text).value).toStrictEqual(JSON.parse(text))
  })

  test('keeps as strings the numbers a double cannot hold, and only those', () => {
    const text = '{"new":[9007199254740993,9007199254740992,1e2,0.10000000000000001,1e400,1e-400,1.50,-7]}'
    expect(decode(text).value).toStrictEqual({
      new: ['9007199254740993', 9007199254740992, 100, '0.10000000000000001', '1e400', '1e-400', 1.5, -7],
    })
  })

  test('is passed through inside an object without described fields', () => {
    expect(decode('{"anything":{"amount":1.50,"text":null}}').value).toStrictEqual({
      anything: { amount: 1.5, text: null },
    })
  })

  test('is known if only spaces around its name keep it from being so', () => {
    const { value, texts } = decode('{" mobileOperatorCode ":"MTN"," unknown ":1}')
    expect(value).toStrictEqual({ mobileOperatorCode: 'MTN', ' unknown ': 1 })
    expect(texts.text('mobileOperatorCode')).toBe('MTN')
  })
})

describe('the texts', () => {
  test('are exactly as received, whatever the values became', () => {
    const { value, texts } = decode('{"amount":100.00,"list":[{"amount":"2.50"}],"integer":"0","text":null}')
    expect(value).toStrictEqual({ amount: '100', list: [{ amount: '2.5' }], integer: 0 })
    expect(texts.text('amount')).toBe('100.00')
    expect(texts.text('list.0.amount')).toBe('2.50')
    expect(texts.text('integer')).toBe('0')
    expect(texts.text('text')).toBeUndefined()
    expect(texts.count('list')).toBe(1)
  })

  test('are the same after a body had to be parsed twice', () => {
    const { texts } = decode('{"amount":1.50e2,"text":7.0}')
    expect([texts.text('amount'), texts.text('text')]).toEqual(['1.50e2', '7.0'])
  })
})
