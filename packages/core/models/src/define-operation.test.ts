import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { answerText } from './answer-field.ts'
import { defineOperation } from './define-operation.ts'
import { amount, text } from './field.ts'

const description = {
  name: 'pay',
  summary: 'Pays.',
  section: 'Section 1',
  availability: 'available',
  bindings: [{ method: 'POST', path: '/pay', rest: 'json' }],
  effect: 'money',
  reference: { field: 'reference', role: 'caller' },
  request: z.object({ reference: text('A reference.'), amount: amount('A sum.'), phone: text('A phone.') }),
  response: z.object({ message: answerText('Words.').optional() }),
  samples: [{ name: 'one', source: 'Section 1', request: {}, response: {} }],
} as const

describe('defineOperation', () => {
  test('keeps what the description says, and fixes it', () => {
    const operation = defineOperation({ ...description, hash: ['reference', 'amount'] })
    expect(operation).toMatchObject(description)
    expect(Object.isFrozen(operation)).toBe(true)
  })

  test('keeps what a user must have allowed, and gives the answer the name of its root', () => {
    const permission = { scopes: ['PAY'], note: 'Unverified.' } as const
    const operation = defineOperation({ ...description, hash: [], permission, root: 'paid' })
    expect(operation.permission).toEqual(permission)
    expect(operation.responseShape.root).toBe('paid')
    expect(operation.responseShape.fields).toHaveProperty('message')
    expect(operation).not.toHaveProperty('root')
    expect(defineOperation({ ...description, hash: [] }).responseShape).not.toHaveProperty('root')
  })

  test('gives both profiles the one recipe where they agree', () => {
    const { hash } = defineOperation({ ...description, hash: ['reference', 'amount'] })
    expect(hash.documented).toEqual(['reference', 'amount'])
    expect(hash.current).toBe(hash.documented)
  })

  test('keeps a recipe for each profile where they differ', () => {
    const hash = { documented: ['reference', 'amount'], current: ['reference', 'amount', 'phone'] } as const
    expect(defineOperation({ ...description, hash }).hash).toEqual(hash)
  })

  test('derives both shapes from the models', () => {
    const { requestShape, responseShape } = defineOperation({ ...description, hash: ['reference'] })
    expect(Object.keys(requestShape.fields)).toEqual(['reference', 'amount', 'phone'])
    expect(responseShape.fields).toEqual({
      message: { kind: 'text', required: false, description: 'Words.' },
    })
  })
})

describe('bindings', () => {
  const path: string = '/pay/{sum}'
  const json = { method: 'POST', path: '/pay', rest: 'json' } as const

  test.each([
    ['a placeholder that is no field', [{ ...json, path }], 'pay: the path has {sum}, which is no field'],
    ['files without a part for the rest', [{ ...json, rest: 'multipart' }], 'names its part'],
    ['a part without files', [{ ...json, part: 'customer' }], 'names its part'],
    [
      'a name that two bindings have',
      [
        { ...json, name: 'a' },
        { ...json, name: 'a' },
      ],
      'pay: two bindings have one name',
    ],
  ] as const)('%s is refused when the operation is defined', (_, bindings, message) => {
    const define = () => defineOperation({ ...description, bindings, hash: ['reference'] })
    expect(define).toThrow(message)
  })
})
