import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

const day = 24 * 60 * 60 * 1_000
const start = Date.UTC(2026, 10, 21)

let now: number
let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  now = start
  ;({ sandbox, ask } = await testSandbox({ clock: () => now }))
})
afterEach(() => sandbox.close())

function send(reference: string, destination: string, more: string): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"${destination}"${more}}`
  return ask('moneyTransfer', body, `${reference}100${destination}`)
}

async function statusOf(reference: string): Promise<unknown> {
  const { body } = await ask(
    'getKYCRestrictedMoneyTransferStatus',
    `{"referenceNumber":"${reference}"}`,
    reference,
  )
  return body['transactionStatus'] ?? body['responseCode']
}

const toProve = ',"minRecipientKYCLevel":"KYC2"'

test('is PENDING while the recipient has not proven enough, and SUCCESSFUL once they have', async () => {
  await send('SEND-A', '@ngozi', toProve)
  expect(await statusOf('SEND-A')).toBe('PENDING')
  expect(sandbox.ledger.balance('unclaimed:+2348055500000')).toBe('100')
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
  expect(await statusOf('SEND-A')).toBe('SUCCESSFUL')
  expect(sandbox.ledger.balance('customer:+2348055500000')).toBe('100')
  expect(sandbox.ledger.balance('unclaimed:+2348055500000')).toBe('0')
})

test('is SUCCESSFUL at once where the recipient has proven enough', async () => {
  await send('SEND-A', '@fatima', toProve)
  expect(await statusOf('SEND-A')).toBe('SUCCESSFUL')
})

test.each([
  ['120 days when nothing is said', '', 120],
  ['as many days as were said', ',"holdingPeriod":7', 7],
])('is FAILED and returns the money after %s', async (_, more, days) => {
  await send('SEND-A', '@ngozi', toProve + more)
  now = start + days * day - 1
  expect(await statusOf('SEND-A')).toBe('PENDING')
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  now = start + days * day
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  expect(sandbox.ledger.balance('unclaimed:+2348055500000')).toBe('0')
  expect(await statusOf('SEND-A')).toBe('FAILED')
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
  expect(sandbox.ledger.balance('customer:+2348055500000')).toBe('0')
})

test('returns the money of a user to the user, and keeps the fee', async () => {
  const user = ',"senderPrincipal":"@adaeze","senderCredentials":"1234"'
  await send('SEND-A', '08099999999', toProve + user)
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49846.25')
  now = start + 120 * day
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49946.25')
  expect(sandbox.ledger.entries().at(-1)).toMatchObject({
    operation: 'moneyTransferReturn',
    referenceNumber: 'SEND-A',
    account: 'customer:+2348012345678',
    amount: '100',
  })
})

test('returns nothing that was paid out before, and nothing twice', async () => {
  await send('SEND-A', '@ngozi', toProve)
  await send('SEND-B', '@ngozi', toProve)
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC3' })
  now = start + 500 * day
  expect(sandbox.ledger.balance('customer:+2348055500000')).toBe('200')
  expect(sandbox.ledger.balance('organisation')).toBe('999800')
})

test('credits what the new level reaches; what asks for more waits on', async () => {
  await send('SEND-A', '@ngozi', toProve)
  await send('SEND-B', '@ngozi', ',"minRecipientKYCLevel":"KYC3"')
  sandbox.customers.update('@ngozi', { kycLevel: 'KYC2' })
  expect(sandbox.ledger.balance('customer:+2348055500000')).toBe('100')
  expect([await statusOf('SEND-A'), await statusOf('SEND-B')]).toEqual(['SUCCESSFUL', 'PENDING'])
})

test('knows only transfers that ask for a level, and only one’s own', async () => {
  await send('SEND-A', '08099999999', '')
  expect(await statusOf('SEND-A')).toBe(135)
  expect(await statusOf('SEND-Z')).toBe(135)
})
