import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

interface Deposit {
  readonly amount?: string
  readonly bank?: string
  readonly account?: string
  readonly more?: string
}

function request(operation: string, reference: string, deposit: Deposit): Promise<TestAnswer> {
  const { amount = '500', bank = firstBank, account = '0123456789', more = '' } = deposit
  return ask(
    operation,
    `{"referenceNumber":"${reference}","amount":${amount},"destinationBankUUID":"${bank}",` +
      `"destinationBankAccountNumber":"${account}","recipientPhoneNumber":"+2348012345678"${more}}`,
    `${reference}${amount}${bank}${account}+2348012345678`,
  )
}

test('moves the amount to the bank and the fee to Paga', async () => {
  const { status, body } = await request('depositToBank', 'DEP-A', { amount: '1500.50' })
  expect(status).toBe(200)
  expect(body).toEqual({
    responseCode: 0,
    referenceNumber: 'DEP-A',
    message: 'The operation was carried out.',
    transactionId: expect.stringMatching(/^[A-Z]{2}\d+$/),
    fee: 10.75,
    vat: 0.75,
    destinationAccountHolderNameAtBank: 'ADAEZE OBI',
  })
  expect(sandbox.ledger.balance('organisation')).toBe('998488.75')
  expect(sandbox.ledger.balance('bank:011')).toBe('1500.5')
  expect(sandbox.ledger.balance('fees')).toBe('10')
  expect(sandbox.ledger.balance('vat')).toBe('0.75')
  expect(sandbox.ledger.sum()).toBe('0')
})

test('takes the uuid of a bank in small letters', async () => {
  const answer = await request('depositToBank', 'DEP-A', { bank: firstBank.toLowerCase() })
  expect(answer.body).toMatchObject({ responseCode: 0 })
})

test.each([
  ['5000', 10.75],
  ['5000.01', 26.88],
  ['50000', 26.88],
  ['50000.01', 53.75],
])('charges for %s what the check foretold', async (amount, fee) => {
  const check = await request('validateDepositToBank', 'CHECK-A', { amount })
  const deposit = await request('depositToBank', 'DEP-A', { amount })
  expect(check.body['fee']).toBe(fee)
  expect(deposit.body['fee']).toBe(fee)
})

const refusals: readonly (readonly [title: string, deposit: Deposit, code: number])[] = [
  ['a bank it does not know', { bank: '00000000-0000-0000-0000-000000000000' }, 133],
  ['the account number that is not valid', { account: '0000000004' }, 4],
  ['the account that is disabled', { account: '0000000103' }, 103],
  ['the account the bank does not know', { account: '0000000115' }, 115],
  ['a currency without a rate', { more: ',"currency":"XAF"' }, 116],
  ['less than the minimum', { amount: '99.99' }, 137],
  ['more than the limit', { amount: '5000000.01' }, 136],
  ['more than there is', { amount: '1000000' }, 139],
  ['an amount that leaves no room for the fee', { amount: '999946.26' }, 139],
]

describe.each(['depositToBank', 'validateDepositToBank'])('%s', (operation) => {
  test.each(refusals)('refuses %s', async (_, deposit, code) => {
    const { status, body } = await request(operation, 'DEP-A', deposit)
    expect(status).toBe(200)
    expect(body).toMatchObject({ responseCode: code, referenceNumber: 'DEP-A' })
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  })

  test('takes the whole balance when the fee just fits', async () => {
    const { body } = await request(operation, 'DEP-A', { amount: '999946.25' })
    expect(body).toMatchObject({ responseCode: 0, fee: 53.75 })
  })

  test('takes naira by name', async () => {
    const { body } = await request(operation, 'DEP-A', { more: ',"currency":"NGN"' })
    expect(body).toMatchObject({ responseCode: 0 })
  })
})

test('moves nothing on a check, and leaves its reference free', async () => {
  await request('validateDepositToBank', 'SAME-A', {})
  await request('validateDepositToBank', 'SAME-A', {})
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  expect((await request('depositToBank', 'SAME-A', {})).body).toMatchObject({ responseCode: 0 })
})

test('gives the same name for the same account, and another for another', async () => {
  const nameOf = async (account: string): Promise<unknown> => {
    const { body } = await request('validateDepositToBank', 'CHECK-A', { account })
    return body['destinationAccountHolderNameAtBank']
  }
  expect(await nameOf('1111111111')).toBe(await nameOf('1111111111'))
  expect(await nameOf('1111111111')).toMatch(/^[A-Z]+ [A-Z]+$/)
  expect(await nameOf('1111111112')).not.toBe(await nameOf('1111111111'))
})

test('refuses a reference used before, and pays once', async () => {
  await request('depositToBank', 'DEP-A', {})
  const second = await request('depositToBank', 'DEP-A', { amount: '700' })
  expect(second.body).toMatchObject({ responseCode: 105, referenceNumber: 'DEP-A' })
  expect(sandbox.ledger.balance('bank:011')).toBe('500')
})
