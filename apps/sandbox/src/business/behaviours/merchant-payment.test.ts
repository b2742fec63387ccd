import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

const dstv = 'A3878DC1-F07D-48E7-AA59-8276C3C26647'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

interface Bill {
  readonly amount?: string
  readonly merchant?: string
  readonly customer?: string
  /** As JSON. */
  readonly services?: string
  readonly more?: string
}

function pay(reference: string, bill: Bill = {}): Promise<TestAnswer> {
  const { amount = '1500', merchant = dstv, customer = 'CUST-9', services = '["COMPACT"]', more = '' } = bill
  return ask(
    'merchantPayment',
    `{"referenceNumber":"${reference}","amount":${amount},"merchantAccount":"${merchant}",` +
      `"merchantReferenceNumber":"${customer}","merchantService":${services}${more}}`,
    `${reference}${amount}${merchant}${customer}`,
  )
}

test.each([dstv, dstv.toLowerCase(), '1', 'DSTV', 'dstv'])('pays the merchant %s', async (merchant) => {
  const { body } = await pay('BILL-A', { merchant })
  expect(body).toEqual({
    responseCode: 0,
    referenceNumber: 'BILL-A',
    message: 'The operation was carried out.',
    merchantTransactionReference: expect.stringMatching(/^DSTV-\d{10}$/),
    transactionId: expect.stringMatching(/^[A-Z]{2}\d+$/),
    fee: 107.5,
  })
  expect(sandbox.ledger.balance('merchant:DSTV')).toBe('1500')
  expect(sandbox.ledger.balance('organisation')).toBe('998392.5')
})

test.each(['["COMPACT","BOX-OFFICE"]', '"COMPACT,BOX-OFFICE"', '"COMPACT, BOX-OFFICE"'])(
  'takes services as a list or as one text: %s',
  async (services) => {
    expect((await pay('BILL-A', { amount: '1600', services })).body).toMatchObject({ responseCode: 0 })
  },
)

test('answers electricity with a token of twenty digits', async () => {
  const { body } = await pay('BILL-A', {
    merchant: 'EKEDC',
    customer: '12345678901',
    services: '["PREPAID"]',
  })
  const token = body['merchantTransactionReference']
  expect(token).toMatch(/^\d{20}$/)
  expect(body['additionalProperties']).toEqual({ token })
})

test('debits the purchaser', async () => {
  const more = ',"purchaserPrincipal":"08012345678","purchaserCredentials":"1234"'
  expect((await pay('BILL-A', { more })).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('48392.5')
})

test.each<[string, Bill, number]>([
  ['an unknown merchant', { merchant: 'NOBODY' }, 131],
  ['an unknown service', { services: '["GOLD"]' }, 112],
  ['an unknown service beside a known one', { services: '["COMPACT","GOLD"]' }, 112],
  ['an empty list of services', { services: '[]' }, 112],
  ['no service', { services: '""' }, 117],
  ['a customer the merchant does not have', { customer: 'NOBODY' }, 111],
  ['the customer nobody has', { customer: '0000000111' }, 111],
  ['less than the price', { amount: '1499.99' }, 116],
  ['more than the price', { amount: '1500.01' }, 116],
  [
    'less than the price beside an open one',
    { amount: '1499.99', services: '["COMPACT","BOX-OFFICE"]' },
    116,
  ],
  ['less than the minimum', { amount: '99.99', services: '["BOX-OFFICE"]' }, 137],
  ['more than the limit', { amount: '1000000.01', services: '["BOX-OFFICE"]' }, 136],
  ['what is not there', { amount: '1000000', services: '["BOX-OFFICE"]' }, 139],
  ['a currency without a rate', { more: ',"currency":"XAF"' }, 116],
  ['wrong credentials', { more: ',"purchaserPrincipal":"@adaeze","purchaserCredentials":"4321"' }, 104],
])('refuses %s', async (_, bill, code) => {
  const before = sandbox.ledger.balances()
  const { status, body } = await pay('BILL-A', bill)
  expect(status).toBe(200)
  expect(body).toMatchObject({ responseCode: code, referenceNumber: 'BILL-A' })
  expect(sandbox.ledger.balances()).toEqual(before)
})
