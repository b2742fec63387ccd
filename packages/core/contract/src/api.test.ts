import { describe, expect, test } from 'vitest'
import { type Api, defineApi } from './api.ts'
import { effectOf, type Operation } from './operation.ts'
import type { AnySchema } from './standard-schema.ts'

const anything: AnySchema = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) },
}

function operation(name: string, effect: Operation['effect'] = 'read'): Operation {
  return {
    name,
    summary: 'Does it.',
    section: 'Section 1',
    availability: 'available',
    bindings: [{ method: 'POST', path: `/${name}`, rest: 'json' }],
    request: anything,
    response: anything,
    requestShape: { fields: {} },
    responseShape: { fields: {} },
    hash: { documented: [], current: [] },
    effect,
    reference: undefined,
    samples: [{ name: 'one', source: 'Section 1', request: {}, response: {} }],
  }
}

function api(operations: Api['operations'], settlement?: Api['settlement']): Api {
  return {
    name: 'shop',
    hosts: { test: 'https://test.example', live: 'https://example' },
    operations,
    codes: {},
    judge: () => ({ verdict: 'successful' }),
    ...(settlement === undefined ? {} : { settlement }),
  }
}

const pay = operation('pay', 'money')
const ask = operation('ask', 'status')

describe('defineApi', () => {
  test('gives the API as it was described, and fixed', () => {
    const described = api({ pay, ask }, { operation: 'ask', judge: () => 'unknown' })
    const defined = defineApi(described)
    expect(defined).toEqual(described)
    expect(Object.isFrozen(defined)).toBe(true)
  })

  test('refuses an operation that stands under another name', () => {
    expect(() => defineApi(api({ pay: ask }))).toThrow('shop: operation ask stands under pay')
  })

  test('refuses a settlement that asks an operation the API does not have', () => {
    const judge = () => 'unknown' as const
    expect(() => defineApi(api({ pay }, { operation: 'ask', judge }))).toThrow('settlement asks ask')
    expect(() => defineApi(api({ pay }, { operation: 'toString', judge }))).toThrow(
      'settlement asks toString',
    )
  })
})

describe('effectOf', () => {
  test('is what the operation says, or what it makes of the input', () => {
    const confirm = operation('confirm', (input) => (input['credentials'] === undefined ? 'status' : 'money'))
    expect(effectOf(pay, {})).toBe('money')
    expect(effectOf(confirm, {})).toBe('status')
    expect(effectOf(confirm, { credentials: 'x' })).toBe('money')
  })
})

test('an operation with items needs someone to judge them', () => {
  const payMany: Operation = { ...pay, items: { list: 'items' } }
  expect(() => defineApi(api({ pay: payMany }))).toThrow('shop: pay has items, and nothing judges them')
  expect(() => defineApi({ ...api({ pay: payMany }), judgeItem: () => 'unknown' })).not.toThrow()
})
