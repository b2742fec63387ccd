import { describe, expectTypeOf, test } from 'vitest'
import type { CollectClient } from './collect-client.ts'

declare const collect: CollectClient
const request = {
  referenceNumber: 'ORDER-A',
  amount: '100',
  currency: 'NGN',
  payer: { name: 'Foo Bar', phoneNumber: '07022222222' },
} as const

describe('a payment request', () => {
  test('may be queued, and then has no ways to pay yet', async () => {
    const { verdict, paymentMethods } = await collect.paymentRequest({
      ...request,
      paymentMethods: ['BANK_TRANSFER'],
    })
    expectTypeOf(verdict).toEqualTypeOf<'successful' | 'pending'>()
    expectTypeOf(paymentMethods?.[0]?.properties?.AccountNumber).toEqualTypeOf<string | undefined>()
  })

  test('takes the payment methods there are', () => {
    // @ts-expect-error PAGA is no payment method of the documents.
    collect.paymentRequest({ ...request, paymentMethods: ['PAGA'] })
    const methods = { paymentMethods: ['BANK_TRANSFER'] } as const
    // @ts-expect-error Spelled with a capital B here.
    collect.paymentRequest({ ...request, ...methods, callbackUrl: 'https://shop.example' })
  })
})

test('waiting for a payment ends in one of three ways', async () => {
  const outcome = await collect.waitForPayment('ORDER-A')
  expectTypeOf(outcome.verdict).toEqualTypeOf<'paid' | 'over' | 'unproven'>()
})

test('a history gives amounts as texts and words as a closed list', async () => {
  for await (const { amount, status } of collect.historyItems({
    startDateTimeUTC: '',
    endDateTimeUTC: new Date(),
  })) {
    expectTypeOf(amount).toEqualTypeOf<string | undefined>()
    expectTypeOf(status).toEqualTypeOf<'FAILED' | 'SUCCESSFUL' | 'PAID_NOT_SETTLED'>()
  }
})
