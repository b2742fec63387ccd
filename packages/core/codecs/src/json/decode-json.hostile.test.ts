import { spawnSync } from 'node:child_process'
import type { FieldShape, ObjectShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { decodeJson } from './decode-json.ts'

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const amount: FieldShape = { kind: 'amount', required: false, description: 'An amount.' }
const integer: FieldShape = { kind: 'integer', required: false, description: 'A code.' }
const shape: ObjectShape = {
  fields: {
    responseCode: integer,
    referenceNumber: text,
    amount,
    items: {
      kind: 'list',
      required: false,
      description: 'The items.',
      items: {
        kind: 'object',
        required: false,
        description: 'An item.',
        fields: { amount, responseCode: integer },
      },
    },
  },
}

const utf8 = new TextEncoder()
const decode = (body: string | Uint8Array) =>
  decodeJson(typeof body === 'string' ? utf8.encode(body) : body, shape)
const utf16 = (body: string, mark: string) => new Uint8Array(Buffer.from(mark + body, 'utf16le'))

const empty = 'The body is empty.'
const notUtf8 = 'The body is not UTF-8 text.'
const html = 'The body looks like an HTML page, not JSON.'
const xml = 'The body looks like XML, not JSON.'
const cut = 'The body is not whole JSON; it seems to be cut short.'
const invalid = 'The body is not valid JSON.'
const deep = 'The body is nested deeper than 32 levels.'
const twice = 'The body names a member twice in the same object.'
const instead = (kind: string) => `The body is ${kind} where an object was expected.`

const refused: readonly (readonly [name: string, body: string | Uint8Array, problem: string])[] = [
  ['no byte', '', empty],
  ['only space', ' \r\n\t ', empty],
  ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf]), empty],
  ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), notUtf8],
  [
    'invalid UTF-8 in an ignored member',
    new Uint8Array([...utf8.encode('{"x":"'), 0xc3, 0x28, 0x22, 0x7d]),
    notUtf8,
  ],
  ['UTF-16 with a mark', utf16('{"responseCode":0}', '\ufeff'), notUtf8],
  ['UTF-16 without a mark', utf16('{"responseCode":0}', ''), invalid],
  ['Latin-1', new Uint8Array(Buffer.from('{"message":"n\u00e4ira"}', 'latin1')), notUtf8],
  ['compressed bytes', new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0x00]), notUtf8],
  ['an HTML page', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', html],
  ['an HTML page in capitals after space', '\n\n <HTML><HEAD><TITLE>Error</TITLE>', html],
  ['an HTML page after a comment', '<!-- proxy --><html>', html],
  ['XML', '<?xml version="1.0"?><response><responseCode>0</responseCode></response>', xml],
  ['null', 'null', instead('null')],
  ['a list', '[{"responseCode":0}]', instead('a list')],
  ['an empty list', '[]', instead('a list')],
  ['a number', '0', instead('a number')],
  ['a number with an exponent', '1e5', instead('a number')],
  ['a string', '"{\\"responseCode\\":0}"', instead('a string')],
  ['a boolean', 'true', instead('a boolean')],
  ['plain words', 'Service Unavailable', invalid],
  ['JSON inside a callback', 'callback({"responseCode":0})', invalid],
  ['a guard before JSON', ')]}\',\n{"responseCode":0}', invalid],
  ['two marks', '\ufeff\ufeff{"responseCode":0}', invalid],
  ['two documents', '{"responseCode":0}{"responseCode":1}', invalid],
  ['one brace too many', '{"responseCode":0}}', invalid],
  ['cut after the brace', '{', cut],
  ['cut in a name', '{"respon', cut],
  ['cut after a colon', '{"responseCode":', cut],
  ['cut in a string', '{"referenceNumber":"ABC', cut],
  ['cut in an escape', '{"referenceNumber":"ABC\\', cut],
  ['cut in a list', '{"items":[{"amount":1},', cut],
  ['cut before the last brace', '{"responseCode":0,"items":[]', cut],
  ['single quotes', "{'responseCode':0}", invalid],
  ['a bare name', '{responseCode:0}', invalid],
  ['a trailing comma', '{"responseCode":0,}', invalid],
  ['a comment', '{"responseCode":0/* ok */}', invalid],
  ['NaN', '{"amount":NaN}', invalid],
  ['a leading zero', '{"amount":007}', invalid],
  ['a plus sign', '{"amount":+7}', invalid],
  ['a number that ends in a point', '{"amount":7.}', invalid],
  ['a raw line break in a string', '{"message":"a\nb"}', invalid],
  ['a NUL', '{"responseCode":0}\u0000', invalid],
  ['a no-break space between members', '{"responseCode":0,\u00a0"amount":1}', invalid],
  ['a million open lists', '['.repeat(1_000_000), deep],
  ['a million nested lists', `{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, deep],
  ['a million nested objects', `${'{"x":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`, deep],
  ['depth behind a repeated name', `{"x":${'['.repeat(40)}${']'.repeat(40)},"x":1}`, deep],
  ['33 levels', `{"x":${'['.repeat(32)}${']'.repeat(32)}}`, deep],
  ['a repeated code', '{"responseCode":7,"responseCode":0}', twice],
  ['a repeated code, once escaped', '{"responseCode":7,"response\\u0043ode":0}', twice],
  ['a repeated code, far apart', `{"responseCode":7,"x":"${'y'.repeat(10_000)}","responseCode" :0}`, twice],
  ['the same code twice', '{"responseCode":0,"responseCode":0}', twice],
  ['a repeated amount in an item', '{"items":[{"amount":1},{"amount":1,"amount":2}]}', twice],
  ['a repeated amount of many digits', '{"amount":9007199254740993,"amount":1}', twice],
  ['a repeated amount, null the first time', '{"amount":null,"amount":1}', twice],
  ['a repetition hidden in an unknown member', '{"x":[{"y":{"z":1,"z":2}}]}', twice],
  ['a repetition hidden behind __proto__', '{"__proto__":{"y":1,"y":2}}', twice],
  ['a repeated __proto__', '{"__proto__":1,"__proto__":2}', twice],
  ['a repetition masked by colons in strings', '{"a\\\\":":","a\\\\":"\\":"}', twice],
  ['two names that are one after trimming', '{"amount":1," amount":2}', twice],
  ['two spaced names that are one after trimming', '{" amount":1,"amount ":2}', twice],
]

describe('a hostile or broken body', () => {
  test.each(refused)('%s is refused in one sentence', (_, body, problem) => {
    expect(decode(body)).toEqual({ problem })
  })

  test('is refused without any of its content', () => {
    const canary = 'CANARY-7f3a'
    for (const body of [
      canary,
      `{"a":"${canary}`,
      `<html>${canary}`,
      `"${canary}"`,
      `{"${canary}":1,"${canary}":2}`,
    ]) {
      expect(JSON.stringify(decode(body))).not.toContain(canary)
    }
  })

  test('is refused in linear time when a name is repeated with ever other spaces', () => {
    const spaces = [' ', '\\t', '\\n', '\\r', '\u00a0', '\u2003', '\u3000', '\ufeff']
    // In quadratic time this many would take minutes, and the test its limit.
    const names = Array.from({ length: 100_000 }, (_, index) => {
      const digits = index.toString(8).split('')
      return `"${digits.map((digit) => spaces[Number(digit)]).join('')}amount":1`
    })
    expect(decode(`{${names.join(',')}}`)).toEqual({ problem: twice })
  })
})

const accepted: readonly (readonly [name: string, body: string | Uint8Array, value: unknown])[] = [
  ['a byte order mark', '\ufeff{"responseCode":0}', { responseCode: 0 }],
  ['space around', '\r\n {"responseCode":0} \n', { responseCode: 0 }],
  [
    '32 levels',
    `{"x":${'['.repeat(31)}${']'.repeat(31)}}`,
    JSON.parse(`{"x":${'['.repeat(31)}${']'.repeat(31)}}`),
  ],
  ['brackets in strings', `{"x":"${'['.repeat(100)}"}`, { x: '['.repeat(100) }],
  [
    'the same name in different objects',
    '{"amount":1,"items":[{"amount":2},{"amount":3}]}',
    { amount: '1', items: [{ amount: '2' }, { amount: '3' }] },
  ],
  ['an empty name', '{"":1}', { '': 1 }],
  ['a lone surrogate', '{"referenceNumber":"\\ud800"}', { referenceNumber: '\ud800' }],
  ['an escaped NUL', '{"referenceNumber":"\\u0000"}', { referenceNumber: '\u0000' }],
  [
    'a thousand unknown members',
    JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, i]))),
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, i])),
  ],
]

