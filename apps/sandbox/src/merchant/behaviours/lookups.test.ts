import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import { askMerchantIn } from '../../ask-merchant.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

const now = Date.UTC(2026, 10, 21, 18, 0, 7, 5)

let sandbox: Sandbox
let ask: Ask
let askMerchant: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ clock: () => now }))
  askMerchant = askMerchantIn(sandbox)
})
afterEach(() => sandbox.close())

async function lookUp(operation: string, name: string, value: string) {
  return (await askMerchant(operation, JSON.stringify({ [name]: value }), value)).body
}

const pay = { customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' }

test('a customer pays the organisation, and Paga names the payment', () => {
  const sale = sandbox.sales.add(pay)
  expect(sale).toEqual({
    referenceNumber: expect.stringMatching(/^BP-C_20261121180007005_2_[A-Z]{2}2$/),
    invoiceNumber: '1000002',
    processCode: '1795284007005002',
    transactionId: expect.stringMatching(/^[A-Z]{2}2$/),
    merchantReference: 'INV-7',
    customerPhoneNumber: '+2348012345678',
    currency: 'NGN',
    amount: '1500',
    refunded: '0',
  })
  expect(sandbox.sales.list()).toEqual([sale])
  // The customer gives 1,500 and the fee of 107.50.
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('48392.5')
  expect(sandbox.ledger.balance('organisation')).toBe('1001500')
})

test.each([
  ['a stranger', { ...pay, customer: '08011111111' }, /no such user/],
  ['no customer', { ...pay, customer: '' }, /customer is empty/],
  ['no amount', { ...pay, amount: '0' }, /amount is zero/],
  ['no reference', { ...pay, merchantReference: '' }, /merchantReference is empty/],
  ['a customer without money', { ...pay, customer: '@ngozi' }, /balance/],
  ['a disabled customer', { ...pay, customer: '@tunde' }, /disabled/],
  ['too little', { ...pay, amount: '99.99' }, /least is 100/],
])('%s pays nothing, and it is said why', (_, payment, words) => {
  expect(() => sandbox.sales.add(payment)).toThrow(
    expect.objectContaining({ code: 'INVALID_SETTINGS', hint: expect.stringMatching(words) }),
  )
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

describe('a payment', () => {
  const told = {
    merchantReference: 'INV-7',
    status: 'SUCCESSFUL',
    dateTimeUTC: now,
    transactionType: 'CUSTOMER_BILL_PAY',
    amount: 1500,
    channel: 'ONLINE',
    byAgent: false,
    currency: 'NGN',
    responseCode: 0,
    errorMessage: null,
  }

  test('is found by its reference', async () => {
    const { referenceNumber, transactionId } = sandbox.sales.add(pay)
    const body = await lookUp('getTransactionDetails', 'referenceNumber', referenceNumber)
    expect(body).toEqual({ ...told, referenceNumber, transactionId })
  })

  test('is found by its invoice', async () => {
    const { referenceNumber, transactionId, invoiceNumber } = sandbox.sales.add(pay)
    const body = await lookUp('getTransactionDetailsByInvoiceNumber', 'invoiceNumber', invoiceNumber)
    expect(body).toEqual({ ...told, referenceNumber, transactionId, invoiceNumber })
  })

  test('is found by what the payer named it, the latest of several', async () => {
    sandbox.sales.add(pay)
    const { referenceNumber, transactionId, invoiceNumber } = sandbox.sales.add(pay)
    const body = await lookUp('getTransactionDetailsByMerchantReference', 'merchantReference', 'INV-7')
    expect(body).toEqual({ ...told, referenceNumber, transactionId, invoiceNumber })
  })

  test('is found by its process code', async () => {
    const { processCode } = sandbox.sales.add(pay)
    expect(await lookUp('getProcessDetails', 'processCode', processCode)).toEqual({
      amount: 1500,
      dateTimeUTC: now,
      processCode,
      processType: 'MERCHANT_PAYMENT',
      customerAccount: 'INV-7',
      status: 'SUCCESSFUL',
      responseCode: 0,
      errorMessage: null,
    })
  })

  test('in a foreign currency names that, the amount in it and the rate', async () => {
    const { referenceNumber, currency } = sandbox.sales.add({ ...pay, amount: '2.5', currency: 'USD' })
    expect(currency).toBe('USD')
    const body = await lookUp('getTransactionDetails', 'referenceNumber', referenceNumber)
    // 2.50 dollars at 1,512.25.
    expect(body).toMatchObject({
      amount: 3780.63,
      currency: 'NGN',
      foreignCurrency: 'USD',
      foreignCurrencyAmount: 2.5,
      exchangeRate: 1512.25,
    })
  })

  test('by merchantPayment on behalf of a customer is one too, under the same transaction id', async () => {
    const request = {
      referenceNumber: 'BILL-A',
      amount: 1500,
      merchantAccount: 'SHOP',
      merchantReferenceNumber: 'INV-8',
      merchantService: ['ORDER'],
      purchaserPrincipal: '@adaeze',
      purchaserCredentials: '1234',
    }
    const { body } = await ask('merchantPayment', JSON.stringify(request), 'BILL-A1500SHOPINV-8')
    expect(body).toMatchObject({ responseCode: 0, fee: 107.5 })
    const found = await lookUp('getTransactionDetailsByMerchantReference', 'merchantReference', 'INV-8')
    expect(found).toMatchObject({
      channel: 'BUSINESS_API',
      transactionId: body['transactionId'],
      amount: 1500,
    })
    expect(sandbox.ledger.balance('organisation')).toBe('1001500')
  })

  test('to another merchant is none of the organisation’s', async () => {
    const request =
      '{"referenceNumber":"BILL-A","amount":1500,"merchantAccount":"DSTV","merchantReferenceNumber":"CUST-9",' +
      '"merchantService":["COMPACT"]}'
    expect((await ask('merchantPayment', request, 'BILL-A1500DSTVCUST-9')).body).toMatchObject({
      responseCode: 0,
    })
    expect(sandbox.sales.list()).toEqual([])
    const found = await lookUp('getTransactionDetailsByMerchantReference', 'merchantReference', 'CUST-9')
    expect(found).toMatchObject({ status: 'UKNOWN' })
  })

  test('of the organisation to itself is refused', async () => {
    const request =
      '{"referenceNumber":"BILL-A","amount":1500,"merchantAccount":"SHOP","merchantReferenceNumber":"INV-8",' +
      '"merchantService":["ORDER"]}'
    expect((await ask('merchantPayment', request, 'BILL-A1500SHOPINV-8')).body).toMatchObject({
      responseCode: 107,
    })
  })
})

test.each([
  ['getTransactionDetails', 'referenceNumber'],
  ['getTransactionDetailsByInvoiceNumber', 'invoiceNumber'],
  ['getProcessDetails', 'processCode'],
  ['getTransactionDetailsByMerchantReference', 'merchantReference'],
])('%s tells of what is not there that it is not, and refuses nothing', async (operation, name) => {
  sandbox.sales.add(pay)
  expect(await lookUp(operation, name, 'NEVER')).toEqual({
    [name]: 'NEVER',
    status: 'UKNOWN',
    responseCode: 0,
    errorMessage: null,
  })
  expect(await lookUp(operation, name, '')).toMatchObject({ responseCode: expect.any(Number) })
  expect(await lookUp(operation, name, '')).not.toMatchObject({ responseCode: 0 })
})

describe('getForeignExchangeRate', () => {
  const rateOf = async (baseCurrency: string, foreignCurrency: string) => {
    const request = JSON.stringify({ baseCurrency, foreignCurrency })
    return (await askMerchant('getForeignExchangeRate', request, `${baseCurrency}${foreignCurrency}`)).body
  }

  test('tells the rate of buying and that of selling, with every decimal', async () => {
    expect(await rateOf('NGN', 'GHS')).toEqual({
      baseCurrency: 'NGN',
      foreignCurrency: 'GHS',
      buyRate: 97.60125,
      sellRate: 98.71005,
      responseCode: 0,
      errorMessage: null,
    })
  })

  test.each([
    ['NGN', 'XAF'],
    ['USD', 'EUR'],
    ['NGN', 'NGN'],
  ])('has no rate from %s to %s', async (base, foreign) => {
    expect(await rateOf(base, foreign)).toMatchObject({ responseCode: 116 })
  })
})
