import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function sourcesOf(principal: string, credentials: string): Promise<TestAnswer> {
  const user = `"accountPrincipal":"${principal}","accountCredentials":"${credentials}"`
  return ask('getFundingSources', `{"referenceNumber":"R-A",${user}}`, `R-A${principal}${credentials}`)
}

/** Sends 100 naira from Adaeze to Fatima out of a source. */
function sendFrom(reference: string, source: string, user = ['@adaeze', '1234']): Promise<TestAnswer> {
  const [principal, credentials] = user
  const sender = `"senderPrincipal":"${principal}","senderCredentials":"${credentials}"`
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"@fatima",${sender},"sourceOfFunds":"${source}"}`
  return ask('moneyTransfer', body, `${reference}100@fatima`)
}

function balanceOf(source: string, principal: string, credentials: string): Promise<TestAnswer> {
  const user = `"accountPrincipal":"${principal}","accountCredentials":"${credentials}"`
  const body = `{"referenceNumber":"R-A",${user},"sourceOfFunds":"${source}"}`
  return ask('accountBalance', body, `R-A${principal}${credentials}`)
}

test('lists the wallet of the organisation', async () => {
  const { body } = await ask('getFundingSources', '{"referenceNumber":"R-A"}', 'R-A')
  expect(body).toMatchObject({ responseCode: 0, referenceNumber: 'R-A', sources: [{ alias: 'PAGA' }] })
})

test.each([
  ['@adaeze', '1234', ['PAGA', 'SAVINGS']],
  ['@chinedu', '2345', ['PAGA', 'VISA-CARD']],
  ['@fatima', '3456', ['PAGA']],
])('lists what %s has', async (principal, credentials, aliases) => {
  const { body } = await sourcesOf(principal, credentials)
  expect(body).toMatchObject({ responseCode: 0, sources: aliases.map((alias) => ({ alias })) })
})

test.each([
  ['a stranger', '08011111111', '1', 113],
  ['wrong credentials', '@adaeze', '4321', 104],
  ['a locked account', '@amina', '6789', 129],
  ['a disabled account', '@tunde', '5678', 103],
])('refuses %s', async (_, principal, credentials, code) => {
  const { body } = await sourcesOf(principal, credentials)
  expect(body).toMatchObject({ responseCode: code })
  expect(body).not.toHaveProperty('sources')
})

test.each(['SAVINGS', 'savings'])(
  'debits the source that is named (%s), and nothing else',
  async (source) => {
    expect((await sendFrom('SEND-A', source)).body).toMatchObject({ responseCode: 0, fee: 0 })
    expect(sandbox.ledger.balance('source:+2348012345678/SAVINGS')).toBe('19900')
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
    expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('2600')
  },
)

test.each(['PAGA', 'Paga Account'])('debits the wallet where that is named (%s)', async (source) => {
  expect((await sendFrom('SEND-A', source)).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49900')
})

test('refuses a source that belongs to somebody else, or to nobody', async () => {
  expect((await sendFrom('SEND-A', 'VISA-CARD')).body).toMatchObject({ responseCode: 106 })
  expect((await sendFrom('SEND-B', 'GOLD')).body).toMatchObject({ responseCode: 106 })
  expect((await sendFrom('SEND-C', 'SAVINGS', ['@chinedu', '2345'])).body).toMatchObject({
    responseCode: 106,
  })
})

test('has a source pay no more than it holds, however much the wallet has', async () => {
  const user = '"senderPrincipal":"@adaeze","senderCredentials":"1234","sourceOfFunds":"SAVINGS"'
  const body = `{"referenceNumber":"SEND-A","amount":20000.01,"destinationAccount":"@fatima",${user}}`
  expect((await ask('moneyTransfer', body, 'SEND-A20000.01@fatima')).body).toMatchObject({
    responseCode: 139,
  })
})

test('fills one’s own wallet from another source', async () => {
  const user = '"senderPrincipal":"@adaeze","senderCredentials":"1234","sourceOfFunds":"SAVINGS"'
  const body = `{"referenceNumber":"SEND-A","amount":500,"destinationAccount":"@adaeze",${user}}`
  expect((await ask('moneyTransfer', body, 'SEND-A500@adaeze')).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50500')
})

test('tells the balance of a source that tells it', async () => {
  expect((await balanceOf('SAVINGS', '@adaeze', '1234')).body).toMatchObject({
    responseCode: 0,
    totalBalance: 20000,
    availableBalance: 20000,
  })
  expect((await balanceOf('VISA-CARD', '@chinedu', '2345')).body).toMatchObject({ responseCode: 106 })
})
