import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { answerList, answerMap, answerText } from './answer-field.ts'
import { amount, choice, fieldMeta, flag, integer, list, map, text } from './field.ts'
import { shapeOf } from './shape-of.ts'

describe('shapeOf', () => {
  test('says of every field what it is, in the order of the model', () => {
    const model = z.object({
      reference: text('A reference.'),
      total: amount('A total.'),
      days: integer('Days.').optional(),
      isLoud: flag('Loud.').optional(),
      level: choice('A level.', ['LOW', 'HIGH']).optional(),
      pin: text('A PIN.', { sensitive: true }),
      extra: map('More.').optional(),
    })
    const shape = shapeOf(model)
    expect(Object.keys(shape.fields)).toEqual(Object.keys(model.shape))
    expect(shape).toEqual({
      fields: {
        reference: { kind: 'text', required: true, description: 'A reference.' },
        total: { kind: 'amount', required: true, description: 'A total.' },
        days: { kind: 'integer', required: false, description: 'Days.' },
        isLoud: { kind: 'boolean', required: false, description: 'Loud.' },
        level: { kind: 'text', required: false, description: 'A level.', values: ['LOW', 'HIGH'] },
        pin: { kind: 'text', required: true, description: 'A PIN.', sensitive: true },
        extra: { kind: 'object', required: false, description: 'More.' },
      },
    })
  })

  test('goes into lists and objects', () => {
    const person = z.object({ name: text('A name.'), pin: text('A PIN.', { sensitive: true }).optional() })
    const payer = person.register(fieldMeta, { kind: 'object', description: 'Who pays.' })
    const members = {
      name: { kind: 'text', required: true, description: 'A name.' },
      pin: { kind: 'text', required: false, description: 'A PIN.', sensitive: true },
    }
    const shape = shapeOf(
      z.object({
        payer: payer.optional(),
        codes: list('Codes.', text('A code.')),
        items: answerList('Items.', z.object({ name: text('A name.') })),
        free: answerMap('Anything.'),
      }),
    )
    expect(shape.fields['payer']).toEqual({
      kind: 'object',
      required: false,
      description: 'Who pays.',
      fields: members,
    })
    expect(shape.fields['codes']).toHaveProperty('items', {
      kind: 'text',
      required: true,
      description: 'A code.',
    })
    expect(shape.fields['items']).toHaveProperty('items', {
      kind: 'object',
      required: true,
      description: 'One entry of items.',
      fields: { name: members.name },
    })
    expect(shape.fields['free']).not.toHaveProperty('fields')
  })

  test('sees through rules that were added to a model or a field afterwards', () => {
    const plain = z.object({ name: text('A name.'), note: answerText('A note.').optional() })
    const refined = plain.refine(({ name }) => name !== 'x')
    expect(shapeOf(refined)).toEqual(shapeOf(plain))
    expect(shapeOf(z.object({ name: text('A name.').max(3) })).fields['name']).toMatchObject({
      kind: 'text',
      description: 'A name.',
    })
  })

  test('is plain data that nobody can change', () => {
    const shape = shapeOf(z.object({ name: text('A name.') }))
    expect(JSON.parse(JSON.stringify(shape))).toEqual(shape)
    expect([shape, shape.fields, shape.fields['name']].every(Object.isFrozen)).toBe(true)
  })

  test.each<[what: string, model: z.ZodObject]>([
    ['was not made with a builder', z.object({ name: z.string() })],
    ['may be null', z.object({ name: text('A name.').nullable() })],
    ['has a default', z.object({ name: text('A name.').default('x') })],
    ['is in an entry without a description', z.object({ name: list('Names.', z.string()) })],
  ])('refuses a field that %s, and names it', (_, model) => {
    expect(() => shapeOf(model)).toThrow(
      /^field name(\[\])? has no description; make it with a field builder$/,
    )
  })
})

describe('the shape of a request of two shapes', () => {
  const documented = z.object({
    reference: text('Ours.'),
    login: text('A login.'),
    note: text('A note.').optional(),
  })
  const current = z.object({ reference: text('Theirs.'), phone: text('A phone.'), note: text('Another.') })
  const shape = shapeOf(z.union([documented, current]))

  test('has both, the documented first', () => {
    expect(shape.alternatives).toEqual([shapeOf(documented), shapeOf(current)])
  })

  test('has all fields, described by the first that has them, required where both require them', () => {
    expect(shape.fields).toEqual({
      reference: { kind: 'text', required: true, description: 'Ours.' },
      login: { kind: 'text', required: false, description: 'A login.' },
      note: { kind: 'text', required: false, description: 'A note.' },
      phone: { kind: 'text', required: false, description: 'A phone.' },
    })
    expect(Object.keys(shape.fields)).toEqual(['reference', 'login', 'note', 'phone'])
  })
})
