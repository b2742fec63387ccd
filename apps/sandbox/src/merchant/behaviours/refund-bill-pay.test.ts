import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import { askMerchantIn } from '../../ask-merchant.fixture.ts'
import type { SaleSummary } from '../../sales/sale-control.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
let askMerchant: Ask
let sale: SaleSummary
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
  askMerchant = askMerchantIn(sandbox)
  sale = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' })
})
afterEach(() => sandbox.close())

async function refund(refundAmount: string, fullRefund: boolean, more: object = {}) {
  const request = {
    referenceNumber: sale.referenceNumber,
    fullRefund,
    refundAmount,
    customerPhoneNumber: '08012345678',
    ...more,
  }
  const preimage = `${request.referenceNumber}${refundAmount}${request.customerPhoneNumber}`
  return (await askMerchant('refundBillPay', JSON.stringify(request), preimage)).body
}

async function statusOf() {
  const { referenceNumber } = sale
  return (await askMerchant('getTransactionDetails', JSON.stringify({ referenceNumber }), referenceNumber))
    .body
}

// Before: the customer had 50,000 and paid 1,607.50; of the fee 7.50 are VAT.
const before = { organisation: '1001500', 'customer:+2348012345678': '48392.5', fees: '100', vat: '7.5' }

function balances(): object {
  return Object.fromEntries(Object.keys(before).map((account) => [account, sandbox.ledger.balance(account)]))
}

test('gives back all of it but the fee', async () => {
  expect(balances()).toEqual(before)
  expect(await refund('1500', true)).toEqual({
    refundTransactionId: expect.stringMatching(/^[A-Z]{2}\d+$/),
    refundAmount: 1500,
    originalReferenceNumber: sale.referenceNumber,
    responseCode: 0,
    errorMessage: null,
  })
  expect(balances()).toEqual({ ...before, organisation: '1000000', 'customer:+2348012345678': '49892.5' })
  expect(await statusOf()).toMatchObject({ status: 'REFUNDED', amount: 1500 })
  expect(sandbox.sales.list()).toMatchObject([{ amount: '1500', refunded: '1500' }])
  expect(sandbox.ledger.sum()).toBe('0')
})

test('gives back all of it and Paga its fee', async () => {
  expect(await refund('1500', true, { includesCustomerFee: true })).toMatchObject({
    responseCode: 0,
    refundAmount: 1500,
  })
  expect(balances()).toEqual({
    organisation: '1000000',
    'customer:+2348012345678': '50000',
    fees: '0',
    vat: '0',
  })
})

test('takes a full refund without an amount for all that is left', async () => {
  await refund('500', false)
  const request = {
    referenceNumber: sale.referenceNumber,
    fullRefund: true,
    customerPhoneNumber: '08012345678',
  }
  const body = JSON.stringify(request)
  const answer = await askMerchant('refundBillPay', body, `${sale.referenceNumber}08012345678`)
  expect(answer.body).toMatchObject({ responseCode: 0, refundAmount: 1000 })
  const part = JSON.stringify({ ...request, fullRefund: false })
  const refused = await askMerchant('refundBillPay', part, `${sale.referenceNumber}08012345678`)
  expect(refused.body).toMatchObject({ responseCode: 117 })
})

test('gives back parts until nothing is left', async () => {
  expect(await refund('500.25', false)).toMatchObject({ responseCode: 0, refundAmount: 500.25 })
  expect(await statusOf()).toMatchObject({ status: 'PARTIALLY_REFUNDED' })
  expect(await refund('999.76', false)).toMatchObject({
    responseCode: 116,
    errorMessage: expect.stringMatching(/999.75 are left/),
  })
  expect(await refund('500', true)).toMatchObject({
    responseCode: 116,
    errorMessage: expect.stringMatching(/full refund is 999.75/),
  })
  expect(await refund('999.75', true)).toMatchObject({ responseCode: 0 })
  expect(await statusOf()).toMatchObject({ status: 'REFUNDED' })
  expect(await refund('0.01', false)).toMatchObject({
    responseCode: 116,
    errorMessage: expect.stringMatching(/given back before/),
  })
  expect(balances()).toEqual({ ...before, organisation: '1000000', 'customer:+2348012345678': '49892.5' })
})

