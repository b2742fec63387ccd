import type { Operation, ReceivedAnswer, SettledVerdict } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { airtimePurchaseBulk } from './airtime-purchase-bulk.ts'
import { judgeBusiness } from './judge-business.ts'
import { judgeBusinessItem } from './judge-item.ts'
import { moneyTransferBulk } from './money-transfer-bulk.ts'
import { moneyTransferStatusBulk } from './money-transfer-status-bulk.ts'

const sent = new Set(['I-1', 'I-2'])
const done = { referenceNumber: 'I-1', responseCode: 0, transactionId: 'T-1' }
const failed = { referenceNumber: 'I-2', responseCode: 139 }

function answer(value: Record<string, unknown>, operation: Operation = moneyTransferBulk): ReceivedAnswer {
  return { operation, httpStatus: 200, value, referenceNumber: undefined, itemReferences: sent }
}

/** What an answer came to, in one word: its verdict, or the code of the error and whether it proves anything. */
function outcome(received: ReceivedAnswer): string {
  const judgement = judgeBusiness(received)
  return judgement.verdict === 'refused'
    ? `${judgement.code}, ${judgement.definite ? 'proven' : 'unproven'}`
    : judgement.verdict
}

describe('the answer to a bulk request', () => {
  test.each<[what: string, value: Record<string, unknown>, outcome: string]>([
    ['all items done', { responseCode: 0, items: [done] }, 'successful'],
    ['some failed', { responseCode: 1, items: [done, failed] }, 'successful'],
    ['all failed', { responseCode: 2, items: [failed] }, 'successful'],
    ['not yet done', { responseCode: 3, items: [done] }, 'pending'],
    ['done, without items', { responseCode: 0 }, 'MALFORMED_RESPONSE, unproven'],
    ['done, with no item', { responseCode: 0, items: [] }, 'MALFORMED_RESPONSE, unproven'],
    ['all failed, without items', { responseCode: 2 }, 'MALFORMED_RESPONSE, unproven'],
    ['not yet done, without items', { responseCode: 3 }, 'MALFORMED_RESPONSE, unproven'],
    ['items and no code', { items: [done] }, 'MALFORMED_RESPONSE, unproven'],
    ['a wrong size', { responseCode: -3 }, 'REFUSED, proven'],
    ['a wrong size, with an item that was done', { responseCode: -3, items: [done] }, 'REFUSED, unproven'],
    ['a wrong size, with items refused', { responseCode: -3, items: [failed] }, 'REFUSED, proven'],
    ['a code nobody knows', { responseCode: 99, items: [done] }, 'UNCERTAIN, unproven'],
    [
      'the items of another batch',
      { responseCode: 0, items: [{ ...done, referenceNumber: 'X-1' }] },
      'REFERENCE_MISMATCH, unproven',
    ],
  ])('%s: %s', (_, value, expected) => expect(outcome(answer(value))).toBe(expected))

  test('with HTTP 500 proves nothing, whatever it lists', () => {
    expect(outcome({ ...answer({ responseCode: 0, items: [done] }), httpStatus: 500 })).toBe(
      'HTTP_FAILED, unproven',
    )
  })

  test('carries the reference of the batch back where the documents say so, and never another', () => {
    const batch = { ...answer({ responseCode: 0, items: [done] }), referenceNumber: 'BULK-A' }
    expect(outcome(batch)).toBe('successful')
    expect(outcome({ ...batch, value: { ...batch.value, bulkReferenceNumber: 'BULK-B' } })).toBe(
      'REFERENCE_MISMATCH, unproven',
    )
    expect(outcome({ ...batch, operation: airtimePurchaseBulk })).toBe('REFERENCE_MISMATCH, unproven')
  })
})

describe('an item of a bulk answer', () => {
  test.each<[what: string, code: number, item: Record<string, unknown>, verdict: SettledVerdict]>([
    ['done', 0, done, 'successful'],
    ['done, where some failed', 1, done, 'successful'],
    ['done, where all failed', 2, done, 'unknown'],
    ['not yet done', 0, { ...done, responseCode: 3 }, 'pending'],
    ['not yet done, where all failed', 2, { ...done, responseCode: 3 }, 'unknown'],
    ['refused by a definite code', 1, failed, 'refused'],
    ['refused, where all were done', 0, failed, 'refused'],
    ['sent twice', 1, { ...failed, responseCode: 105 }, 'unknown'],
    ['with an unknown error', 1, { ...failed, responseCode: -1 }, 'unknown'],
    ['with a code nobody knows', 1, { ...failed, responseCode: 99 }, 'unknown'],
    ['with the code of a batch', 1, { ...failed, responseCode: 2 }, 'unknown'],
    ['without a code', 0, { referenceNumber: 'I-1' }, 'unknown'],
    ['that was not sent', 0, { ...done, referenceNumber: 'X-1' }, 'unknown'],
    ['without a reference', 0, { responseCode: 0 }, 'unknown'],
  ])('%s (batch %i) is judged by its own code', (_, responseCode, item, verdict) => {
    expect(judgeBusinessItem(item, answer({ responseCode, items: [item] }))).toBe(verdict)
  })

  test.each<[what: string, item: Record<string, unknown>, verdict: SettledVerdict]>([
    ['code 0 and a transaction', done, 'successful'],
    ['code 0 alone, which may be the code of the question', { ...done, transactionId: undefined }, 'unknown'],
    ['code 3', { ...done, responseCode: 3 }, 'pending'],
    ['a code that can only be about it', failed, 'refused'],
    ['a code that may be about who asks', { ...failed, responseCode: 110 }, 'unknown'],
    ['an unknown reference', { ...failed, responseCode: 135 }, 'unknown'],
  ])('asked about later: %s', (_, item, verdict) => {
    const received = answer({ responseCode: 0, items: [item] }, moneyTransferStatusBulk)
    expect(judgeBusinessItem(item, received)).toBe(verdict)
    // A batch asked about by its own reference names no items to compare with.
    expect(judgeBusinessItem(item, { ...received, itemReferences: new Set() })).toBe(verdict)
  })
})
