import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, askIn, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function send(reference: string, amount: string, destination: string, more = ''): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"${destination}"${more}}`
  return ask('moneyTransfer', body, `${reference}${amount}${destination}`)
}

async function codeOf(reference: string, amount: string): Promise<string> {
  const { body } = await send(reference, amount, '08099999999', ',"sendWithdrawalCode":false')
  return String(body['withdrawalCode'])
}

const phoneNumber = '0809 999 9999'

test('pays the money of a code out in cash, once', async () => {
  const code = await codeOf('SEND-A', '100.50')
  await codeOf('SEND-B', '40')
  expect(sandbox.withdrawals.redeem({ phoneNumber, code })).toEqual({
    referenceNumber: 'SEND-A',
    amount: '100.5',
  })
  expect(sandbox.ledger.balance('cash')).toBe('100.5')
  expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('40')
  expect(() => sandbox.withdrawals.redeem({ phoneNumber, code })).toThrow('The code fetches nothing.')
  expect(sandbox.ledger.balance('cash')).toBe('100.5')
  expect(sandbox.ledger.sum()).toBe('0')
})

test('pays the money of a code out to a bank', async () => {
  const code = await codeOf('SEND-A', '100')
  sandbox.withdrawals.redeem({ phoneNumber, code, bank: '058' })
  expect(sandbox.ledger.balance('bank:058')).toBe('100')
  expect(sandbox.ledger.entries().slice(-2)).toEqual([
    expect.objectContaining({ operation: 'withdrawal', referenceNumber: 'SEND-A', amount: '-100' }),
    expect.objectContaining({ account: 'bank:058', amount: '100', transactionId: expect.any(String) }),
  ])
})

test('takes a code for its own phone number only, and no other code', async () => {
  const code = await codeOf('SEND-A', '100')
  const wrong = code.startsWith('1') ? `2${code.slice(1)}` : `1${code.slice(1)}`
  expect(() => sandbox.withdrawals.redeem({ phoneNumber, code: wrong })).toThrow('fetches nothing')
  expect(() => sandbox.withdrawals.redeem({ phoneNumber: '08088888888', code })).toThrow('fetches nothing')
  expect(() => sandbox.withdrawals.redeem({ phoneNumber, code, bank: '999' })).toThrow('bank is not known')
  expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('100')
})

test('sends the code to the recipient unless it is told to the sender', async () => {
  await send('SEND-A', '100', '08099999999')
  await codeOf('SEND-B', '100')
  const [sent, receipt] = sandbox.messages.list()
  expect(sent).toMatchObject({ channel: 'sms', to: '+2348099999999', about: 'withdrawal-code' })
  expect(receipt).toMatchObject({ to: '+2348099999999', about: 'receipt', referenceNumber: 'SEND-B' })
  const code = /\d{10}/.exec(sent?.text ?? '')?.[0] ?? ''
  expect(sandbox.withdrawals.redeem({ phoneNumber, code })).toMatchObject({ referenceNumber: 'SEND-A' })
  expect(receipt?.text).not.toMatch(/\d{10}/)
})

test('sends the code of a user’s transfer to the recipient, whatever sendWithdrawalCode says', async () => {
  const user = ',"senderPrincipal":"@adaeze","senderCredentials":"1234","sendWithdrawalCode":false'
  const { body } = await send('SEND-A', '100', '08099999999', user)
  expect(body).not.toHaveProperty('withdrawalCode')
  expect(sandbox.messages.list()).toMatchObject([{ about: 'withdrawal-code' }])
})

test('makes no code for money that is bound to a level', async () => {
  const more = ',"sendWithdrawalCode":false,"minRecipientKYCLevel":"KYC1"'
  const { body } = await send('SEND-A', '100', '08099999999', more)
  expect(body).toMatchObject({ responseCode: 0, receiverRegistrationStatus: 'UNREGISTERED' })
  expect(body).not.toHaveProperty('withdrawalCode')
})

test('gives the same code to the same transfer of the same organisation, so that none need be kept', async () => {
  const { sandbox: other } = await testSandbox()
  const body =
    '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"08099999999","sendWithdrawalCode":false}'
  const { body: answer } = await askIn(other)('moneyTransfer', body, 'SEND-A10008099999999')
  expect(await codeOf('SEND-A', '100')).toBe(answer['withdrawalCode'])
  expect(await codeOf('SEND-B', '100')).not.toBe(answer['withdrawalCode'])
  await other.close()
})

test('sends and tells the codes of a batch, and tells them again with its status', async () => {
  const items = ['I-A', 'I-B'].map((referenceNumber) => ({
    referenceNumber,
    amount: 100,
    destinationAccount: '08099999999',
    ...(referenceNumber === 'I-A' ? { sendWithdrawalCode: false } : {}),
  }))
  const body = JSON.stringify({ bulkReferenceNumber: 'BULK-A', items })
  const answer = await ask('moneyTransferBulk', body, 'I-A100080999999992')
  const code: unknown = Object(answer.body['items'])[0].withdrawalCode
  expect(code).toMatch(/^\d{10}$/)
  expect(sandbox.messages.list()).toMatchObject([
    { referenceNumber: 'I-A', about: 'receipt' },
    { referenceNumber: 'I-B', about: 'withdrawal-code' },
  ])
  const status = await ask('moneyTransferStatusBulk', '{"bulkReferenceNumber":"BULK-A"}', '0')
  expect(status.body['items']).toMatchObject([{ withdrawalCode: code }, { referenceNumber: 'I-B' }])
  expect(Object(status.body['items'])[1]).not.toHaveProperty('withdrawalCode')
})

test('sends nothing of a batch that is only checked', async () => {
  const items = [{ referenceNumber: 'I-A', amount: 100, destinationAccount: '08099999999' }]
  await ask('validateMoneyTransferBulk', JSON.stringify({ items }), 'I-A100080999999991')
  expect(sandbox.messages.list()).toEqual([])
})
