import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, askIn, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function detailsOf(merchant: string, customer: string, product?: string): Promise<TestAnswer> {
  const request = {
    referenceNumber: 'WHO-A',
    merchantAccount: merchant,
    merchantReferenceNumber: customer,
    merchantServiceProductCode: product,
  }
  return ask(
    'getMerchantAccountDetails',
    JSON.stringify(request),
    `WHO-A${merchant}${customer}${product ?? ''}`,
  )
}

test('tells whose account it is, the same name every time', async () => {
  const { body } = await detailsOf('DSTV', 'CUST-9', 'COMPACT')
  expect(body).toMatchObject({
    responseCode: 0,
    customerName: expect.stringMatching(/^[A-Z]+ [A-Z]+$/),
    accountNumber: 'CUST-9',
  })
  const name = body['customerName']
  const [first, last] = String(name).split(' ')
  expect(body['details']).toEqual({
    'First Name': first,
    'Last Name': last,
    details: name,
    merchantAccountDetails: name,
  })
  expect((await detailsOf('dstv', 'CUST-9')).body).toEqual(body)
  expect((await detailsOf('DSTV', 'CUST-10')).body['customerName']).not.toBe(name)
})

test.each([
  ['an unknown merchant', 'NOBODY', 'CUST-9', undefined, 131],
  ['an unknown service', 'DSTV', 'CUST-9', 'GOLD', 112],
  ['a customer the merchant does not have', 'DSTV', 'NOBODY', 'COMPACT', 111],
  ['the customer nobody has', 'DSTV', '0000000111', undefined, 111],
])('refuses %s', async (_, merchant, customer, product, code) => {
  const { body } = await detailsOf(merchant, customer, product)
  expect(body).toMatchObject({ responseCode: code })
  expect(body).not.toHaveProperty('customerName')
})

test('refuses whoever is no aggregator', async () => {
  await using other = (await testSandbox({ aggregator: false })).sandbox
  const request = { referenceNumber: 'WHO-A', merchantAccount: 'DSTV', merchantReferenceNumber: 'CUST-9' }
  const { body } = await askIn(other)('getMerchantAccountDetails', JSON.stringify(request), 'WHO-ADSTVCUST-9')
  expect(body).toMatchObject({ responseCode: 110 })
  expect(body).not.toHaveProperty('customerName')
})
