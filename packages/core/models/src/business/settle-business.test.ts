import type { ReceivedAnswer, SettledVerdict } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { getOperationStatus } from './get-operation-status.ts'
import { businessCodes } from './response-codes.ts'
import { businessSettlement } from './settle-business.ts'

const referenceNumber = 'PAYOUT-1A'

function settled(value: Record<string, unknown>, httpStatus = 200): SettledVerdict {
  const received: ReceivedAnswer = {
    operation: getOperationStatus,
    httpStatus,
    value: { referenceNumber, ...value },
    referenceNumber,
  }
  return businessSettlement.judge(received)
}

describe('settling asks getOperationStatus', () => {
  test('by name', () => expect(businessSettlement.operation).toBe(getOperationStatus.name))

  test.each<[what: string, value: Record<string, unknown>, verdict: SettledVerdict]>([
    ['code 0 alone, which may be the code of the question', {}, 'unknown'],
    ['code 0 with a fee', { fee: '53.75' }, 'unknown'],
    ['code 0 with words of success', { message: 'Transaction successful' }, 'unknown'],
    ['code 0 with an empty id', { transactionId: '' }, 'unknown'],
    ['code 0 with an id that is none', { transactionId: null }, 'unknown'],
    ['code 0 with an id', { transactionId: 'At34' }, 'successful'],
    ['code 0 with the state of success', { transactionStatus: 'SUCCESSFUL' }, 'successful'],
    ['code 0 with both', { transactionId: 'At34', transactionStatus: 'SUCCESSFUL' }, 'successful'],
    ['code 0 with an id and an empty state', { transactionId: 'At34', transactionStatus: '' }, 'successful'],
    [
      'code 0 with an id and a failed state',
      { transactionId: 'At34', transactionStatus: 'FAILED' },
      'unknown',
    ],
    [
      'code 0 with an id and a reversed state',
      { transactionId: 'At34', transactionStatus: 'REVERSED' },
      'unknown',
    ],
    ['code 0 with an unheard-of state', { transactionStatus: 'UKNOWN' }, 'unknown'],
  ])('%s', (_, value, verdict) => {
    expect(settled({ responseCode: 0, ...value })).toBe(verdict)
  })

  test('code 3 is pending, and not final', () => {
    expect(settled({ responseCode: 3 })).toBe('pending')
    expect(settled({ responseCode: 3, transactionId: 'At34' })).toBe('pending')
  })

  const provesRefusal = [4, 101, 106, 107, 111, 112, 115, 116, 123, 133, 136, 137, 138, 139]

  test.each(provesRefusal)('code %i can only be about the operation, so it was refused', (responseCode) => {
    expect(settled({ responseCode })).toBe('refused')
  })

  test('every other code may be about the question, or proves nothing', () => {
    const others = Object.keys(businessCodes)
      .map(Number)
      .filter((code) => code !== 3 && !provesRefusal.includes(code))
    expect(others).toEqual(
      expect.arrayContaining([-1, -2, 0, 1, 2, 103, 104, 105, 108, 109, 110, 113, 114, 135]),
    )
    for (const responseCode of [...others, 5, 102, 999]) {
      expect([responseCode, settled({ responseCode })]).toEqual([responseCode, 'unknown'])
    }
  })

  test.each([400, 404, 500, 503])('HTTP %i with an id and code 0 proves nothing', (status) => {
    expect(settled({ responseCode: 0, transactionId: 'At34' }, status)).toBe('unknown')
  })

  test.each([401, 403, 429, 500])(
    'HTTP %i with a definite code proves nothing about the operation',
    (status) => {
      expect(settled({ responseCode: 139 }, status)).toBe('unknown')
    },
  )

  test('a refused hash is about the question', () => {
    expect(settled({ message: 'Invalid request', referenceNumber: undefined }, 400)).toBe('unknown')
  })

  test('an answer about another reference proves nothing', () => {
    for (const echo of ['PAYOUT-2A', '', undefined]) {
      expect(settled({ responseCode: 0, transactionId: 'At34', referenceNumber: echo })).toBe('unknown')
      expect(settled({ responseCode: 139, referenceNumber: echo })).toBe('unknown')
    }
  })
})
