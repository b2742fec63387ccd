import { describe, expectTypeOf, test } from 'vitest'
import type { MerchantClient } from './merchant-client.ts'

declare const merchant: MerchantClient
const refund = {
  referenceNumber: 'SALE-A',
  fullRefund: true,
  refundAmount: '100',
  customerPhoneNumber: '08011111111',
}

describe('a lookup', () => {
  test('may find nothing, and then has no member for sure', async () => {
    const sale = await merchant.getTransactionDetailsByMerchantReference({ merchantReference: 'INVOICE-1' })
    expectTypeOf(sale.verdict).toEqualTypeOf<'successful' | 'pending' | 'not-found'>()
    expectTypeOf(sale.amount).toEqualTypeOf<string | undefined>()
    if (sale.verdict !== 'not-found') expectTypeOf(sale.amount).toEqualTypeOf<string>()
  })

  test('gives times as numbers and amounts as texts', async () => {
    const sale = await merchant.getTransactionDetails({ referenceNumber: 'SALE-A' })
    expectTypeOf(sale.dateTimeUTC).toEqualTypeOf<number | undefined>()
    expectTypeOf(sale.foreignCurrencyAmount).toEqualTypeOf<string | undefined>()
  })
})

describe('a refund', () => {
  test('is never not found', async () => {
    const answer = await merchant.refundBillPay(refund)
    expectTypeOf(answer.verdict).toEqualTypeOf<'successful' | 'pending'>()
    expectTypeOf(answer.refundTransactionId).toEqualTypeOf<string>()
  })

  test('without an amount is an error, also a full one', () => {
    const { refundAmount: _, ...rest } = refund
    // @ts-expect-error The amount is hashed, so it is always there.
    merchant.refundBillPay(rest)
  })

  test('cannot be settled', () => {
    // @ts-expect-error No operation proves what became of a refund.
    merchant.settle('SALE-A')
  })
})

test('a period takes dates and texts', () => {
  const periodStartDateTimeUTC = new Date(0)
  expectTypeOf(merchant.reconciliationReport).toBeCallableWith({
    periodStartDateTimeUTC,
    periodEndDateTimeUTC: '2026-01-31',
  })
})
