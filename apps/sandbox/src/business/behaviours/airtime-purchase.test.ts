import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function buy(reference: string, amount: string, members: string): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},${members}}`
  return ask('airtimePurchase', body, `${reference}${amount}`)
}

test.each([
  ['+2348012345678', 'MTN'],
  ['08031234567', 'MTN'],
  ['08021234567', 'AIRTEL'],
  ['07051234567', 'GLO'],
  ['2349091234567', '9MOBILE'],
])('loads %s from the network its prefix belongs to', async (phone, operator) => {
  const { body } = await buy('AIR-A', '50', `"destinationPhoneNumber":"${phone}"`)
  expect(body).toEqual({
    responseCode: 0,
    referenceNumber: 'AIR-A',
    message: 'The operation was carried out.',
    transactionId: expect.stringMatching(/^[A-Z]{2}\d+$/),
    fee: 0,
  })
  expect(sandbox.ledger.balance(`operator:${operator}`)).toBe('50')
  expect(sandbox.ledger.balance('organisation')).toBe('999950')
})

test.each(['"mobileOperatorPublicId":"GLO"', '"mobileOperatorPublicId":"3"', '"networkOperatorId":3'])(
  'takes the network that is named (%s) before the one of the prefix',
  async (named) => {
    await buy('AIR-A', '50', `"destinationPhoneNumber":"08031234567",${named}`)
    expect(sandbox.ledger.balance('operator:GLO')).toBe('50')
  },
)

test('takes airtime for airtime where a bundle is named and not wanted', async () => {
  const more = '"destinationPhoneNumber":"08031234567","isDataBundle":false,"mobileOperatorServiceId":"149"'
  expect((await buy('AIR-A', '50', more)).body).toMatchObject({ responseCode: 0 })
})

test('loads the purchaser’s own phone, at the purchaser’s expense', async () => {
  const { body } = await buy('AIR-A', '100', '"purchaserPrincipal":"@adaeze","purchaserCredentials":"1234"')
  expect(body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('operator:MTN')).toBe('100')
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49900')
})

test('sells a bundle at its price', async () => {
  const bundle = '"destinationPhoneNumber":"08031234567","isDataBundle":true,"mobileOperatorServiceId":"149"'
  expect((await buy('AIR-A', '799', bundle)).body).toMatchObject({ responseCode: 116 })
  expect((await buy('AIR-B', '800', bundle)).body).toMatchObject({ responseCode: 0 })
})

test.each([
  ['a number of no network', '50', '"destinationPhoneNumber":"07991234567"', 123],
  ['a number that is not Nigerian', '50', '"destinationPhoneNumber":"+14155550123"', 123],
  ['a text that is no number', '50', '"destinationPhoneNumber":"adaeze"', 123],
  ['no number at all', '50', '"locale":"en-NG"', 117],
  ['an unknown network', '50', '"destinationPhoneNumber":"08031234567","mobileOperatorPublicId":"X"', 112],
  [
    'a network by an unknown number',
    '50',
    '"destinationPhoneNumber":"08031234567","networkOperatorId":9',
    112,
  ],
  ['a bundle without its id', '800', '"destinationPhoneNumber":"08031234567","isDataBundle":true', 117],
  [
    'a bundle of another network',
    '800',
    '"destinationPhoneNumber":"08021234567","isDataBundle":true,"mobileOperatorServiceId":"149"',
    112,
  ],
  ['less than the minimum', '49.99', '"destinationPhoneNumber":"08031234567"', 137],
  ['more than the limit', '50000.01', '"destinationPhoneNumber":"08031234567"', 136],
  ['a currency without a rate', '50', '"destinationPhoneNumber":"08031234567","currency":"XAF"', 116],
  ['wrong credentials', '50', '"purchaserPrincipal":"@adaeze","purchaserCredentials":"0000"', 104],
  ['a purchaser without money', '50', '"purchaserPrincipal":"@ngozi","purchaserCredentials":"4567"', 139],
])('refuses %s', async (_, amount, members, code) => {
  const before = sandbox.ledger.balances()
  const { status, body } = await buy('AIR-A', amount, members)
  expect(status).toBe(200)
  expect(body).toMatchObject({ responseCode: code, referenceNumber: 'AIR-A' })
  expect(sandbox.ledger.balances()).toEqual(before)
})
