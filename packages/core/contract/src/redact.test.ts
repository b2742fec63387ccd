import { describe, expect, test } from 'vitest'
import { redact, redacted } from './redact.ts'
import type { FieldShape, ObjectShape } from './shape.ts'

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const pin: FieldShape = { ...text, sensitive: true }
const person: FieldShape = { ...text, kind: 'object', fields: { name: text, pin } }
const shape: ObjectShape = {
  fields: {
    referenceNumber: text,
    amount: { ...text, kind: 'amount' },
    pin,
    payer: person,
    items: { ...text, kind: 'list', items: person },
    codes: { ...text, kind: 'list', items: text },
    pins: { ...text, kind: 'list', items: pin },
    answers: { ...text, kind: 'object', sensitive: true, fields: { mother: text } },
    extra: { ...text, kind: 'object' },
  },
}

describe('redact', () => {
  test('shows fields that are not sensitive', () => {
    const shown = { referenceNumber: 'R-1A', amount: '1500.5', codes: ['A', 'B'], payer: { name: 'Ada' } }
    expect(redact(shown, shape)).toEqual(shown)
  })

  test.each<[hidden: string, value: Record<string, unknown>, shown: Record<string, unknown>]>([
    ['a sensitive field', { pin: '1234' }, { pin: redacted }],
    ['a sensitive field that is empty', { pin: '' }, { pin: redacted }],
    ['a sensitive field that is no text', { pin: { digits: '1234' } }, { pin: redacted }],
    ['a sensitive member', { payer: { name: 'A', pin: '1' } }, { payer: { name: 'A', pin: redacted } }],
    [
      'one in each entry',
      { items: [{ pin: '1' }, { name: 'A' }] },
      { items: [{ pin: redacted }, { name: 'A' }] },
    ],
    ['each entry of a sensitive list', { pins: ['1', '2'] }, { pins: [redacted, redacted] }],
    ['a whole sensitive object', { answers: { mother: 'Ngozi' } }, { answers: redacted }],
    ['a field the shape does not know', { pinn: '1234' }, { pinn: redacted }],
    ['a member the shape does not know', { payer: { password: 'x' } }, { payer: { password: redacted } }],
    ['a free object', { extra: { token: 'x' } }, { extra: redacted }],
    ['an object where a text belongs', { referenceNumber: { pin: '1' } }, { referenceNumber: redacted }],
    ['a list where a text belongs', { referenceNumber: ['1'] }, { referenceNumber: [redacted] }],
    [
      'a name every object inherits',
      { constructor: 'x', toString: 'y' },
      { constructor: redacted, toString: redacted },
    ],
  ])('hides %s', (_, value, shown) => {
    expect(redact(value, shape)).toEqual(shown)
  })

  test('keeps null and absent apart', () => {
    const nothing = {
      referenceNumber: null,
      amount: undefined,
      pin: null,
      payer: { pin: undefined, pinn: undefined },
      extra: null,
    }
    expect(redact(nothing, shape)).toStrictEqual(nothing)
  })

  test('leaves what it was given as it was', () => {
    const value = { pin: '1234', payer: { pin: '5678' } }
    redact(value, shape)
    expect(value).toEqual({ pin: '1234', payer: { pin: '5678' } })
  })

  test('changes no prototype, whatever a member is called', () => {
    const shown = redact(JSON.parse('{"__proto__":{"polluted":true}}'), shape)
    expect(Object.getPrototypeOf(shown)).toBe(Object.prototype)
    expect(Object.hasOwn(shown, '__proto__')).toBe(true)
    expect(JSON.stringify(shown)).toBe(`{"__proto__":"${redacted}"}`)
  })
})
