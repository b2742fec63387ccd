import { describe, expect, test } from 'vitest'
import type { HistoryItem } from './history-items.ts'
import { callbackEvidence, historyEvidence, stateEvidence } from './payment-evidence.ts'

const payment: HistoryItem = {
  datetime: '2026-11-21T12:00:00.000',
  referenceNumber: 'R',
  operation: 'PAYMENT_REQUEST',
  action: 'PAYMENT',
  amount: '2010.5',
  status: 'SUCCESSFUL',
}
const wanted = { requestAmount: '2000.5', totalPaymentAmount: '2010.5' }

describe('a payment in the history', () => {
  test.each(['SUCCESSFUL', 'PAID_NOT_SETTLED'] as const)(
    'that is %s and of the whole amount is evidence',
    (status) => {
      const payments = [{ ...payment, status }]
      expect(historyEvidence(payments, 'R', wanted)).toEqual({ kind: 'history', payments })
    },
  )

  test.each<[string, Partial<HistoryItem>]>([
    ['that failed', { status: 'FAILED' }],
    ['of another request', { referenceNumber: 'S' }],
    ['of no request', { referenceNumber: undefined }],
    ['that is the creation of the request', { action: 'CREATE_REQUEST' }],
    ['into an account', { operation: 'PERSISTENT_PAYMENT_ACCOUNT' }],
    ['of a part', { amount: '2010.49' }],
    ['of an amount that nobody tells', { amount: undefined }],
    ['of an amount that is none', { amount: '2,010.50' }],
  ])('%s is none', (_, change) => {
    expect(historyEvidence([{ ...payment, ...change }], 'R', wanted)).toBeUndefined()
  })

  test('counts together with the others', () => {
    const parts = [
      { ...payment, amount: '2010' },
      { ...payment, amount: '0.5' },
    ]
    expect(historyEvidence(parts, 'R', wanted)).toMatchObject({ payments: parts })
    expect(historyEvidence(parts.slice(1), 'R', wanted)).toBeUndefined()
  })

  test('is not counted twice where it is told again once it is settled', () => {
    const half = { ...payment, amount: '1005.25' }
    const twice = [{ ...half, status: 'PAID_NOT_SETTLED' as const }, half]
    expect(historyEvidence(twice, 'R', wanted)).toBeUndefined()
    expect(historyEvidence([...twice, half], 'R', wanted)).toEqual({
      kind: 'history',
      payments: [half, half],
    })
  })

  test('is held against the larger amount, whichever of the two that is', () => {
    const small = [{ ...payment, amount: '2000.5' }]
    expect(
      historyEvidence(small, 'R', { requestAmount: '2010.5', totalPaymentAmount: '2000.5' }),
    ).toBeUndefined()
  })

  test('is none where it is not said what was to be paid', () => {
    expect(historyEvidence([payment], 'R', {})).toBeUndefined()
    expect(historyEvidence([payment], 'R', { requestAmount: '0', totalPaymentAmount: '0' })).toBeUndefined()
    expect(historyEvidence([payment], 'R', { ...wanted, totalPaymentAmount: '2,010.50' })).toBeUndefined()
    expect(historyEvidence([payment], 'R', { requestAmount: '2010.5' })).toBeDefined()
  })
})

describe('a callback', () => {
  test.each([
    [{ externalReferenceNumber: 'R', statusCode: '0', state: 'CHARGEABLE' }, true],
    [{ externalReferenceNumber: 'R', statusCode: 0, state: 'CONSUMED' }, true],
    [{ externalReferenceNumber: 'R', statusCode: '0' }, true],
    [{ externalReferenceNumber: 'S', statusCode: '0', state: 'CONSUMED' }, false],
    [{ externalReferenceNumber: 'R', statusCode: '2', state: 'PENDING' }, false],
    [{ externalReferenceNumber: 'R', statusCode: '0', state: 'PENDING' }, false],
    [{ externalReferenceNumber: 'R', statusCode: '-2', state: 'EXPIRED' }, false],
    [undefined, false],
  ])('%j is evidence: %s', (callback, isEvidence) => {
    expect(callbackEvidence(callback, 'R')).toEqual(isEvidence ? { kind: 'callback', callback } : undefined)
  })
})

test('a state is evidence where it says that the payer has paid', () => {
  expect(stateEvidence({ state: 'CHARGEABLE' })).toEqual({ kind: 'state', state: 'CHARGEABLE' })
  expect(stateEvidence({ state: 'CONSUMED' })).toEqual({ kind: 'state', state: 'CONSUMED' })
  for (const state of ['PENDING', 'EXPIRED', undefined] as const)
    expect(stateEvidence({ state })).toBeUndefined()
})
