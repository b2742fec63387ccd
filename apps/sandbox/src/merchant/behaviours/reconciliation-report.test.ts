import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import { askMerchantIn } from '../../ask-merchant.fixture.ts'
import type { SaleSummary } from '../../sales/sale-control.ts'
import type { Sandbox } from '../../sandbox.ts'

const noon = Date.UTC(2026, 10, 21, 12)
const day = 86_400_000

let now: number
let sandbox: Sandbox
let ask: Ask
let askMerchant: Ask
beforeEach(async () => {
  now = noon
  ;({ sandbox, ask } = await testSandbox({ clock: () => now }))
  askMerchant = askMerchantIn(sandbox)
})
afterEach(() => sandbox.close())

function sell(amount: string, merchantReference: string): SaleSummary {
  return sandbox.sales.add({ customer: '@adaeze', amount, merchantReference })
}

async function report(periodStartDateTimeUTC: string, periodEndDateTimeUTC: string) {
  const request = JSON.stringify({ periodStartDateTimeUTC, periodEndDateTimeUTC })
  // The end is hashed first.
  return (
    await askMerchant('reconciliationReport', request, `${periodEndDateTimeUTC}${periodStartDateTimeUTC}`)
  ).body
}

function referencesOf(body: Readonly<Record<string, unknown>>): unknown[] {
  const items: { referenceNumber: string }[] = Object(body['reconciliationItems'])
  return items.map(({ referenceNumber }) => referenceNumber)
}

test('lists payments and refunds, and nothing else that moved', async () => {
  const { processCode, referenceNumber } = sell('1500', 'INV-7')
  now = noon + 1000
  sell('200.5', 'INV-8')
  const transfer = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
  await ask('moneyTransfer', transfer, 'SEND-A100@adaeze')
  now = noon + 2000
  const refund = { referenceNumber, fullRefund: false, refundAmount: 300, customerPhoneNumber: '08012345678' }
  await askMerchant('refundBillPay', JSON.stringify(refund), `${referenceNumber}30008012345678`)
  const body = await report('2026-11-21', '2026-11-21')
  expect(body).toMatchObject({ responseCode: 0, errorMessage: null })
  expect(body['reconciliationItems']).toEqual([
    {
      pagaProcessCode: processCode,
      status: 'PARTIALLY_REFUNDED',
      description: 'Bill payment',
      transactionDatetimeUTC: noon,
      referenceNumber: 'INV-7',
      amount: 1500,
    },
    expect.objectContaining({ status: 'SUCCESSFUL', referenceNumber: 'INV-8', amount: 200.5 }),
    {
      pagaProcessCode: processCode,
      status: 'SUCCESSFUL',
      description: 'Refund',
      transactionDatetimeUTC: noon + 2000,
      referenceNumber: 'INV-7',
      amount: -300,
    },
  ])
})

test('adds up to what the books gained', async () => {
  for (let sold = 1; sold <= 20; sold += 1) {
    const { referenceNumber } = sell(`${100 + sold}.${sold + 10}`, `INV-${sold}`)
    if (sold % 3 !== 0) continue
    const refund = {
      referenceNumber,
      fullRefund: false,
      refundAmount: sold,
      customerPhoneNumber: '08012345678',
    }
    await askMerchant('refundBillPay', JSON.stringify(refund), `${referenceNumber}${sold}08012345678`)
  }
  const body = await report('2026-11-21', '2026-11-21')
  const items: { amount: number }[] = Object(body['reconciliationItems'])
  const booked = sandbox.ledger
    .entries()
    .filter(({ account, operation }) => account === 'organisation' && operation !== 'opening')
  expect(items.map(({ amount }) => String(amount))).toEqual(booked.map(({ amount }) => amount))
  expect(items).toHaveLength(26)
})

test.each([
  ['days, both included', '2026-11-20', '2026-11-21', ['INV-0', 'INV-1']],
  ['one day', '2026-11-22', '2026-11-22', ['INV-2']],
  ['moments, the last left out', '2026-11-21T12:00:00', '2026-11-22T12:00:00', ['INV-1']],
  ['moments as JavaScript writes them', '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.001Z', ['INV-1']],
  ['milliseconds', String(noon), String(noon + day + 1), ['INV-1', 'INV-2']],
  ['days without a payment', '2026-11-23', '2026-11-30', []],
])('takes a period of %s', async (_, start, end, references) => {
  for (const index of [0, 1, 2]) {
    now = noon + (index - 1) * day
    sell('100', `INV-${index}`)
  }
  expect(referencesOf(await report(start, end))).toEqual(references)
})

test.each([
  ['2026-11-22', '2026-11-20'],
  ['21/11/2026', '2026-11-22'],
  ['2026-13-01', '2026-13-02'],
])('refuses the period from %s to %s', async (start, end) => {
  expect(await report(start, end)).toMatchObject({ responseCode: 117 })
})
