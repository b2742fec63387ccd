import { describe, expect, test } from 'vitest'
import { textsOf } from './text-source.ts'

const texts = textsOf({
  referenceNumber: 'R-1A',
  amount: '1500.50',
  empty: '',
  nothing: null,
  absent: undefined,
  days: 120,
  isDataBundle: false,
  payer: { phoneNumber: '+2348012345678', name: { first: 'Ada' } },
  items: [{ amount: '100' }, { amount: '200' }],
  codes: ['A', 'B'],
})

describe('text', () => {
  test.each([
    ['referenceNumber', 'R-1A'],
    ['amount', '1500.50'],
    ['days', '120'],
    ['isDataBundle', 'false'],
    ['payer.phoneNumber', '+2348012345678'],
    ['payer.name.first', 'Ada'],
    ['items.0.amount', '100'],
    ['items.1.amount', '200'],
    ['codes.1', 'B'],
  ])('%s is %j, exactly as it stands', (path, expected) => {
    expect(texts.text(path)).toBe(expected)
  })

  test.each([
    'empty',
    'nothing',
    'absent',
    'unheardOf',
    'payer',
    'payer.email',
    'payer.phoneNumber.length',
    'items',
    'items.2.amount',
    'items.amount',
    '',
    '.',
    'payer.',
  ])('%j contributes nothing', (path) => {
    expect(texts.text(path)).toBeUndefined()
  })

  test.each([
    'constructor',
    'constructor.name',
    '__proto__',
    '__proto__.constructor.name',
    'payer.constructor.name',
    'payer.toString.name',
    'items.__proto__.length',
    'items.0.hasOwnProperty.name',
  ])('%s, which is inherited, contributes nothing', (path) => {
    expect(texts.text(path)).toBeUndefined()
  })

  test('reads a member of its own that is called __proto__, and nothing through it', () => {
    const own = textsOf(JSON.parse('{"__proto__":{"amount":"1"},"payer":{"__proto__":{"amount":"2"}}}'))
    expect(own.text('__proto__.amount')).toBe('1')
    expect(own.text('amount')).toBeUndefined()
    expect(own.text('payer.amount')).toBeUndefined()
  })

  test('is not changed by what somebody put on the prototype of every object', () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 'x', configurable: true })
    try {
      expect(textsOf({ payer: {} }).text('polluted')).toBeUndefined()
      expect(textsOf({ payer: {} }).text('payer.polluted')).toBeUndefined()
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted')
    }
  })
})

describe('count', () => {
  test.each([
    ['items', 2],
    ['codes', 2],
    ['payer', 0],
    ['referenceNumber', 0],
    ['nothing', 0],
    ['unheardOf', 0],
    ['payer.phoneNumber', 0],
    ['items.0', 0],
    ['__proto__', 0],
  ])('%s has %i entries', (path, expected) => {
    expect(texts.count(path)).toBe(expected)
  })
})
