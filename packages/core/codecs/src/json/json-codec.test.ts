import type { Decoded, FieldShape, ObjectShape } from '@pagakit/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonCodec } from './index.ts'

const field = (kind: FieldShape['kind'], more: Partial<FieldShape> = {}): FieldShape => ({
  kind,
  required: false,
  description: 'A field.',
  ...more,
})
const members: Readonly<Record<string, FieldShape>> = {
  referenceNumber: field('text'),
  amount: field('amount'),
  itemNumber: field('integer'),
}
const shape: ObjectShape = {
  fields: {
    ...members,
    payer: field('object', { fields: members }),
    items: field('list', { items: field('object', { fields: members }) }),
  },
}

interface Item {
  readonly referenceNumber?: string
  readonly amount?: string
  readonly itemNumber?: number
}
interface Value extends Item {
  readonly payer?: Item
  readonly items?: readonly Item[]
}

const optional: { requiredKeys: []; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true }
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 30 })
const amounts = fc
  .tuple(fc.constantFrom('', '-'), digits, fc.option(digits))
  .map(([sign, whole, decimals]) => `${sign}${BigInt(whole)}${decimals === null ? '' : `.${decimals}`}`)
const item = {
  referenceNumber: fc.string({ unit: 'binary', minLength: 1 }),
  amount: amounts,
  itemNumber: fc.maxSafeInteger(),
}
const items: fc.Arbitrary<Item> = fc.record(item, optional)
const values: fc.Arbitrary<Value> = fc.record(
  { ...item, payer: items, items: fc.array(items, { maxLength: 4 }) },
  optional,
)

const utf8 = new TextEncoder()
const encode = (value: Value) => jsonCodec.encode({ ...value }, shape)

function decode(text: string, by: ObjectShape = shape): Decoded {
  const decoded = jsonCodec.decode(utf8.encode(text), by)
  if ('problem' in decoded) throw new Error(decoded.problem)
  return decoded
}

describe('encoding', () => {
  test('gives JSON that says the same by the parser of the platform', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(encode(value))).toEqual(withAmounts(value, Number))
      }),
    )
  })

  test('puts exactly the characters of every amount into the body, bare', () => {
    fc.assert(
      fc.property(values, (value) => {
        // No string can match: the quotes inside one are escaped.
        const written = [...encode(value).matchAll(/"amount":([^,}]*)[,}]/g)].map(
          ([, characters]) => characters,
        )
        const entries = [value, value.payer, ...(value.items ?? [])]
        expect(written).toEqual(entries.flatMap((entry) => entry?.amount ?? []))
      }),
    )
  })
})

describe('decoding', () => {
  test('undoes encoding, but for the zeros of amounts', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { value: decoded, texts } = decode(encode(value))
        expect(decoded).toEqual(withAmounts(value, (amount) => dropZeros(amount)))
        expect(texts.text('amount')).toBe(value.amount)
        expect(texts.text('payer.amount')).toBe(value.payer?.amount)
        expect(texts.count('items')).toBe(value.items?.length ?? 0)
      }),
    )
  })

  test('keeps amounts of up to 30 digits on each side exact, bare or quoted, by BigInt arithmetic', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('', '"'), (amount, quote) => {
        const decoded = String(decode(`{"amount":${quote}${amount}${quote}}`).value['amount'])
        expect(decoded).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)
        expect(scaled(decoded)).toBe(scaled(amount))
      }),
    )
  })

  test('passes on what it does not know as JSON.parse reads it', () => {
    const withoutPrototype = (name: string, value: unknown) => (name === '__proto__' ? undefined : value)
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value)
        expect(decode(text, { fields: {} }).value).toEqual(JSON.parse(text, withoutPrototype))
      }),
    )
  })

  test('comes to the same whether the body has to be parsed twice or not', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value)
        const again = `{"again":1e0${text === '{}' ? '' : ','}${text.slice(1)}`
        expect(decode(again).value).toEqual({ again: 1, ...decode(text).value })
      }),
    )
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectNoThrow))
  })

  test('never throws on a document with bytes changed, removed or added', () => {
    const change = fc.record({ at: fc.nat(), remove: fc.nat(3), add: fc.uint8Array({ maxLength: 3 }) })
    const punctuation = fc.constantFrom(
      ...'{}[]",:\\ eE.-+0'.split('').map((character) => utf8.encode(character)),
    )
    const changes = fc.array(
      fc.oneof(change, fc.record({ at: fc.nat(), remove: fc.nat(1), add: punctuation })),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(values.map(encode), changes, (text, list) => {
        const bytes = [...utf8.encode(text)]
        for (const { at, remove, add } of list) bytes.splice(at % (bytes.length + 1), remove, ...add)
        expectNoThrow(new Uint8Array(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})

test('neither writes nor reads what a polluted prototype gives every object', () => {
  const { prototype } = Object
  Object.defineProperty(prototype, 'amount', {
    value: '5',
    enumerable: true,
    configurable: true,
    writable: true,
  })
  try {
    const written = encode({})
    const { value, texts } = decode('{"payer":{"itemNumber":1e0}}')
    const found = [texts.text('amount'), texts.text('payer.amount')]
    const shown = JSON.stringify(value)
    Reflect.deleteProperty(prototype, 'amount')
    expect([written, shown, found]).toEqual(['{}', '{"payer":{"itemNumber":1}}', [undefined, undefined]])
  } finally {
    Reflect.deleteProperty(prototype, 'amount')
  }
})

function expectNoThrow(bytes: Uint8Array): void {
  const decoded = jsonCodec.decode(bytes, shape)
  if ('problem' in decoded) {
    expect(decoded.problem).toMatch(/^The body [a-zA-Z0-9 ,;-]+\.$/)
    return
  }
  // A value comes only from what the platform's parser takes, and can be written again.
  expect(JSON.parse(new TextDecoder().decode(bytes))).toBeTypeOf('object')
  expect(JSON.stringify(decoded.value)).toBeTypeOf('string')
  expect(decoded.texts.count('items')).toBeGreaterThanOrEqual(0)
}

function withAmounts<Written>(value: Value, write: (amount: string) => Written): object {
  const one = ({ amount, ...rest }: Item) =>
    amount === undefined ? rest : { ...rest, amount: write(amount) }
  return {
    ...one(value),
    ...(value.payer && { payer: one(value.payer) }),
    ...(value.items && { items: value.items.map(one) }),
  }
}

function dropZeros(amount: string): string {
  const shorter = amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount
  return shorter === '-0' ? '0' : shorter
}

/** A decimal text times 10^30, as an integer: exact for every amount above. */
function scaled(decimal: string): bigint {
  const [whole = '', decimals = ''] = decimal.split('.')
  return BigInt(whole + decimals.padEnd(30, '0'))
}
