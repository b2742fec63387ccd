import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isPagaError, PagaError, type PagaErrorDetails } from './paga-error.ts'
import { pagaErrorCodes } from './paga-error-code.ts'

const details: PagaErrorDetails = {
  code: 'INSUFFICIENT_BALANCE',
  operation: 'depositToBank',
  message: 'The balance does not cover amount and fee.',
  hint: 'Fund the account.',
  outcome: 'rejected',
  retry: 'never',
  referenceNumber: 'PAYOUT-1A',
  responseCode: '139',
  httpStatus: 200,
  params: { field: 'amount' },
  cause: { name: 'TransportFailure', message: 'reset', code: 'ECONNRESET' },
}

describe('PagaError', () => {
  test('says code, operation, what happened and what to do, in one line', () => {
    const error = new PagaError(details)
    expect(error.message).toBe(
      '[INSUFFICIENT_BALANCE] depositToBank: The balance does not cover amount and fee. Fund the account.',
    )
    expect(String(error)).toBe(`PagaError: ${error.message}`)
    expect(error.stack).toContain(error.message)
  })

  test('is an error that carries every fact by name', () => {
    const { message: _message, cause, ...facts } = details
    const error = new PagaError(details)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'PagaError', ...facts })
    expect(error.cause).toEqual(cause)
  })

  test('has no cause, and no params, where there are none', () => {
    const { cause: _cause, params: _params, ...rest } = details
    const error = new PagaError(rest)
    expect('cause' in error).toBe(false)
    expect(error.params).toEqual({})
  })

  test('becomes plain data for a log, with all of its facts', () => {
    expect(JSON.parse(JSON.stringify({ error: new PagaError(details) }))).toEqual({
      error: { ...details, name: 'PagaError', message: new PagaError(details).message },
    })
  })

  test('gives every fact and nothing else to JSON', () => {
    const bare = {
      code: 'TIMED_OUT',
      operation: 'getBanks',
      message: 'no answer.',
      hint: 'Try later.',
    } as const
    const error = new PagaError({ ...bare, outcome: 'unknown', retry: 'safe' })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'PagaError',
      code: 'TIMED_OUT',
      operation: 'getBanks',
      message: error.message,
      hint: 'Try later.',
      outcome: 'unknown',
      retry: 'safe',
      params: {},
    })
  })

  test('shows its facts when it is printed', () => {
    expect(inspect(new PagaError(details))).toMatch(
      /outcome: 'rejected'[\s\S]*responseCode: '139'[\s\S]*\[cause\]/,
    )
  })
})

describe('isPagaError', () => {
  test('knows an error of this copy', () => {
    expect(isPagaError(new PagaError(details))).toBe(true)
  })

  test('knows an error of another copy of the package, where instanceof does not', async () => {
    const other = await import(/* @vite-ignore */ `./paga-error.ts?copy=${Date.now()}`)
    const error: unknown = new other.PagaError(details)
    expect(error).not.toBeInstanceOf(PagaError)
    expect(isPagaError(error)).toBe(true)
    expect(other.isPagaError(new PagaError(details))).toBe(true)
  })

  test.each([
    [undefined],
    [null],
    ['PagaError'],
    [new Error('[TIMED_OUT] getBanks: no answer.')],
    [Object.assign(new Error('no'), { name: 'PagaError', code: 'TIMED_OUT' })],
    [new PagaError(details).toJSON()],
  ])('does not take %o for one', (value) => {
    expect(isPagaError(value)).toBe(false)
  })
})

describe('pagaErrorCodes', () => {
  test.each(Object.entries(pagaErrorCodes))(
    '%s is a word for programs and a sentence for people',
    (code, sentence) => {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(sentence).toMatch(/^[A-Z].+\.$/)
    },
  )
})
