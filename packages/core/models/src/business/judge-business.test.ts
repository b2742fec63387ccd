import type { CodeKind, PagaErrorCode, ReceivedAnswer } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { getBanks } from './get-banks.ts'
import { getDataBundleByOperator } from './get-data-bundle-by-operator.ts'
import { getMerchantAccountDetails } from './get-merchant-account-details.ts'
import { getPersistentPaymentAccountActivity } from './get-persistent-payment-account-activity.ts'
import { judgeBusiness } from './judge-business.ts'
import { businessCodes } from './response-codes.ts'

const referenceNumber = 'R-1A'

/** An answer that echoes the reference, as a codec hands it over. */
function answer(httpStatus: number, value: Record<string, unknown>): ReceivedAnswer {
  return { operation: getBanks, httpStatus, value: { referenceNumber, ...value }, referenceNumber }
}

/** What an answer came to, in one word: its verdict, or the code of the error and whether it proves anything. */
function outcome(received: ReceivedAnswer): string {
  const judgement = judgeBusiness(received)
  return judgement.verdict === 'refused'
    ? `${judgement.code}, ${judgement.definite ? 'proven' : 'unproven'}`
    : judgement.verdict
}

describe('a 2xx answer with the reference echoed', () => {
  const byKind: Record<CodeKind, [error: PagaErrorCode | undefined, outcome: string]> = {
    success: [undefined, 'successful'],
    pending: [undefined, 'pending'],
    definite: ['REFUSED', 'REFUSED, proven'],
    duplicate: ['DUPLICATE_REFERENCE', 'DUPLICATE_REFERENCE, unproven'],
    'unknown-reference': ['UNKNOWN_REFERENCE', 'UNKNOWN_REFERENCE, unproven'],
    batch: ['UNCERTAIN', 'UNCERTAIN, unproven'],
    ambiguous: ['UNCERTAIN', 'UNCERTAIN, unproven'],
  }
  const rows = Object.entries(businessCodes).map(([code, { name, kind }]) => ({
    code: Number(code),
    name,
    kind,
  }))

  test.each(rows.filter(({ code }) => code !== 139))('$code ($name) is $kind', ({ code, kind }) => {
    for (const status of [200, 201, 299]) {
      expect(outcome(answer(status, { responseCode: code }))).toBe(byKind[kind][1])
    }
  })

  test('139 has an error of its own', () => {
    expect(outcome(answer(200, { responseCode: 139 }))).toBe('INSUFFICIENT_BALANCE, proven')
  })

  test.each([-5, -6, -7, 5, 100, 102, 141, 999_999, -999])(
    '%i, which no table lists, proves nothing',
    (responseCode) => expect(outcome(answer(200, { responseCode }))).toBe('UNCERTAIN, unproven'),
  )

  // The codec has made whole numbers of what can be one, so all of these are no code.
  test.each([
    undefined,
    '',
    '0',
    ' 0',
    '0.9',
    0.9,
    -0.1,
    Number.NaN,
    null,
    true,
    false,
    [],
    [0],
    {},
    2 ** 53,
  ])('%o is no code, and no success', (responseCode) => {
    expect(outcome(answer(200, { responseCode }))).toBe('MALFORMED_RESPONSE, unproven')
  })

  test('a refusal says what the table says, and what Paga said', () => {
    expect(judgeBusiness(answer(200, { responseCode: 116, message: 'Invalid amount' }))).toEqual({
      verdict: 'refused',
      code: 'REFUSED',
      definite: true,
      responseCode: '116',
      reason: businessCodes[116]?.meaning,
      hint: businessCodes[116]?.action,
      message: 'Invalid amount',
    })
  })

  test.each([
    [{ message: 'one', errorMessage: 'two', error: 'three' }, 'one'],
    [{ message: '', errorMessage: 'two', error: 'three' }, 'two'],
    [{ message: 7, error: 'three' }, 'three'],
    [{}, undefined],
  ])("finds Paga's words in %o", (words, message) => {
    expect(judgeBusiness(answer(200, { responseCode: 116, ...words }))).toHaveProperty('message', message)
  })
})

