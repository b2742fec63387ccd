import type { ReceivedAnswer } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { judgeCollect } from './judge-collect.ts'
import { paymentRequest } from './payment-request.ts'
import { refund } from './refund.ts'

/** An answer of HTTP 200 to a payment request R. */
function answer(value: Record<string, unknown>, more: Partial<ReceivedAnswer> = {}): ReceivedAnswer {
  return {
    operation: paymentRequest,
    httpStatus: 200,
    value: { referenceNumber: 'R', ...value },
    referenceNumber: 'R',
    ...more,
  }
}

function judged(value: Record<string, unknown>, more: Partial<ReceivedAnswer> = {}) {
  return judgeCollect(answer(value, more))
}

describe('a Collect answer', () => {
  test.each([
    [0, 'successful'],
    ['0', 'successful'],
    [1, 'pending'],
    [2, 'pending'],
  ])('with code %j is %s', (statusCode, verdict) => {
    expect(judged({ statusCode, statusMessage: 'words' })).toEqual({ verdict })
  })

  test.each([
    [-1, 'UNCERTAIN', false],
    [-2, 'REFUSED', true],
    [-3, 'REFUSED', true],
    [105, 'DUPLICATE_REFERENCE', false],
    [114, 'UNCERTAIN', false],
    [115, 'UNCERTAIN', false],
    [121, 'UNKNOWN_REFERENCE', false],
    [401, 'AUTHENTICATION_REFUSED', true],
    [7, 'UNCERTAIN', false],
  ])('with code %i is %s, and definite: %s', (statusCode, code, definite) => {
    expect(judged({ statusCode, statusMessage: 'words' })).toMatchObject({
      verdict: 'refused',
      code,
      definite,
      responseCode: String(statusCode),
      message: 'words',
    })
  })

  test('may have its code under the name of another page of Paga', () => {
    expect(judged({ responseCode: 0, message: 'words' })).toEqual({ verdict: 'successful' })
    expect(judged({ responseCode: '-2', message: 'words' })).toMatchObject({
      code: 'REFUSED',
      message: 'words',
    })
    expect(judged({ statusCode: 1, responseCode: 0 })).toEqual({ verdict: 'pending' })
  })

  test.each([undefined, null, '', ' 0', '0.0', '0x0', 0.5, true, {}, [], '1e0', 'success'])(
    'with the code %j has none',
    (statusCode) =>
      expect(judged({ statusCode })).toMatchObject({ code: 'MALFORMED_RESPONSE', definite: false }),
  )

  test.each(['toString', '__proto__', 'constructor'])(
    'with the code %j finds nothing in the table',
    (statusCode) => {
      expect(judged({ statusCode })).toMatchObject({ code: 'MALFORMED_RESPONSE' })
    },
  )
})

describe('the reference of a Collect answer', () => {
  test.each([undefined, '', 'S'])('must be that of the request for success: %j', (referenceNumber) => {
    for (const statusCode of [0, 1, 2])
      expect(judged({ referenceNumber, statusCode })).toMatchObject({
        code: 'REFERENCE_MISMATCH',
        definite: false,
      })
  })

  test('may be missing from a refusal, which is then what its code says, but not be another', () => {
    expect(judged({ referenceNumber: undefined, statusCode: -2 })).toMatchObject({ code: 'REFUSED' })
    expect(judged({ referenceNumber: 'S', statusCode: -2 })).toMatchObject({ code: 'REFERENCE_MISMATCH' })
  })

  test('is not asked for where the request had none', () => {
    expect(judged({ referenceNumber: 'S', statusCode: 0 }, { referenceNumber: undefined })).toEqual({
      verdict: 'successful',
    })
  })
})

describe('the HTTP status of a Collect answer', () => {
  test.each(['Error validating hash', 'Invalid request hash', 'Hash is wrong'])(
    '401 with the words "%s" is a refused hash',
    (statusMessage) => {
      for (const httpStatus of [401, 200]) {
        expect(judged({ statusCode: 401, statusMessage }, { httpStatus })).toMatchObject({
          code: 'HASH_REFUSED',
          definite: true,
          message: statusMessage,
        })
      }
    },
  )

  test.each([401, 403])('%i with other words, or none, is refused credentials', (httpStatus) => {
    for (const statusMessage of ['Unauthorized', 'rehashed', undefined])
      expect(judged({ statusMessage }, { httpStatus })).toMatchObject({
        code: 'AUTHENTICATION_REFUSED',
        definite: true,
      })
  })

  test('500 proves nothing, whatever the body says', () => {
    for (const statusCode of [0, 1, -2, undefined])
      expect(judged({ statusCode }, { httpStatus: 500 })).toMatchObject({
        code: 'HTTP_FAILED',
        definite: false,
      })
  })

  test('400 refuses by its code, and proves nothing with success or without a code', () => {
    expect(judged({ statusCode: -2 }, { httpStatus: 400 })).toMatchObject({ code: 'REFUSED' })
    for (const statusCode of [0, 1, undefined])
      expect(judged({ statusCode }, { httpStatus: 400 })).toMatchObject({ code: 'HTTP_FAILED' })
  })

  test('429 asks to slow down', () => {
    expect(judged({}, { httpStatus: 429 })).toMatchObject({ code: 'RATE_LIMITED', definite: false })
  })
})

test('a refund is judged by the reference of the payment request', () => {
  expect(judged({ statusCode: 0 }, { operation: refund })).toEqual({ verdict: 'successful' })
  expect(judged({ statusCode: 0, referenceNumber: 'S' }, { operation: refund })).toMatchObject({
    code: 'REFERENCE_MISMATCH',
  })
})
