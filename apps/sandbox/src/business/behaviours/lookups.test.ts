import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

test('lists the banks, the documented one among them', async () => {
  const { body } = await ask('getBanks', '{"referenceNumber":"BANKS-A","locale":"en-NG"}', 'BANKS-A')
  expect(body).toMatchObject({ responseCode: 0, referenceNumber: 'BANKS-A' })
  const banks = body['bank']
  expect(banks).toContainEqual({
    name: 'First Bank of Nigeria',
    uuid: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  })
  expect(Array.isArray(banks) && new Set(banks.map((bank) => bank.uuid)).size).toBe(22)
})

test('lists the four networks under the name the documents give the list', async () => {
  const { body } = await ask('getMobileOperators', '{"referenceNumber":"OPS-A"}', 'OPS-A')
  expect(body['mobileOperator']).toEqual([
    { name: 'MTN', mobileOperatorCode: 'MTN' },
    { name: 'Airtel', mobileOperatorCode: 'AIRTEL' },
    { name: 'Glo', mobileOperatorCode: 'GLO' },
    { name: '9mobile', mobileOperatorCode: '9MOBILE' },
  ])
})

test('lists the merchants with uuid, id and code', async () => {
  const { body } = await ask('getMerchants', '{"referenceNumber":"MER-A"}', 'MER-A')
  expect(body['merchants']).toHaveLength(6)
  expect(body['merchants']).toContainEqual({
    name: 'DSTV',
    uuid: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
    id: '1',
    code: 'DSTV',
    displayName: 'DSTV',
    description: 'Satellite television',
  })
})

test.each(['merchantId', 'merchantPublicId'])('lists what a merchant named as %s sells', async (name) => {
  const dstv = 'A3878DC1-F07D-48E7-AA59-8276C3C26647'
  const request = `{"referenceNumber":"SER-A","${name}":"${dstv}"}`
  const { body } = await ask('getMerchantServices', request, `SER-A${dstv}`)
  expect(body).toMatchObject({ responseCode: 0, referenceNumber: 'SER-A' })
  expect(body['services']).toEqual([
    { name: 'Compact, one month', code: 'COMPACT', price: 1500, shortCode: 'COMPACT' },
    { name: 'Premium, one month', code: 'PREMIUM', price: 29500, shortCode: 'PREMIUM' },
    { name: 'Box Office wallet', code: 'BOX-OFFICE', shortCode: 'BOX-OFFICE' },
  ])
})

test.each([
  ['an unknown merchant', '"merchantId":"NOBODY"', 'NOBODY', 131],
  ['no merchant', '"locale":"en-NG"', '', 117],
  ['a merchant under both names', '"merchantId":"DSTV","merchantPublicId":"DSTV"', 'DSTVDSTV', 117],
])('refuses to list the services of %s', async (_, member, hashed, code) => {
  const request = `{"referenceNumber":"SER-A",${member}}`
  expect((await ask('getMerchantServices', request, `SER-A${hashed}`)).body).toMatchObject({
    responseCode: code,
  })
})

test('lists the bundles of a network, each with the number it is bought by', async () => {
  const request = '{"referenceNumber":"BUN-A","operatorPublicId":"GLO"}'
  const { body } = await ask('getDataBundleByOperator', request, 'BUN-AGLO')
  expect(body).toEqual({
    responseCode: 0,
    message: 'The operation was carried out.',
    mobileOperatorServices: [
      { mobileOperatorId: 3, servicePrice: 50, serviceName: 'GLO 50MB 24 HRS (50)', serviceId: 351 },
      { mobileOperatorId: 3, servicePrice: 750, serviceName: 'GLO 1GB 7 DAYS (750)', serviceId: 352 },
    ],
  })
})

test('every listed bundle can be bought for what the list says', async () => {
  for (const operator of ['MTN', 'AIRTEL', 'GLO', '9MOBILE']) {
    const listed = await ask(
      'getDataBundleByOperator',
      `{"referenceNumber":"BUN-A","operatorPublicId":"${operator}"}`,
      `BUN-A${operator}`,
    )
    for (const { servicePrice, serviceId } of Object(listed.body['mobileOperatorServices'])) {
      const bought = await ask(
        'airtimePurchase',
        `{"referenceNumber":"BUY-${serviceId}","amount":${servicePrice},"destinationPhoneNumber":"08031234567",` +
          `"isDataBundle":true,"mobileOperatorServiceId":"${serviceId}","mobileOperatorPublicId":"${operator}"}`,
        `BUY-${serviceId}${servicePrice}`,
      )
      expect(bought.body).toMatchObject({ responseCode: 0 })
    }
  }
  expect(sandbox.ledger.balance('operator:GLO')).toBe('800')
})

test('refuses to list the bundles of an unknown network', async () => {
  const request = '{"referenceNumber":"BUN-A","operatorPublicId":"VODA"}'
  const { body } = await ask('getDataBundleByOperator', request, 'BUN-AVODA')
  expect(body).toMatchObject({ responseCode: 112 })
})

test.each(['getBanks', 'getMobileOperators', 'getMerchants'])(
  '%s wants a reference, and takes the same one twice',
  async (operation) => {
    expect((await ask(operation, '{}', '')).body).toMatchObject({ responseCode: -4 })
    expect((await ask(operation, '{"referenceNumber":"R-A"}', 'R-A')).body).toMatchObject({ responseCode: 0 })
    expect((await ask(operation, '{"referenceNumber":"R-A"}', 'R-A')).body).toMatchObject({ responseCode: 0 })
  },
)
