import { xmlCodec } from '@pagakit/codec-xml'
import type { FieldShape, ObjectShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { openBody, writtenBody } from './written-body.ts'

const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const code: FieldShape = { ...text, sensitive: true }
const amount: FieldShape = { ...text, kind: 'amount' }
const shape: ObjectShape = {
  root: 'answer',
  fields: {
    message: text,
    amount,
    code,
    extra: { ...text, kind: 'object' },
    items: { ...text, kind: 'list', items: { ...text, kind: 'object', fields: { amount, code } } },
    free: { ...text, kind: 'list' },
  },
}

describe('a body as it may be shown', () => {
  test('is the body, to the character, where nothing is secret', () => {
    const { body, shown } = writtenBody(
      { message: 'a "b"', amount: '100.00', code: null, extra: undefined, other: undefined, items: [] },
      shape,
    )
    expect(body).toBe('{"message":"a \\"b\\"","amount":100.00,"code":null,"items":[]}')
    expect(shown?.()).toBe(body)
  })

  test('has a mask in place of what is secret or not described, at any depth', () => {
    const items = [{ amount: '1.50', code: '1234567890' }, { amount: '2' }]
    const members = { code: '0123456789', extra: { token: '12345' }, items, free: ['x'] }
    const { body, shown } = writtenBody(members, shape)
    expect(body).toBe(
      '{"code":"0123456789","extra":{"token":"12345"},"items":[{"amount":1.50,"code":"1234567890"},{"amount":2}],"free":["x"]}',
    )
    expect(shown?.()).toBe(
      '{"code":"[redacted]","extra":"[redacted]","items":[{"amount":1.50,"code":"[redacted]"},{"amount":2}],"free":["[redacted]"]}',
    )
  })

  test('is XML where the body is', () => {
    const { shown } = writtenBody({ amount: '1.50', code: '1234567890' }, shape, xmlCodec)
    expect(shown?.()).toContain('<amount>1.50</amount><code>[redacted]</code>')
  })

  test.each<[string, FieldShape]>([
    [
      'a secret in the items of a list',
      { ...text, kind: 'list', items: { ...text, kind: 'object', fields: { code } } },
    ],
    ['a secret in an object', { ...text, kind: 'object', fields: { code } }],
    ['an object that is not described', { ...text, kind: 'object' }],
    ['a list that is not described', { ...text, kind: 'list' }],
  ])('has a mask where all there is to hide is %s', (_, field) => {
    const value = field.kind === 'list' ? [{ code: '0123456789' }] : { code: '0123456789' }
    const { body, shown } = writtenBody({ field: value }, { fields: { field } })
    expect(body).toContain('0123456789')
    expect(shown?.()).toContain('[redacted]')
    expect(shown?.()).not.toContain('0123456789')
  })
})

test('an open body is shown as it is', () => {
  const { body, shown } = openBody({ error: 'no' })
  expect([body, shown?.()]).toEqual(['{"error":"no"}', '{"error":"no"}'])
})
