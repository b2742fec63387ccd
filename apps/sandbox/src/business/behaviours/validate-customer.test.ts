import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function validate(identifier: string): Promise<TestAnswer> {
  const body = `{"referenceNumber":"R-A","customerIdentifier":"${identifier}"}`
  return ask('validateCustomer', body, `R-A${identifier}`)
}

test.each([
  ['+2348012345678', 'PHONE_NUMBER'],
  ['0801 234 5678', 'PHONE_NUMBER'],
  ['8012345678', 'ACCOUNT_NUMBER'],
  ['@Adaeze', 'NICKNAME'],
])('tells who %s is, found by %s', async (identifier, identifierType) => {
  expect((await validate(identifier)).body).toEqual({
    responseCode: 0,
    referenceNumber: 'R-A',
    message: 'The operation was carried out.',
    customerIdentifier: identifier,
    identifierType,
    name: 'Adaeze Obi',
    kycLevel: 'KYC3',
  })
})

test('tells the level a customer has reached by now', async () => {
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
  expect((await validate('@ngozi')).body).toMatchObject({ kycLevel: 'KYC2' })
})

test.each(['08099999999', '@nobody', 'nobody@example.com'])('knows nobody by %s', async (identifier) => {
  const { body } = await validate(identifier)
  expect(body).toMatchObject({ responseCode: 111 })
  expect(body).not.toHaveProperty('name')
})