describe('an answer with another reference', () => {
  test.each<[what: string, echo: Record<string, unknown>]>([
    ['another', { referenceNumber: 'R-2A' }],
    ['none', { referenceNumber: undefined }],
    ['an empty one', { referenceNumber: '' }],
    ['null', { referenceNumber: null }],
    ['one in small letters', { referenceNumber: 'r-1a' }],
    ['one with a space', { referenceNumber: 'R-1A ' }],
  ])('%s proves nothing, whatever its code', (_, echo) => {
    for (const responseCode of [0, 3, 105, 116, 139, -1]) {
      expect(outcome(answer(200, { responseCode, ...echo }))).toBe('REFERENCE_MISMATCH, unproven')
    }
  })

  describe.each([getMerchantAccountDetails, getDataBundleByOperator, getPersistentPaymentAccountActivity])(
    'where $name describes an answer without it',
    (operation) => {
      test.each<[what: string, echo: Record<string, unknown>]>([
        ['none', { referenceNumber: undefined }],
        ['an empty one', { referenceNumber: '' }],
        ['null', { referenceNumber: null }],
        ['its own', {}],
      ])('%s is taken', (_, echo) => {
        expect(outcome({ ...answer(200, { responseCode: 0, ...echo }), operation })).toBe('successful')
        expect(outcome({ ...answer(200, { responseCode: 131, ...echo }), operation })).toBe('REFUSED, proven')
      })

      test.each(['R-2A', 'r-1a', 'R-1A ', 17])('%j still proves nothing', (echo) => {
        const received = { ...answer(200, { responseCode: 0, referenceNumber: echo }), operation }
        expect(outcome(received)).toBe('REFERENCE_MISMATCH, unproven')
      })
    },
  )

  test('tells the code all the same', () => {
    const judgement = judgeBusiness(answer(200, { responseCode: 0, referenceNumber: 'R-2A' }))
    expect(judgement).toMatchObject({ code: 'REFERENCE_MISMATCH', responseCode: '0' })
  })

  test('is judged by its code where the request had no reference', () => {
    const received = { ...answer(200, { responseCode: 0 }), referenceNumber: undefined }
    expect(outcome(received)).toBe('successful')
  })
})

describe('an answer that is not 2xx', () => {
  test.each([
    ...[301, 302, 303, 307, 308, 402, 406, 408, 409, 418, 425, 500, 502, 503, 504, 599],
    ...[400, 404, 405, 413, 415],
  ])('%i with code 0 or 3 is neither success nor pending', (status) => {
    for (const responseCode of [0, 3]) {
      expect(outcome(answer(status, { responseCode }))).toBe('HTTP_FAILED, unproven')
    }
  })

  test.each([302, 402, 408, 409, 425, 500, 502, 503, 504])(
    '%i proves nothing, even with a definite code',
    (status) => {
      expect(outcome(answer(status, { responseCode: 139 }))).toBe('HTTP_FAILED, unproven')
      expect(judgeBusiness(answer(status, { responseCode: 139 }))).toHaveProperty('responseCode', '139')
      expect(outcome(answer(status, {}))).toBe('HTTP_FAILED, unproven')
    },
  )

  test.each([400, 404, 405, 413, 415])(
    '%i proves a refusal with a definite code and the reference',
    (status) => {
      expect(outcome(answer(status, { responseCode: 116 }))).toBe('REFUSED, proven')
      expect(outcome(answer(status, { responseCode: 105 }))).toBe('DUPLICATE_REFERENCE, unproven')
      expect(outcome(answer(status, { responseCode: -1 }))).toBe('UNCERTAIN, unproven')
      expect(outcome(answer(status, { responseCode: 77 }))).toBe('UNCERTAIN, unproven')
      expect(outcome(answer(status, { responseCode: 116, referenceNumber: 'R-2A' }))).toBe(
        'REFERENCE_MISMATCH, unproven',
      )
    },
  )

  test.each([401, 403])('%i refuses principal and credentials, with a body or without', (status) => {
    for (const value of [{}, { error: 'Invalid paga account id or password' }, { responseCode: 0 }]) {
      expect(outcome(answer(status, value))).toBe('AUTHENTICATION_REFUSED, proven')
    }
  })

  test('429 asks to slow down and proves nothing', () => {
    for (const value of [{}, { responseCode: 0 }, { responseCode: 139 }]) {
      expect(outcome(answer(429, value))).toBe('RATE_LIMITED, unproven')
    }
  })

  test.each(['message', 'errorMessage', 'error'])(
    '400 with an empty code and words (%s) is a refused hash',
    (name) => {
      // The codec leaves an empty code out, and such an answer echoes no reference.
      const received = answer(400, { [name]: 'Invalid request', referenceNumber: undefined })
      expect(outcome(received)).toBe('HASH_REFUSED, proven')
      expect(judgeBusiness(received)).toHaveProperty('message', 'Invalid request')
    },
  )

  test("400 without Paga's words, such as a proxy's page, proves nothing", () => {
    expect(outcome(answer(400, {}))).toBe('HTTP_FAILED, unproven')
    expect(outcome(answer(400, { message: '' }))).toBe('HTTP_FAILED, unproven')
  })

  test('400 with a code that is no number proves nothing', () => {
    expect(outcome(answer(400, { responseCode: 'E17', message: 'Invalid request' }))).toBe(
      'HTTP_FAILED, unproven',
    )
  })
})
