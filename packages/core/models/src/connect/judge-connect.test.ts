import type { Judgement, Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { connectApi } from './index.ts'
import { judgeConnect } from './judge-connect.ts'
import { connectCodes } from './response-codes.ts'

const { merchantPayment, moneyTransferV2, getUserDetails, moneyTransferToBank, exchangeCode, refresh } =
  connectApi.operations

function judge(
  operation: Operation,
  httpStatus: number,
  value: Record<string, unknown>,
  referenceNumber = 'R1A',
): Judgement {
  return judgeConnect({ operation, httpStatus, value, referenceNumber })
}

const paid = { merchantPaymentResult: { transactionId: '00PF9', amount: '600', fee: '0' } }

describe('an answer is successful', () => {
  test.each<[Operation, Record<string, unknown>]>([
    [merchantPayment, paid],
    [moneyTransferV2, { transactionId: '23400', externalReferenceNumber: 'R1A' }],
    [moneyTransferToBank, { transactionId: '1235522' }],
    [getUserDetails, { detailsResult: { details: {} } }],
    [exchangeCode, { access_token: 'T' }],
    [refresh, { access_token: 'T' }],
  ])('with 2xx and the result: $name', (operation, value) => {
    for (const status of [200, 201, 299])
      expect(judge(operation, status, value)).toEqual({ verdict: 'successful' })
  })

  test('with every token that RFC 6749 allows and a header can carry', () => {
    const token = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join(
      '',
    )
    expect(judge(exchangeCode, 200, { access_token: token })).toEqual({ verdict: 'successful' })
  })
})

describe('a status of success proves nothing', () => {
  test.each<[string, Operation, Record<string, unknown>]>([
    ['empty', merchantPayment, {}],
    ['an empty result', merchantPayment, { merchantPaymentResult: {} }],
    ['an empty transaction id', merchantPayment, { merchantPaymentResult: { transactionId: '' } }],
    ['a result of another kind', merchantPayment, { merchantPaymentResult: 'done' }],
    ['the result of another operation', moneyTransferToBank, paid],
    ['an empty token', exchangeCode, { access_token: '' }],
    ['no details', getUserDetails, { detailsResult: {} }],
  ])('%s', (_, operation, value) => {
    expect(judge(operation, 200, value)).toMatchObject({
      verdict: 'refused',
      code: 'MALFORMED_RESPONSE',
      definite: false,
    })
  })

  test('with an error beside the result, wherever it stands and whatever it is called', () => {
    for (const error of [{ errorCode: 'INSUFFICIENT_FUNDS' }, { error: 'x' }, { errorCode: 7 }]) {
      const wrapped = { merchantPaymentResult: { ...paid.merchantPaymentResult, ...error } }
      for (const value of [wrapped, { ...paid, ...error }])
        expect(judge(merchantPayment, 200, value)).toMatchObject({
          verdict: 'refused',
          code: 'UNCERTAIN',
          definite: false,
        })
    }
  })

  test('so nothing of the table advises to send it again', () => {
    for (const error of Object.keys(connectCodes))
      expect(judge(merchantPayment, 200, { error })).not.toHaveProperty('hint')
  })

  test('with a word of OAuth either: only a status that refuses makes it definite', () => {
    expect(judge(merchantPayment, 200, { error: 'invalid_token' })).toMatchObject({
      code: 'UNCERTAIN',
      definite: false,
      responseCode: 'invalid_token',
    })
  })

  test('with a token of another type', () => {
    for (const operation of [exchangeCode, refresh]) {
      expect(judge(operation, 200, { access_token: 'T', token_type: 'mac' })).toMatchObject({
        code: 'MALFORMED_RESPONSE',
      })
      expect(judge(operation, 200, { access_token: 'T', token_type: 'Bearer' })).toEqual({
        verdict: 'successful',
      })
    }
  })

  test.each(['T T', ' T', 'T\n', 'T\r\nX: y', 'T\0', 'Tö', 'T\u{1f600}'])(
    'with the token %j, which no header can carry',
    (token) => {
      for (const operation of [exchangeCode, refresh]) {
        const judged = judge(operation, 200, { access_token: token })
        expect(judged).toMatchObject({ code: 'MALFORMED_RESPONSE', definite: false })
        expect(JSON.stringify(judged)).toContain('cannot stand in a header')
      }
    },
  )

  test('with the reference of another call', () => {
    const value = { transactionId: '1', externalReferenceNumber: 'R2A' }
    expect(judge(moneyTransferV2, 200, value)).toMatchObject({ code: 'REFERENCE_MISMATCH', definite: false })
    expect(judge(moneyTransferV2, 200, { transactionId: '1' })).toMatchObject({ code: 'REFERENCE_MISMATCH' })
  })
})

describe('a public id that was sent', () => {
  const sent = (publicId: string) => ({
    text: (path: string) => (path === 'publicId' ? publicId : undefined),
    count: () => 0,
  })
  const details = (publicId: unknown) => ({ detailsResult: { details: { publicId } } })
  const judged = (wanted: string, told: unknown) =>
    judgeConnect({
      operation: getUserDetails,
      httpStatus: 200,
      value: details(told),
      referenceNumber: 'R1A',
      sent: sent(wanted),
    })

  test("must be that of the token's user", () => {
    expect(judged('A', 'B')).toMatchObject({ code: 'REFERENCE_MISMATCH', definite: false })
    expect(judged('A', 'A')).toEqual({ verdict: 'successful' })
  })

  test('is the same in small letters, for it is a UUID', () => {
    const told = '380E40C3-001B-4954-AC0A-CC10C885B492'
    expect(judged(told.toLowerCase(), told)).toEqual({ verdict: 'successful' })
  })

  test('cannot be held against an answer that tells none', () => {
    expect(judged('A', undefined)).toEqual({ verdict: 'successful' })
  })
})

describe('a refusal', () => {
  test.each(Object.keys(connectCodes))(
    '%s is definite under 400, 401 and 403, and under nothing else',
    (word) => {
      const value = { error: word, error_description: 'why' }
      for (const status of [400, 401, 403])
        expect(judge(merchantPayment, status, value)).toMatchObject({
          definite: true,
          responseCode: word,
          message: 'why',
        })
      for (const status of [302, 404, 408, 418, 429, 500, 503])
        expect(judge(merchantPayment, status, value)).toMatchObject({ definite: false })
    },
  )

  test.each([401, 403])('%i is one of client or token, whatever else it says', (status) => {
    for (const value of [{}, { error: 'unauthorized' }, paid])
      expect(judge(merchantPayment, status, value)).toMatchObject({
        code: 'AUTHENTICATION_REFUSED',
        definite: true,
      })
  })

  test('400 without a word of OAuth proves nothing, nor does 5xx with a result', () => {
    expect(judge(merchantPayment, 400, { message: 'no' })).toMatchObject({
      code: 'HTTP_FAILED',
      definite: false,
    })
    expect(judge(merchantPayment, 500, paid)).toMatchObject({ code: 'HTTP_FAILED', definite: false })
  })

  test('of a code or a refresh token says to ask the user again', () => {
    for (const operation of [exchangeCode, refresh])
      expect(judge(operation, 400, { error: 'invalid_grant' })).toMatchObject({
        code: 'REFUSED',
        hint: expect.stringContaining('through the authorization again'),
      })
  })

  test('429 asks to slow down', () => {
    expect(judge(merchantPayment, 429, {})).toMatchObject({ code: 'RATE_LIMITED', definite: false })
  })

  test('finds the words of Paga under each of their names', () => {
    for (const name of ['errorMessage', 'error_description', 'message'])
      expect(
        judge(merchantPayment, 200, { merchantPaymentResult: { errorCode: 'X', [name]: 'why' } }),
      ).toMatchObject({ message: 'why' })
  })

  test('is not found by a name that every object inherits', () => {
    expect(judge(merchantPayment, 400, { error: 'constructor' })).toMatchObject({ code: 'HTTP_FAILED' })
  })
})
