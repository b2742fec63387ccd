import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let now: number
let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 9, 30)
  // Every draw gives ones, so the serial number is 111111111: 36 for Wema Bank and 39 for the ones make 75, and 5 is missing.
  const random = (length: number): Uint8Array => new Uint8Array(length).fill(1)
  ;({ sandbox, ask } = await testSandbox({ clock: () => now, random, adminToken: 'TOKEN' }))
})
afterEach(() => sandbox.close())

const adas = '"firstName":"Ada","lastName":"Obi","accountReference":"CUSTOMER-0009"'

function register(reference: string, more = adas, phone = '08012345678'): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","phoneNumber":"${phone}",${more}}`
  return ask('registerPersistentPaymentAccount', body, `${reference}${phone}`)
}

function activity(question: string): Promise<TestAnswer> {
  return ask('getPersistentPaymentAccountActivity', `{"referenceNumber":"R-A"${question}}`, 'R-A')
}

test('is a number of Wema Bank with the right check digit, and the next one the next', async () => {
  expect((await register('ACCOUNT-A')).body).toEqual({
    responseCode: 0,
    referenceNumber: 'ACCOUNT-A',
    message: 'The operation was carried out.',
    accountReference: 'CUSTOMER-0009',
    accountNumber: '1111111115',
  })
  const { body } = await register('ACCOUNT-B', '"accountName":"Shop"')
  expect(body).toMatchObject({ accountNumber: '1111111122' })
  expect(body).not.toHaveProperty('accountReference')
})

test('brings what is paid into it to the organisation, less the fee', async () => {
  await register('ACCOUNT-A')
  expect(sandbox.paymentAccounts.pay('1111111115', { amount: '1000.50' })).toEqual({
    transactionId: expect.any(String),
    fee: '10.75',
  })
  expect(sandbox.ledger.balance('organisation')).toBe('1000989.75')
  expect(sandbox.ledger.balance('fees')).toBe('10')
  expect(sandbox.ledger.balance('vat')).toBe('0.75')
  expect(sandbox.ledger.sum()).toBe('0')
})

test('tells what was paid into it', async () => {
  await register('ACCOUNT-A')
  const order = { amount: '1000', bank: '044', paymentReference: 'PAY-1', narration: 'School fees' }
  const { transactionId } = sandbox.paymentAccounts.pay('1111111115', order)
  expect((await activity(',"accountNumber":"1111111115"')).body).toEqual({
    responseCode: 0,
    referenceNumber: 'R-A',
    message: 'The operation was carried out.',
    accountNumber: '1111111115',
    accountReference: 'CUSTOMER-0009',
    accountName: 'Ada Obi',
    phoneNumber: '+2348012345678',
    firstName: 'Ada',
    lastName: 'Obi',
    recordCount: 1,
    items: [
      {
        itemNumber: 1,
        amount: 1000,
        currencyCode: 'NGN',
        paymentDate: '2026-11-21T09:30:00',
        paymentMethod: 'BANK_TRANSFER',
        paymentReference: 'PAY-1',
        transactionReference: 'PAY-1',
        transactionServiceIdentifier: transactionId,
        status: 'SUCCESSFUL',
        paymentBank: 'Access Bank',
        paymentFee: 10.75,
        paymentNarration: 'School fees',
        isInstantSettlement: 'false',
      },
    ],
  })
})

async function amountsOf(question: string): Promise<unknown> {
  const { body } = await activity(`,"accountReference":"CUSTOMER-0009"${question}`)
  return Array.from(Object(body['items']), ({ amount }) => amount)
}

test('tells of the days or moments that are asked, or of the last payment', async () => {
  await register('ACCOUNT-A')
  for (const [day, amount] of [
    ['20', '100'],
    ['21', '200'],
    ['22', '300'],
  ] as const) {
    now = Date.parse(`2026-11-${day}T23:59:59.500Z`)
    sandbox.paymentAccounts.pay('1111111115', { amount })
  }
  expect(await amountsOf('')).toEqual([100, 200, 300])
  expect(await amountsOf(',"getLatestSingleActivity":true')).toEqual([300])
  expect(await amountsOf(',"getLatestSingleActivity":false')).toEqual([100, 200, 300])
  expect(await amountsOf(',"startDate":"2026-11-21"')).toEqual([200, 300])
  expect(await amountsOf(',"endDate":"2026-11-21"')).toEqual([100, 200])
  expect(await amountsOf(',"startDate":"2026-11-21","endDate":"2026-11-21"')).toEqual([200])
  expect(await amountsOf(',"startDate":"2026-11-20T23:59:59","endDate":"2026-11-21T23:59:59"')).toEqual([100])
})