test('carries two refunds of one sale out, for nothing tells them apart', async () => {
  const answers = [await refund('500', false), await refund('500', false)]
  expect(answers.map(({ responseCode }) => responseCode)).toEqual([0, 0])
  expect(new Set(answers.map(({ refundTransactionId }) => refundTransactionId)).size).toBe(2)
  expect(sandbox.ledger.balance('organisation')).toBe('1000500')
})

test.each<[string, string, boolean, object, number]>([
  ['an unknown sale', '1500', true, { referenceNumber: 'NEVER' }, 135],
  ['another phone number', '1500', true, { customerPhoneNumber: '08023456789' }, 123],
  ['more than was paid', '1500.01', false, {}, 116],
  ['a full refund of less', '1499.99', true, {}, 116],
  ['a part with the fee', '500', false, { includesCustomerFee: true }, 116],
  ['another currency', '1500', true, { currency: 'USD' }, 116],
  ['another currency under its other name', '1500', true, { currencyCode: 'USD' }, 116],
  ['both names of the currency', '1500', true, { currency: 'NGN', currencyCode: 'NGN' }, 117],
])('refuses %s', async (_, amount, isFull, more, code) => {
  expect(await refund(amount, isFull, more)).toMatchObject({ responseCode: code })
  expect(balances()).toEqual(before)
  expect(await statusOf()).toMatchObject({ status: 'SUCCESSFUL' })
})

test.each(['currency', 'currencyCode'])('takes the currency of the sale as %s', async (name) => {
  expect(await refund('1500', true, { [name]: 'NGN' })).toMatchObject({ responseCode: 0 })
})

test('refuses what the organisation no longer has', async () => {
  for (const [reference, amount] of Object.entries({ 'OUT-A': 500_000, 'OUT-B': 500_000, 'OUT-C': 1_000 })) {
    const request = { referenceNumber: reference, amount, destinationAccount: '@adaeze' }
    await ask('moneyTransfer', JSON.stringify(request), `${reference}${amount}@adaeze`)
  }
  expect(sandbox.ledger.balance('organisation')).toBe('500')
  expect(await refund('500.01', false)).toMatchObject({ responseCode: 139 })
  expect(await refund('500', false)).toMatchObject({ responseCode: 0 })
})

test('refuses what the wallet of the customer has no room for', async () => {
  sale = sandbox.sales.add({ customer: '@chinedu', amount: '1000', merchantReference: 'INV-9' })
  const request = { referenceNumber: 'FILL-A', amount: 11_000, destinationAccount: '@chinedu' }
  await ask('moneyTransfer', JSON.stringify(request), 'FILL-A11000@chinedu')
  // 290,000 less 1,107.50 and 11,000 more leave room for 107.50.
  const his = { customerPhoneNumber: '08023456789' }
  expect(await refund('107.51', false, his)).toMatchObject({ responseCode: 138 })
  expect(await refund('107.5', false, his)).toMatchObject({ responseCode: 0 })
})

describe('of a payment in dollars', () => {
  beforeEach(() => {
    // 3.33 dollars at 1,512.25 are 5,035.7925 naira.
    sale = sandbox.sales.add({
      customer: '@adaeze',
      amount: '3.33',
      currency: 'USD',
      merchantReference: 'INV-9',
    })
  })

  test('is in dollars, at the rate of the payment', async () => {
    expect(await refund('1.11', false, { currency: 'USD' })).toMatchObject({
      responseCode: 0,
      refundAmount: 1.11,
      currency: 'USD',
      exchangeRate: 1512.25,
    })
    // 1.11 dollars are 1,678.5975 naira.
    expect(sandbox.ledger.balance('organisation')).toBe('1004857.19')
    expect(await refund('1.11', false, { currency: 'NGN' })).toMatchObject({ responseCode: 116 })
  })

  test('in parts adds up to the very kobo that were paid', async () => {
    expect(sandbox.ledger.balance('organisation')).toBe('1006535.79')
    for (const amount of ['1.11', '1.11', '1.11'])
      expect(await refund(amount, false)).toMatchObject({ responseCode: 0 })
    expect(sandbox.ledger.balance('organisation')).toBe('1001500')
  })
})
