import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function send(reference: string, amount: string, destination: string, more = ''): Promise<TestAnswer> {
  return ask(
    'moneyTransfer',
    `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"${destination}"${more}}`,
    `${reference}${amount}${destination}`,
  )
}

test.each(['+2348012345678', '2348012345678', '08012345678', '@adaeze', '@ADAEZE'])(
  'credits the wallet of the customer %s, free of charge',
  async (destination) => {
    const { body } = await send('SEND-A', '10000', destination)
    expect(body).toEqual({
      responseCode: 0,
      referenceNumber: 'SEND-A',
      message: 'The operation was carried out.',
      transactionId: expect.stringMatching(/^[A-Z]{2}\d+$/),
      fee: 0,
      receiverRegistrationStatus: 'REGISTERED',
    })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('60000')
    expect(sandbox.ledger.balance('organisation')).toBe('990000')
  },
)

test('keeps money for a number without an account, for a fee', async () => {
  const { body } = await send('SEND-A', '100.50', '08099999999')
  expect(body).toMatchObject({ responseCode: 0, fee: 53.75, receiverRegistrationStatus: 'UNREGISTERED' })
  expect(body).not.toHaveProperty('withdrawalCode')
  expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('100.5')
  expect(sandbox.ledger.balance('organisation')).toBe('999845.75')
})

test('gives out the withdrawal code only where the organisation sends it itself', async () => {
  const told = await send('SEND-A', '100', '08099999999', ',"sendWithdrawalCode":false')
  expect(told.body['withdrawalCode']).toMatch(/^\d{10}$/)
  const sent = await send('SEND-B', '100', '08099999999', ',"sendWithdrawalCode":true')
  expect(sent.body).not.toHaveProperty('withdrawalCode')
  const registered = await send('SEND-C', '100', '08012345678', ',"sendWithdrawalCode":false')
  expect(registered.body).not.toHaveProperty('withdrawalCode')
  const user = ',"senderPrincipal":"08012345678","senderCredentials":"1234","sendWithdrawalCode":false'
  const byUser = await send('SEND-D', '100', '08099999999', user)
  expect(byUser.body).toMatchObject({ responseCode: 0 })
  expect(byUser.body).not.toHaveProperty('withdrawalCode')
})

test('pays out to a bank account by the code of the bank', async () => {
  const { body } = await send('SEND-A', '500', '0123456789', ',"destinationBank":"058"')
  expect(body).toMatchObject({ responseCode: 0, fee: 10.75 })
  expect(sandbox.ledger.balance('bank:058')).toBe('500')
})

test('debits the user who sends', async () => {
  const user = ',"senderPrincipal":"+2348012345678","senderCredentials":"1234"'
  const { body } = await send('SEND-A', '1000', '08034567890', user)
  expect(body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49000')
  expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('3500')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

test('holds money for a customer who has proven less than is asked', async () => {
  const { body } = await send('SEND-A', '100', '08055500000', ',"minRecipientKYCLevel":"KYC2"')
  expect(body).toMatchObject({ responseCode: 0, receiverRegistrationStatus: 'REGISTERED', fee: 0 })
  expect(sandbox.ledger.balance('unclaimed:+2348055500000')).toBe('100')
  const proven = await send('SEND-B', '100', '08034567890', ',"minRecipientKYCLevel":"KYC2"')
  expect(proven.body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('2600')
})

test.each([
  ['something that is no account', '100', 'nobody', '', 107],
  ['a number that is not Nigerian', '100', '+14155550123', '', 107],
  ['a recipient whose account is disabled', '100', '08055500103', '', 103],
  ['a wallet that would pass its limit', '10000.01', '08023456789', '', 138],
  ['less than the minimum', '0.99', '08012345678', '', 137],
  ['more than the limit', '500000.01', '08012345678', '', 136],
  ['a currency without a rate', '100', '08012345678', ',"currency":"XAF"', 116],
  ['an unknown source of funds', '100', '08012345678', ',"sourceOfFunds":"VISA"', 106],
  ['an unknown bank', '100', '0123456789', ',"destinationBank":"999"', 133],
  ['a bank account number of nine digits', '100', '012345678', ',"destinationBank":"058"', 4],
  [
    'an unknown sender',
    '100',
    '08012345678',
    ',"senderPrincipal":"08011111111","senderCredentials":"1"',
    113,
  ],
  ['wrong credentials', '1', '08023456789', ',"senderPrincipal":"08012345678","senderCredentials":"9"', 104],
  ['missing credentials', '1', '08023456789', ',"senderPrincipal":"08012345678"', 104],
  ['a locked sender', '1', '08012345678', ',"senderPrincipal":"@amina","senderCredentials":"6789"', 129],
  ['a disabled sender', '1', '08012345678', ',"senderPrincipal":"@tunde","senderCredentials":"5678"', 103],
  [
    'a sender without money',
    '1',
    '08012345678',
    ',"senderPrincipal":"@ngozi","senderCredentials":"4567"',
    139,
  ],
  [
    'more than the sender’s level allows',
    '50000.01',
    '@adaeze',
    ',"senderPrincipal":"@chinedu","senderCredentials":"2345"',
    136,
  ],
  ['sending to oneself', '1', '@adaeze', ',"senderPrincipal":"08012345678","senderCredentials":"1234"', 107],
])('refuses %s', async (_, amount, destination, more, code) => {
  const before = sandbox.ledger.balances()
  const { status, body } = await send('SEND-A', amount, destination, more)
  expect(status).toBe(200)
  expect(body).toMatchObject({ responseCode: code, referenceNumber: 'SEND-A' })
  expect(body).not.toHaveProperty('transactionId')
  expect(sandbox.ledger.balances()).toEqual(before)
})

test('fills a wallet up to its limit and not beyond', async () => {
  expect((await send('SEND-A', '10000', '@chinedu')).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('customer:+2348023456789')).toBe('300000')
  expect((await send('SEND-B', '1', '@chinedu')).body).toMatchObject({ responseCode: 138 })
})

test('refuses what the organisation does not have', async () => {
  await send('SEND-A', '500000', '@adaeze')
  await send('SEND-B', '400000', '@adaeze')
  expect((await send('SEND-C', '100000.01', '@adaeze')).body).toMatchObject({ responseCode: 139 })
  expect((await send('SEND-D', '100000', '@adaeze')).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.ledger.balance('organisation')).toBe('0')
})