describe('an odd but honest body', () => {
  test.each(accepted)('%s is read', (_, body, value) => {
    expect(decode(body)).toMatchObject({ value })
  })

  test('may be a view into the middle of a larger buffer', () => {
    const buffer = utf8.encode('xx{"responseCode":0}xx')
    expect(decode(buffer.subarray(2, -2))).toMatchObject({ value: { responseCode: 0 } })
  })
})

describe('a poisonous name', () => {
  const bodies = [
    '{"__proto__":{"polluted":true},"responseCode":0}',
    '{"__proto__":{"polluted":true},"responseCode":0e0}',
    '{"constructor":{"prototype":{"polluted":true}},"responseCode":0}',
    '{"items":[{"__proto__":{"polluted":true}}],"x":{"__proto__":{"polluted":true},"toString":1}}',
    '{"items":[{"__proto__":{"polluted":true}}],"x":{"__proto__":{"polluted":1e0},"toString":1}}',
    '{" __proto__ ":{"polluted":true},"hasOwnProperty":1,"prototype":{"polluted":true}}',
  ]

  test.each(bodies)('changes no prototype, not even in a copy: %s', (body) => {
    const before = prototypeMembers()
    const decoded = decode(body)
    if ('problem' in decoded) throw new Error(decoded.problem)
    const copy = structuredClone(Object.assign({}, decoded.value))
    for (const object of everyObject([decoded.value, copy])) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
      expect(Object.hasOwn(object, '__proto__')).toBe(false)
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(prototypeMembers()).toStrictEqual(before)
  })

  test('is dropped if it is __proto__, and plain data if it is another', () => {
    const decoded = decode('{"__proto__":{"a":1},"constructor":"c","prototype":2,"x":{"__proto__":3,"y":4}}')
    expect(decoded).toMatchObject({ value: { constructor: 'c', prototype: 2, x: { y: 4 } } })
    expect(Object.keys('value' in decoded ? decoded.value : {})).toEqual(['constructor', 'prototype', 'x'])
  })

  test('does no harm where a program has frozen Object.prototype', () => {
    const program = `
      Object.freeze(Object.prototype)
      const { jsonCodec } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)})
      const bytes = new TextEncoder().encode('{"constructor":1,"toString":{"valueOf":2e0},"__proto__":3}')
      const { value, texts } = jsonCodec.decode(bytes, { fields: {} })
      process.stdout.write(JSON.stringify([value, texts.text('toString.valueOf'), texts.text('__proto__')]))`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@pagakit/source', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    )
    expect([stdout, stderr]).toEqual(['[{"constructor":1,"toString":{"valueOf":2}},"2e0","3"]', ''])
  })
})

function everyObject(values: readonly unknown[]): object[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return everyObject(value)
    return typeof value === 'object' && value !== null ? [value, ...everyObject(Object.values(value))] : []
  })
}

function prototypeMembers(): unknown[] {
  const { prototype } = Object
  return Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)])
}
