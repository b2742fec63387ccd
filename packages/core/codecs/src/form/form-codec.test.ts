import type { FieldShape, ObjectShape } from '@pagakit/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formCodec } from './form-codec.ts'

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const shape: ObjectShape = {
  fields: {
    referenceNumber: { ...text, required: true },
    amount: { ...text, kind: 'amount' },
    count: { ...text, kind: 'integer' },
    skipMessaging: { ...text, kind: 'boolean' },
    scopes: { ...text, kind: 'list', items: text },
    recipient: { ...text, kind: 'object', fields: { name: text } },
  },
}

const decode = (form: string) => formCodec.decode(new TextEncoder().encode(form), shape)

function valuesIn(form: string): unknown {
  const decoded = decode(form)
  return 'problem' in decoded ? decoded.problem : decoded.value
}

describe('a form that is written', () => {
  test('has its members in the order of the shape, and a list as often as it has entries', () => {
    const value = {
      scopes: ['A', 'B C'],
      skipMessaging: false,
      count: 3,
      amount: '5.50',
      referenceNumber: 'R1A',
    }
    expect(formCodec.encode(value, shape)).toBe(
      'referenceNumber=R1A&amount=5.50&count=3&skipMessaging=false&scopes=A&scopes=B%20C',
    )
  })

  test.each(['r1&amount=999999', 'a=b', 'a+b', '%26', 'a\r\nb', '₦'])(
    '%j stays a value',
    (referenceNumber) => {
      const written = formCodec.encode({ referenceNumber }, shape)
      expect(written.match(/[&=]/g)).toEqual(['='])
      expect(Object.fromEntries(new URLSearchParams(written))).toEqual({ referenceNumber })
    },
  )

  test('leaves out what is undefined', () => {
    expect(formCodec.encode({ referenceNumber: 'R', amount: undefined }, shape)).toBe('referenceNumber=R')
  })

  test.each([
    [{ stranger: 'CANARY' }, 'stranger: the shape has no such member'],
    [{ recipient: { name: 'CANARY' } }, 'recipient: expected a text'],
    [{ scopes: [{ name: 'CANARY' }] }, 'scopes: expected a text'],
    [{ count: 1.5 }, 'count: expected a text'],
    [{ amount: null }, 'amount: expected a text'],
  ])('refuses %j, and shows no value', (value, message) => {
    expect(() => formCodec.encode(value, shape)).toThrow(message)
    expect(() => formCodec.encode(value, shape)).not.toThrow('CANARY')
  })
})

describe('a form that is read', () => {
  test('gives what the shape promises, and keeps the texts', () => {
    const decoded = decode(
      'referenceNumber=R1A&amount=600.00&count=3&skipMessaging=true&scopes=A&scopes=B&other=x',
    )
    expect(decoded).toMatchObject({
      value: {
        referenceNumber: 'R1A',
        amount: '600',
        count: 3,
        skipMessaging: true,
        scopes: ['A', 'B'],
        other: 'x',
      },
    })
    if ('problem' in decoded) throw new Error(decoded.problem)
    expect(decoded.texts.text('amount')).toBe('600.00')
    expect(decoded.texts.count('scopes')).toBe(2)
  })

  test('takes a plus and %20 for a space, and decodes nothing twice', () => {
    expect(valuesIn('referenceNumber=a+b%20c%2Bd%2526')).toEqual({ referenceNumber: 'a b c+d%26' })
  })

  test('takes a member without a value as empty, and empty pairs as none', () => {
    expect(valuesIn('&&referenceNumber&amount=&')).toEqual({ referenceNumber: '' })
    expect(valuesIn('')).toEqual({})
  })

  const twice = 'A member is named twice.'
  const noEscape = 'The form has a percent sign that begins no escape of UTF-8.'
  test.each([
    ['amount=1&amount=2', twice],
    ['amount=1&%61mount=2', twice],
    ['amount=1&+amount=2', twice],
    ['x=1&x=1', twice],
    ['amount=%', noEscape],
    ['amount=%zz', noEscape],
    ['amount=%C3%28', noEscape],
    ['%=1', noEscape],
    ['a&'.repeat(1001), 'The form has more than 1000 members.'],
  ])('%.30s is refused', (form, problem) => {
    expect(valuesIn(form)).toBe(problem)
  })

  test('in other bytes than UTF-8 is refused', () => {
    expect(formCodec.decode(new Uint8Array([0x61, 0x3d, 0xff]), shape)).toEqual({
      problem: 'The body is not UTF-8 text.',
    })
  })

  test.each(['__proto__=x', '__proto__.polluted=x', 'constructor=x&prototype=y'])(
    '%s changes no prototype',
    (form) => {
      const decoded = decode(form)
      if ('problem' in decoded) throw new Error(decoded.problem)
      expect(Object.getPrototypeOf(decoded.value)).toBe(Object.prototype)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
    },
  )
})

test('what was written is read as it was', () => {
  const value = fc.record(
    {
      referenceNumber: fc.string({ unit: 'grapheme', minLength: 1 }),
      count: fc.nat(),
      skipMessaging: fc.boolean(),
      scopes: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
    },
    { requiredKeys: ['referenceNumber'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(value, (members) => {
      expect(valuesIn(formCodec.encode(members, shape))).toEqual(members)
    }),
  )
})

test('no bytes make reading throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void formCodec.decode(bytes, shape)))
})
