import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

// At 1512.25 naira for a dollar: 10 dollars are 15,122.50; fees and limits are those of that sum.
test.each<[string, object, string, object, string]>([
  ['moneyTransfer', { destinationAccount: '@adaeze' }, '@adaeze', { fee: 0 }, '984877.5'],
  ['airtimePurchase', { destinationPhoneNumber: '08031234567' }, '', { fee: 0 }, '984877.5'],
  [
    'merchantPayment',
    { merchantAccount: 'DSTV', merchantReferenceNumber: 'CUST-9', merchantService: ['BOX-OFFICE'] },
    'DSTVCUST-9',
    { fee: 107.5 },
    '984770',
  ],
  [
    'depositToBank',
    {
      destinationBankUUID: firstBank,
      destinationBankAccountNumber: '0123456789',
      recipientPhoneNumber: '08012345678',
    },
    `${firstBank}012345678908012345678`,
    { fee: 26.88 },
    '984850.62',
  ],
])('%s takes dollars, and says at which rate', async (operation, members, hashed, answered, left) => {
  const request = { referenceNumber: 'FX-A', amount: 10, currency: 'USD', ...members }
  const { body } = await ask(operation, JSON.stringify(request), `FX-A10${hashed}`)
  expect(body).toMatchObject({ responseCode: 0, currency: 'NGN', exchangeRate: 1512.25, ...answered })
  expect(sandbox.ledger.balance('organisation')).toBe(left)
})

test('an amount in naira has neither currency nor rate in its answer', async () => {
  const request = { referenceNumber: 'FX-A', amount: 10, currency: 'NGN', destinationAccount: '@adaeze' }
  const { body } = await ask('moneyTransfer', JSON.stringify(request), 'FX-A10@adaeze')
  expect(body).toMatchObject({ responseCode: 0 })
  expect(body).not.toHaveProperty('currency')
  expect(body).not.toHaveProperty('exchangeRate')
})

test('the limits hold for the naira an amount comes to', async () => {
  const request = {
    referenceNumber: 'FX-A',
    amount: 34,
    currency: 'USD',
    destinationPhoneNumber: '08031234567',
  }
  // 34 dollars are 51,416.50, and airtime ends at 50,000.
  const { body } = await ask('airtimePurchase', JSON.stringify(request), 'FX-A34')
  expect(body).toMatchObject({ responseCode: 136 })
})

test('the status of a foreign amount is told like that of any other', async () => {
  const request = { referenceNumber: 'FX-A', amount: 10, currency: 'USD', destinationAccount: '@adaeze' }
  await ask('moneyTransfer', JSON.stringify(request), 'FX-A10@adaeze')
  const single = await ask('getOperationStatus', '{"referenceNumber":"FX-A"}', 'FX-A')
  expect(single).toMatchObject({ status: 200, body: { responseCode: 0, fee: 0 } })
  const bulk = await ask('moneyTransferStatusBulk', '{"items":[{"referenceNumber":"FX-A"}]}', 'FX-A1')
  expect(bulk.body['items']).toMatchObject([{ responseCode: 0, currency: 'NGN', exchangeRate: 1512.25 }])
})
