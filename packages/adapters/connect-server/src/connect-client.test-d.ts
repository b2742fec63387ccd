import { describe, expectTypeOf, test } from 'vitest'
import type { ConnectClient, ConnectUser, Grant } from './connect-client.ts'

declare const connect: ConnectClient
declare const ada: ConnectUser
const payment = { referenceNumber: 'PAY-1A', amount: '500', merchantCustomerReference: 'order-7' }

describe('what is done for a user', () => {
  test('is a method of that user, and of nobody else', () => {
    expectTypeOf(connect.forUser('user-42')).toEqualTypeOf<ConnectUser>()
    // @ts-expect-error It is not known for whom.
    connect.merchantPayment(payment)
  })

  test('that moves money needs the reference of the caller; one that reads does not', () => {
    const { referenceNumber: _, ...rest } = payment
    // @ts-expect-error The payment is found by its reference, so it is never made.
    ada.merchantPayment(rest)
    expectTypeOf(ada.getUserDetails).toBeCallableWith()
  })

  test('takes an amount as a text, as kobo and as a number, and no field it does not know', () => {
    expectTypeOf(ada.merchantPayment).toBeCallableWith({ ...payment, amount: 50_000n })
    expectTypeOf(ada.merchantPayment).toBeCallableWith({ ...payment, amount: 500 })
    // @ts-expect-error The field is called merchantProductCode.
    ada.merchantPayment({ ...payment, productCode: 'P1' })
  })

  test('gives the answer of Paga, amounts as texts', async () => {
    const { merchantPaymentResult, verdict } = await ada.merchantPayment(payment)
    expectTypeOf(merchantPaymentResult.amount).toEqualTypeOf<string>()
    expectTypeOf(verdict).toEqualTypeOf<'successful' | 'pending'>()
  })
})

describe('a token', () => {
  test('is never handed out', () => {
    expectTypeOf<keyof Grant>().toEqualTypeOf<
      'user' | 'scopes' | 'userData' | 'expiresAt' | 'isRefreshable'
    >()
  })

  test('is stored under a user, who must be named', () => {
    // @ts-expect-error Whose it is has to be known.
    void connect.exchangeCode({ code: 'C' })
    expectTypeOf(connect.exchangeCode).toBeCallableWith({ user: 'user-42', code: 'C' })
  })

  test('proves nothing about a payment: there is nothing to settle', () => {
    expectTypeOf(connect).not.toHaveProperty('settle')
    expectTypeOf(ada).not.toHaveProperty('settle')
  })
})
