import { describe, expectTypeOf, test } from 'vitest'
import type { BusinessClient } from './business-client.ts'

declare const business: BusinessClient
const deposit = {
  referenceNumber: 'PAYOUT-A',
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '+2348012345678',
}

describe('a call', () => {
  test('takes an amount as a text, as kobo and as a number', () => {
    expectTypeOf(business.depositToBank).toBeCallableWith({ ...deposit, amount: '1500.50' })
    expectTypeOf(business.depositToBank).toBeCallableWith({ ...deposit, amount: 150050n })
    expectTypeOf(business.depositToBank).toBeCallableWith({ ...deposit, amount: 1500.5 })
  })

  test('without an amount is an error', () => {
    // @ts-expect-error The amount must be there.
    business.depositToBank(deposit)
  })

  test('with a field the operation does not know is an error', () => {
    // @ts-expect-error The field is called amount.
    business.depositToBank({ ...deposit, amount: '1', amuont: '1' })
  })

  test('with a number for a text is an error', () => {
    // @ts-expect-error An account number is a text: a number would lose its leading zero.
    business.depositToBank({ ...deposit, amount: '1', destinationBankAccountNumber: 123456789 })
  })

  test('with a word that is not in the list is an error', () => {
    const transfer = { referenceNumber: 'A', amount: '1', destinationAccount: 'x' }
    // @ts-expect-error There are three levels, KYC1 to KYC3.
    business.moneyTransfer({ ...transfer, minRecipientKYCLevel: 'KYC4' })
  })

  test('that moves money needs the reference of the caller; one that reads does not', () => {
    const { referenceNumber: _, ...rest } = deposit
    // @ts-expect-error The reference settles an unknown outcome, so it is never made.
    business.depositToBank({ ...rest, amount: '1' })
    expectTypeOf(business.getBanks).toBeCallableWith()
    expectTypeOf(business.getBanks).toBeCallableWith({ locale: 'en-NG' })
  })

  test('gives the answer of Paga and a verdict, with everything in it read-only', async () => {
    const payout = await business.depositToBank({ ...deposit, amount: '1' })
    expectTypeOf(payout.verdict).toEqualTypeOf<'successful' | 'pending'>()
    expectTypeOf(payout.transactionId).toEqualTypeOf<string | undefined>()
    // @ts-expect-error An answer is not changed.
    payout.transactionId = 'T'
    // @ts-expect-error A refusal throws, so it is no verdict.
    if (payout.verdict === 'refused') return
  })

  test('that is a batch has a verdict for each item, and for the batch', async () => {
    const item = { referenceNumber: 'A', amount: '1', destinationAccount: 'ada' }
    const batch = await business.moneyTransferBulk({ items: [item] })
    expectTypeOf(batch.verdict).toEqualTypeOf<'successful' | 'pending'>()
    expectTypeOf(batch.items[0]?.verdict).toEqualTypeOf<
      'successful' | 'pending' | 'refused' | 'unknown' | undefined
    >()
  })

  test('takes a date as a Date or a text', () => {
    const day = { startDateUTC: new Date(), endDateUTC: '2026-11-21T00:00:00' }
    expectTypeOf(business.transactionHistory).toBeCallableWith(day)
    // @ts-expect-error The epoch may mean seconds or milliseconds.
    business.transactionHistory({ ...day, endDateUTC: 0 })
  })

  test('takes either shape of a request that has two, and not half of one', () => {
    const customer = { referenceNumber: 'A', customerFirstName: 'Ada', customerLastName: 'Obi' }
    const born = { ...customer, customerDateOfBirth: new Date() }
    const current = { ...born, customerPhoneNumber: '+234', customerEmail: 'a@b.c' }
    expectTypeOf(business.registerCustomer).toBeCallableWith(current)
    expectTypeOf(business.registerCustomer).toBeCallableWith({
      ...born,
      customerPrincipal: 'ada',
      customerCredentials: '1',
    })
    // @ts-expect-error The credentials are missing.
    business.registerCustomer({ ...born, customerPrincipal: 'ada' })
  })

  test('knows no operation that the API does not have', () => {
    // @ts-expect-error There is no refund.
    business.refund({ referenceNumber: 'A' })
  })
})
