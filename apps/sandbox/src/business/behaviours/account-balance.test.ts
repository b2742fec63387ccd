import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ clock: () => Date.UTC(2026, 10, 21, 18, 0, 7, 999) }))
})
afterEach(() => sandbox.close())

test('tells what the organisation has, and when that was', async () => {
  const { body } = await ask('accountBalance', '{"referenceNumber":"BAL-A"}', 'BAL-A')
  expect(body).toEqual({
    responseCode: 0,
    referenceNumber: 'BAL-A',
    message: 'The operation was carried out.',
    totalBalance: 1_000_000,
    availableBalance: 1_000_000,
    currency: 'NGN',
    balanceDateTimeUTC: '2026-11-21T18:00:07',
  })
})

test('follows the money', async () => {
  await ask(
    'moneyTransfer',
    '{"referenceNumber":"SEND-A","amount":0.5e1,"destinationAccount":"@adaeze"}',
    'SEND-A0.5e1@adaeze',
  )
  const { body } = await ask('accountBalance', '{"referenceNumber":"BAL-A"}', 'BAL-A')
  expect(body).toMatchObject({ availableBalance: 999_995 })
})

test.each([
  ['documented', 'BAL-A@fatima3456'],
  ['current', 'BAL-A'],
])('tells what a user has who gave their credentials, hashed as %s', async (_, preimage) => {
  const request = '{"referenceNumber":"BAL-A","accountPrincipal":"@fatima","accountCredentials":"3456"}'
  const { body } = await ask('accountBalance', request, preimage)
  expect(body).toMatchObject({ responseCode: 0, availableBalance: 2500 })
})

test.each([
  ['a user who is not registered', '"accountPrincipal":"08011111111","accountCredentials":"1"', 113],
  ['wrong credentials', '"accountPrincipal":"@fatima","accountCredentials":"1"', 104],
  ['missing credentials', '"accountPrincipal":"@fatima"', 104],
  ['a locked user', '"accountPrincipal":"@amina","accountCredentials":"6789"', 129],
  ['an unknown source of funds', '"sourceOfFunds":"VISA"', 106],
])('refuses %s', async (_, members, code) => {
  const { body } = await ask('accountBalance', `{"referenceNumber":"BAL-A",${members}}`, 'BAL-A')
  expect(body).toMatchObject({ responseCode: code, referenceNumber: 'BAL-A' })
  expect(body).not.toHaveProperty('availableBalance')
})