test('takes a deposit to it for a payment into it', async () => {
  await register('ACCOUNT-A')
  const deposit =
    '{"referenceNumber":"PAYOUT-A","amount":500,"destinationBankUUID":"035","destinationBankAccountNumber":"1111111115","recipientEmail":"ada@example.com"}'
  const { body } = await ask('depositToBank', deposit, 'PAYOUT-A5000351111111115')
  expect(body).toMatchObject({ responseCode: 0, fee: 10.75, destinationAccountHolderNameAtBank: 'Ada Obi' })
  // The organisation paid itself 500, and the fee of the deposit.
  expect(sandbox.ledger.balance('organisation')).toBe('999989.25')
  expect(sandbox.ledger.balance('bank:035')).toBe('0')
  expect(await amountsOf('')).toEqual([500])
})

test('brings a user’s transfer to it to the organisation', async () => {
  await register('ACCOUNT-A')
  const transfer =
    '{"referenceNumber":"SEND-A","amount":500,"destinationAccount":"1111111115","destinationBank":"035","senderPrincipal":"@adaeze","senderCredentials":"1234"}'
  const { body } = await ask('moneyTransfer', transfer, 'SEND-A5001111111115')
  expect(body).toMatchObject({ responseCode: 0, fee: 10.75 })
  expect(sandbox.ledger.balance('organisation')).toBe('1000500')
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49489.25')
  expect(await amountsOf('')).toEqual([500])
})

test.each([
  ['what is no phone number', '12345678', adas, 123],
  ['a reference that is too short', '08012345678', '"accountReference":"SHORT"', 114],
  ['what is no address', '08012345678', '"email":"ada"', 127],
])('refuses to register %s', async (_, phone, more, code) => {
  expect((await register('ACCOUNT-A', more, phone)).body).toMatchObject({ responseCode: code })
  expect(sandbox.paymentAccounts.list()).toEqual([])
})

test('refuses a reference of an account that was used before', async () => {
  await register('ACCOUNT-A')
  expect((await register('ACCOUNT-B')).body).toMatchObject({ responseCode: 105 })
})

test.each([
  ['no account', '', 117],
  ['a number nobody registered', ',"accountNumber":"1111111122"', 114],
  ['a reference nobody registered', ',"accountReference":"CUSTOMER-0001"', 114],
  [
    'a number and the reference of another',
    ',"accountNumber":"1111111115","accountReference":"CUSTOMER-0001"',
    114,
  ],
  ['a date nobody can read', ',"accountNumber":"1111111115","startDate":"yesterday"', 117],
  [
    'days in the wrong order',
    ',"accountNumber":"1111111115","startDate":"2026-11-22","endDate":"2026-11-20"',
    117,
  ],
])('refuses to tell of %s', async (_, question, code) => {
  await register('ACCOUNT-A')
  expect((await activity(question)).body).toMatchObject({ responseCode: code })
})

test.each([
  ['a number nobody registered', '1111111122', { amount: '100' }],
  ['a bank nobody knows', '1111111115', { amount: '100', bank: '999' }],
  ['no amount', '1111111115', { amount: '1e3' }],
  ['less than the least', '1111111115', { amount: '49.99' }],
])('lets nobody pay into it with %s', async (_, number, order) => {
  await register('ACCOUNT-A')
  expect(() => sandbox.paymentAccounts.pay(number, order)).toThrow('Nothing can be paid.')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
})

test('keeps nothing of the customer’s number at their bank', async () => {
  await register('ACCOUNT-A', `${adas},"financialIdentificationNumber":"22222222222"`)
  expect(JSON.stringify(sandbox.paymentAccounts.list())).not.toContain('22222222222')
})
