import type { Binding, Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { decodeCall } from './decode-call.ts'

const text = { kind: 'text', required: false, description: 'A text.' } as const
const requestShape = {
  fields: {
    referenceNumber: text,
    amount: { ...text, kind: 'amount' },
    currency: text,
    photo: { ...text, kind: 'file' },
  },
} as const
const operation = { name: 'pay', requestShape } as unknown as Operation

/** What a call has in path, query and body. */
interface Sent {
  readonly path?: string
  readonly query?: string
  readonly contentType?: string
  readonly body?: string
}

function decode(binding: Pick<Binding, 'path' | 'rest' | 'part'>, sent: Sent) {
  const { path = binding.path, query = '', contentType, body = '' } = sent
  const header = (name: string) => (name === 'content-type' ? contentType : undefined)
  const whole: Binding = { method: 'POST', ...binding }
  const bytes = new TextEncoder().encode(body)
  return decodeCall({ operation, binding: whole, path, query, header, body: bytes }, bytes)
}

const path = '/pay/{referenceNumber}/amount/{amount}'
const inPath = { path, rest: 'none' } as const

describe('the members of a call', () => {
  test.each([
    ['in a path', inPath, { path: '/pay/R1A/amount/5.50' }],
    ['in a path with a double slash', inPath, { path: '//pay/R1A//amount/5.50' }],
    ['in a query', { path: '/pay', rest: 'query' }, { query: 'referenceNumber=R1A&amount=5.50' }],
    ['in a form', { path: '/pay', rest: 'form' }, { body: 'referenceNumber=R1A&amount=5.50' }],
    ['in JSON', { path: '/pay', rest: 'json' }, { body: '{"referenceNumber":"R1A","amount":5.50}' }],
    [
      'in path and query',
      { path: '/pay/{referenceNumber}', rest: 'query' },
      { path: '/pay/R1A', query: 'amount=5.50' },
    ],
    [
      'in path and form',
      { path: '/pay/{referenceNumber}', rest: 'form' },
      { path: '/pay/R1A', body: 'amount=5.50' },
    ],
    [
      'in a part',
      { path: '/pay', rest: 'multipart', part: 'payment' },
      {
        contentType: 'multipart/form-data; boundary=x',
        body: '--x\r\nContent-Disposition: form-data; name="payment"\r\n\r\n{"referenceNumber":"R1A","amount":5.50}\r\n--x--',
      },
    ],
  ] as const)('%s are read, and their texts kept for the hash', (_, binding, sent) => {
    const decoded = decode(binding, sent)
    if ('problem' in decoded) throw new Error(decoded.problem)
    expect(decoded.value).toEqual({ referenceNumber: 'R1A', amount: '5.5' })
    expect(decoded.texts.text('referenceNumber')).toBe('R1A')
    expect(decoded.texts.text('amount')).toBe('5.50')
  })

  test.each([
    ['a%2Famount%2F9', 'a/amount/9'],
    ['r1%26amount%3D999999', 'r1&amount=999999'],
    ['%252F', '%2F'],
    ['a+b', 'a+b'],
  ])('%s in a path is decoded once, and a plus stays one', (segment, referenceNumber) => {
    expect(decode(inPath, { path: `/pay/${segment}/amount/5` })).toMatchObject({
      value: { referenceNumber, amount: '5' },
    })
  })

  test.each(['%', '%zz', '%C3%28', '%E2%82'])('%s in a path is malformed', (segment) => {
    expect(decode(inPath, { path: `/pay/${segment}/amount/5` })).toEqual({
      problem: 'The path has a percent sign that begins no escape of UTF-8.',
    })
  })

  test('may not stand in two places, which two readers could read differently', () => {
    const binding = { path: '/pay/{amount}', rest: 'query' } as const
    expect(decode(binding, { path: '/pay/5', query: 'amount=9' })).toEqual({
      problem: 'A member stands in the path and a second time elsewhere.',
    })
  })

  test('in a query are passed over where the binding has none', () => {
    expect(decode({ path: '/pay', rest: 'json' }, { query: 'amount=9', body: '{}' })).toMatchObject({
      value: {},
    })
  })

  test('are missing where a multipart body is none', () => {
    const binding = { path: '/pay', rest: 'multipart', part: 'payment' } as const
    expect(decode(binding, { contentType: 'application/json', body: '{}' })).toEqual({
      problem: 'The content-type is not multipart/form-data with a boundary.',
    })
  })
})
