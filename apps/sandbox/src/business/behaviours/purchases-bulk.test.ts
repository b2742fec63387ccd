import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

const transactionId = expect.stringMatching(/^[A-Z]{2}\d+$/)

test('airtimePurchaseBulk loads phone by phone', async () => {
  const request = {
    bulkReferenceNumber: 'BATCH-A',
    items: [
      { referenceNumber: 'AIR-A', amount: 50, destinationPhoneNumber: '08031234567' },
      { referenceNumber: 'AIR-B', amount: 10, destinationPhoneNumber: '08031234567' },
      { referenceNumber: 'AIR-C', amount: 100, purchaserPrincipal: '@adaeze', purchaserCredentials: '1234' },
      { referenceNumber: 'AIR-D', amount: 100 },
    ],
  }
  const { body } = await ask('airtimePurchaseBulk', JSON.stringify(request), 'AIR-A50080312345674')
  expect(body).toMatchObject({
    bulkReferenceNumber: 'BATCH-A',
    responseCode: 1,
    items: [
      { referenceNumber: 'AIR-A', responseCode: 0, transactionId, fee: 0 },
      { referenceNumber: 'AIR-B', responseCode: 137 },
      { referenceNumber: 'AIR-C', responseCode: 0, transactionId, fee: 0 },
      { referenceNumber: 'AIR-D', responseCode: 117 },
    ],
  })
  expect(sandbox.ledger.balance('organisation')).toBe('999950')
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49900')
  expect(sandbox.ledger.balance('operator:MTN')).toBe('150')
})

test('merchantPaymentBulk pays bill by bill, its services as a list or as one text', async () => {
  const bill = { merchantAccount: 'DSTV', merchantReferenceNumber: 'CUST-9' }
  const request = {
    bulkReferenceNumber: 'BATCH-A',
    items: [
      { referenceNumber: 'BILL-A', amount: 1500, ...bill, merchantService: ['COMPACT'] },
      { referenceNumber: 'BILL-B', amount: 1600, ...bill, merchantService: 'COMPACT,BOX-OFFICE' },
      { referenceNumber: 'BILL-C', amount: 1500, ...bill, merchantService: ['GOLD'] },
      {
        referenceNumber: 'BILL-D',
        amount: 500,
        merchantAccount: 'EKEDC',
        merchantReferenceNumber: '12345678901',
        merchantService: ['PREPAID'],
      },
    ],
  }
  const { body } = await ask('merchantPaymentBulk', JSON.stringify(request), 'BILL-A1500DSTVCUST-94')
  const paid = { responseCode: 0, transactionId, fee: 107.5, merchantReferenceNumber: 'CUST-9' }
  expect(body).toMatchObject({
    bulkReferenceNumber: 'BATCH-A',
    responseCode: 1,
    items: [
      { referenceNumber: 'BILL-A', ...paid },
      { referenceNumber: 'BILL-B', ...paid },
      { referenceNumber: 'BILL-C', responseCode: 112 },
      {
        referenceNumber: 'BILL-D',
        responseCode: 0,
        merchantTransactionReference: expect.stringMatching(/^\d{20}$/),
      },
    ],
  })
  // Three bills of 1,500, 1,600 and 500, and three times 107.50.
  expect(sandbox.ledger.balance('organisation')).toBe('996077.5')
  expect(sandbox.ledger.balance('merchant:DSTV')).toBe('3100')
})

test.each([
  [
    'airtimePurchaseBulk',
    { referenceNumber: 'ONE-A', amount: 50, destinationPhoneNumber: '08031234567' },
    '50080312345671',
  ],
  [
    'merchantPaymentBulk',
    {
      referenceNumber: 'ONE-A',
      amount: 1500,
      merchantAccount: 'DSTV',
      merchantReferenceNumber: 'CUST-9',
      merchantService: ['COMPACT'],
    },
    '1500DSTVCUST-91',
  ],
])('%s wants a reference of the batch, which is used up by it', async (operation, item, hashed) => {
  const send = async (more: object) => {
    return (await ask(operation, JSON.stringify({ items: [item], ...more }), `ONE-A${hashed}`)).body
  }
  expect(await send({})).toMatchObject({ responseCode: -4 })
  expect(await send({ bulkReferenceNumber: 'B'.repeat(51) })).toMatchObject({ responseCode: 140 })
  expect(await send({ bulkReferenceNumber: 'BATCH-A' })).toMatchObject({ responseCode: 0 })
  expect(await send({ bulkReferenceNumber: 'BATCH-A' })).toMatchObject({ responseCode: 105 })
  const all = await send({ bulkReferenceNumber: 'BATCH-B' })
  expect(all).toMatchObject({ responseCode: 2, items: [{ responseCode: 105 }] })
})
