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
  expect(body['merchants']).toHaveLength(5)
  expect(body['merchants']).toContainEqual({
    name: 'DSTV',
    uuid: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
    id: '1',
    code: 'DSTV',
    displayName: 'DSTV',
    description: 'Satellite television',
  })
})

test.each(['getBanks', 'getMobileOperators', 'getMerchants'])(
  '%s wants a reference, and takes the same one twice',
  async (operation) => {
    expect((await ask(operation, '{}', '')).body).toMatchObject({ responseCode: -4 })
    expect((await ask(operation, '{"referenceNumber":"R-A"}', 'R-A')).body).toMatchObject({ responseCode: 0 })
    expect((await ask(operation, '{"referenceNumber":"R-A"}', 'R-A')).body).toMatchObject({ responseCode: 0 })
  },
)
