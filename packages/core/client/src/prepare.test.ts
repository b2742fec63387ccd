import { type Effect, isPagaError, type PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { FakeRuntime } from './fake-runtime.fixture.ts'
import { hasAmbiguousReference, hasMadeReference, type PrepareSettings, prepare } from './prepare.ts'
import { till, tillCodecs } from './till.fixture.ts'

const { look, ask, check, pay, change } = till.operations

function settings(more: Partial<PrepareSettings> = {}): PrepareSettings {
  return { codecs: tillCodecs, randomBytes: new FakeRuntime().randomBytes, ...more }
}

function refusal(act: () => unknown): PagaError {
  try {
    act()
  } catch (error) {
    if (isPagaError(error)) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a request', () => {
  test('is checked and written as one body text', () => {
    const call = prepare(pay, { referenceNumber: 'R1A', amount: 1500.5 }, settings())
    expect(call.body()).toBe('{"referenceNumber":"R1A","amount":"1500.5"}')
    expect(call.effect).toBe('money')
  })

  test('leaves out what is undefined', () => {
    const call = prepare(pay, { referenceNumber: 'R1A', customer: undefined }, settings())
    expect(call.body()).toBe('{"referenceNumber":"R1A"}')
  })

  test('has the effect its input has, where that decides', () => {
    const operation = { ...pay, effect: (input: object): Effect => ('pin' in input ? 'money' : 'status') }
    expect(prepare(operation, { referenceNumber: 'R' }, settings()).effect).toBe('status')
    expect(prepare(operation, { referenceNumber: 'R', pin: '1' }, settings()).effect).toBe('money')
  })

  test.each([
    ['shortest', '1500.5', '700'],
    ['fixed2', '1500.50', '700.00'],
  ] as const)('writes amounts %s, at every depth, into body and texts', (amountText, sum, price) => {
    const input = { referenceNumber: 'R1A', amount: '1500.50', items: [{ name: 'bread', price: '700' }] }
    const call = prepare(pay, input, settings({ amountText }))
    expect(JSON.parse(String(call.body()))).toMatchObject({ amount: sum, items: [{ price }] })
    expect(call.texts().text('amount')).toBe(sum)
    expect(call.texts().text('items.0.price')).toBe(price)
  })

  test('with fixed decimals keeps everything that is no amount', () => {
    const input = { referenceNumber: 'R1A', notify: { phone: '080' }, extra: { a: '1' }, customer: '5' }
    const call = prepare(pay, input, settings({ amountText: 'fixed2' }))
    expect(JSON.parse(String(call.body()))).toEqual(input)
  })
})

describe('the reference', () => {
  test.each([look, check])('of $name is made where none is given', (operation) => {
    const call = prepare(operation, {}, settings())
    expect(call.referenceNumber).toMatch(/^[A-Z][A-Z0-9]{22}[A-Z]$/)
    expect(JSON.parse(String(call.body()))).toEqual({ referenceNumber: call.referenceNumber })
  })

  test('is the caller’s where it is given', () => {
    expect(prepare(look, { referenceNumber: 'MINE' }, settings()).referenceNumber).toBe('MINE')
  })

  test.each([pay, change, ask])('of $name is never made', (operation) => {
    const error = refusal(() => prepare(operation, {}, settings()))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent', retry: 'never' })
    expect(error.message).toContain('referenceNumber is missing')
  })

  test('is only a request id where it is made and not given', () => {
    expect(hasMadeReference(look, {})).toBe(true)
    expect(hasMadeReference(look, undefined)).toBe(true)
    expect(hasMadeReference(look, { referenceNumber: 'MINE' })).toBe(false)
    expect(hasMadeReference(pay, {})).toBe(false)
  })
})

describe('a money reference that ends in a digit', () => {
  const input = { referenceNumber: 'R1', amount: '23' }

  test('is taken by default', () => {
    expect(prepare(pay, input, settings()).referenceNumber).toBe('R1')
    expect(hasAmbiguousReference(pay, input)).toBe(true)
  })

  test('is that of the first item of a batch, which is hashed', () => {
    const batch = { ...pay, items: { list: 'items' } }
    const of = (referenceNumber: string) => ({ referenceNumber: 'R1A', items: [{ referenceNumber }] })
    expect(hasAmbiguousReference(batch, of('I-1'))).toBe(true)
    expect(hasAmbiguousReference(batch, of('I-1A'))).toBe(false)
  })

  test('is refused where references are strict, and the error says how to end it', () => {
    const error = refusal(() => prepare(pay, input, settings({ references: 'strict' })))
    expect(error.code).toBe('INVALID_INPUT')
    expect(error.message).toContain('end it with a letter, or use createReference()')
    expect(
      prepare(pay, { ...input, referenceNumber: 'R1A' }, settings({ references: 'strict' })).effect,
    ).toBe('money')
  })

  test('is of no concern where nothing is hashed', () => {
    expect(hasAmbiguousReference({ ...pay, hash: { documented: [], current: [] } }, input)).toBe(false)
  })

  test('is of no concern for calls that move no money', () => {
    expect(hasAmbiguousReference(look, input)).toBe(false)
    expect(hasAmbiguousReference(ask, input)).toBe(false)
    expect(hasAmbiguousReference(change, input)).toBe(false)
  })
})

describe('refuses', () => {
  test.each([null, 'R1A', 7, [{}], true])('%j as an input', (input) => {
    const error = refusal(() => prepare(pay, input, settings()))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
    expect(error.message).toContain('call pay({ ... }) with its fields')
  })

  test('with every reason, for people in the message and for programs in params', () => {
    const error = refusal(() => prepare(pay, { referenceNumber: 'R', amount: '-1', amout: '1' }, settings()))
    expect(error.message).toBe(
      '[INVALID_INPUT] pay: amout is not a field of this operation (did you mean amount?); ' +
        'amount is negative (amounts are positive; the operation says who pays). Nothing was sent.',
    )
    expect(error.params['issues']).toHaveLength(2)
  })
})
