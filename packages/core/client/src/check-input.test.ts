import type { AnySchema, ObjectShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { checkInput } from './check-input.ts'
import { till } from './till.fixture.ts'

const { pay } = till.operations

test('gives back what the model gives back', () => {
  expect(checkInput(pay, { referenceNumber: 'R', amount: 150050n })).toEqual({
    value: { referenceNumber: 'R', amount: '1500.5' },
  })
})

describe('a field the operation does not know', () => {
  test('is refused with the likely name', () => {
    expect(checkInput(pay, { referenceNumber: 'R', amout: '5' }).issues).toEqual([
      { field: 'amout', reason: 'is not a field of this operation', fix: 'did you mean amount?' },
    ])
  })

  test('is refused with all names where none is near', () => {
    const [issue] = checkInput(pay, { referenceNumber: 'R', zzz: '5' }).issues ?? []
    expect(issue?.fix).toBe('the fields are referenceNumber, amount, customer, pin, notify, items, extra')
  })

  test('is refused within objects and lists, under its whole path', () => {
    const input = {
      referenceNumber: 'R',
      notify: { phone: '1', phon: '2' },
      items: [{ name: 'bread', price: '1' }, { nam: 'milk' }],
    }
    expect(checkInput(pay, input).issues?.map(({ field, fix }) => [field, fix])).toEqual([
      ['notify.phon', 'did you mean phone?'],
      ['items.1.nam', 'did you mean name?'],
    ])
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'is refused also where every object has one: %s',
    (name) => {
      const input = JSON.parse(`{"referenceNumber":"R","${name}":"x"}`)
      expect(checkInput(pay, input).issues?.map(({ field }) => field)).toEqual([name])
    },
  )

  test('is let through where an object is free', () => {
    expect(checkInput(pay, { referenceNumber: 'R', extra: { anything: 'x' } }).issues).toBeUndefined()
  })
})

describe('a field the model refuses', () => {
  test('that is required and not there is missing, and its description says what it is', () => {
    expect(checkInput(pay, {}).issues).toEqual([
      { field: 'referenceNumber', reason: 'is missing', fix: 'Your own reference.' },
    ])
  })

  test('is named with reason and fix, as the model words them', () => {
    expect(checkInput(pay, { referenceNumber: 'R', amount: '1,000' }).issues).toEqual([
      {
        field: 'amount',
        reason: 'has a comma',
        fix: "write it without separators and with a point: '1000.50'",
      },
    ])
  })

  test('is explained by its description where the model has no fix', () => {
    expect(checkInput(pay, { referenceNumber: 'R', items: [] }).issues).toBeUndefined()
    const operation = { ...pay, request: refusing('is odd', ['items', 0, 'price']) }
    expect(checkInput(operation, { items: [{ price: 1 }] }).issues).toEqual([
      { field: 'items.0.price', reason: 'is odd', fix: 'An amount.' },
    ])
  })

  test('may be the input as a whole', () => {
    const operation = { ...pay, request: refusing('is odd', undefined) }
    expect(checkInput(operation, { referenceNumber: 'R' }).issues).toEqual([
      { field: 'input', reason: 'is odd', fix: 'see the fields of the operation' },
    ])
  })

  test('may be named by path segments that are objects', () => {
    const operation = {
      ...pay,
      request: refusing('is odd; mend it; now', [{ key: 'notify' }, { key: 'phone' }]),
    }
    expect(checkInput(operation, { notify: { phone: 1 } }).issues).toEqual([
      { field: 'notify.phone', reason: 'is odd', fix: 'mend it; now' },
    ])
  })
})

test('everything that is wrong is named at once, unknown fields first', () => {
  expect(checkInput(pay, { amount: 'x', zzz: 1 }).issues?.map(({ field }) => field)).toEqual([
    'zzz',
    'referenceNumber',
    'amount',
  ])
})

test('no issue shows a value', () => {
  const checked = checkInput(pay, { referenceNumber: 5, pin: { CANARY: 'CANARY' }, customer: ['CANARY'] })
  expect(checked.issues).toHaveLength(3)
  expect(JSON.stringify(checked)).not.toContain('CANARY')
})

test('a model that answers later is a defect of ours, and is called one', () => {
  const later: AnySchema = {
    '~standard': { version: 1, vendor: 'test', validate: async (value) => ({ value }) },
  }
  expect(() => checkInput({ ...pay, request: later }, {})).toThrow('the model of pay is asynchronous')
})

function refusing(
  message: string,
  path: readonly (PropertyKey | { key: PropertyKey })[] | undefined,
): AnySchema {
  return {
    '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message, path }] }) },
  }
}

describe('a request of two shapes', () => {
  const text = { kind: 'text', required: true, description: 'A text.' } as const
  const byLogin = { fields: { reference: text, login: text, pin: text } }
  const byPhone = { fields: { reference: text, phone: text } }
  const missing = (name: string) => ({ message: 'no text', path: [name] })
  /** A model that takes either, and gives the issues of both where it takes none, as zod does. */
  const request: AnySchema = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: (value) => {
        const lacks = ({ fields }: ObjectShape) =>
          Object.keys(fields)
            .filter((name) => !Object.hasOwn(Object(value), name))
            .map(missing)
        const errors = [byLogin, byPhone].map(lacks)
        return errors.some((issues) => issues.length === 0)
          ? { value }
          : { issues: [{ message: 'fits neither', errors }] }
      },
    },
  }
  const register = {
    ...pay,
    request,
    requestShape: { fields: { ...byLogin.fields, ...byPhone.fields }, alternatives: [byLogin, byPhone] },
  }

  test.each([
    { reference: 'R', login: 'ada', pin: '1' },
    { reference: 'R', phone: '+234' },
  ])('is taken in either: %o', (input) => expect(checkInput(register, input)).toEqual({ value: input }))

  test.each<[input: Record<string, string>, fields: string[]]>([
    [{ login: 'ada', pin: '1' }, ['reference']],
    [{ phone: '+234' }, ['reference']],
    [{ reference: 'R', login: 'ada' }, ['pin']],
    [{ reference: 'R' }, ['phone']],
  ])('is refused with the reasons of the shape that was meant: %o', (input, fields) => {
    expect(checkInput(register, input).issues?.map(({ field, reason }) => [field, reason])).toEqual(
      fields.map((field) => [field, 'is missing']),
    )
  })

  test('is refused where it mixes both', () => {
    const mixed = { reference: 'R', login: 'ada', pin: '1', phone: '+234' }
    expect(checkInput(register, mixed).issues?.map(({ field }) => field)).toEqual(['phone'])
  })
})
