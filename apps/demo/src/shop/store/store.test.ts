import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Store } from './store.ts'

const payout = {
  reference: 'PAYOUT-A',
  owner: 'ada',
  supplier: 'mill',
  amount: '100',
  holder: 'A',
  fee: '1',
  at: 1,
}

function storeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'shop.db')
}

function plan(store: Store): void {
  store.addSupplier({
    id: 'mill',
    owner: 'ada',
    name: 'Mill',
    bank: 'b',
    bankName: 'B',
    account: '0123456789',
  })
  store.planPayout(payout)
}

test('a payout that was being sent when the process ended is one to ask about', () => {
  const file = storeFile()
  {
    using store = new Store(file)
    plan(store)
    expect(store.claimPayout('PAYOUT-A')).toBe(true)
  }
  using store = new Store(file)
  expect(store.payoutsToCheck()).toMatchObject([{ reference: 'PAYOUT-A', state: 'checking' }])
  expect(store.claimPayout('PAYOUT-A')).toBe(false)
})

test('a payout can be claimed once, and what is final stays', () => {
  using store = new Store(':memory:')
  plan(store)
  expect([store.claimPayout('PAYOUT-A'), store.claimPayout('PAYOUT-A')]).toEqual([true, false])
  store.endPayout('PAYOUT-A', { state: 'paid' })
  store.endPayout('PAYOUT-A', { state: 'refused' })
  expect(store.payout('ada', 'PAYOUT-A')?.state).toBe('paid')
})

test('of a question that is asked again the last is kept with its number, of any other call each', () => {
  using store = new Store(':memory:')
  const question = { subject: 'A', operation: 'status', isQuestion: true }
  store.addCall({ ...question, code: 'status(1)', outcome: 'HTTP 503' })
  store.addCall({ ...question, code: 'status(2)', outcome: 'HTTP 200' })
  store.addCall({ ...question, subject: 'B', code: 'status(3)', outcome: 'HTTP 200' })
  const refund = {
    subject: 'A',
    operation: 'refund',
    code: 'refund()',
    outcome: 'HTTP 200',
    isQuestion: false,
  }
  store.addCall(refund)
  store.addCall(refund)
  expect(store.calls('A').map(({ code, outcome, times }) => [code, outcome, times])).toEqual([
    ['status(2)', 'HTTP 200', 2],
    ['refund()', 'HTTP 200', 1],
    ['refund()', 'HTTP 200', 1],
  ])
})

test('a webhook that is faster than the answer is not undone by it', () => {
  using store = new Store(':memory:')
  const request = {
    reference: 'ASK-A',
    owner: 'ada',
    payer: 'A',
    phone: '1',
    amount: '100',
    takesParts: 0,
    at: 1,
  }
  store.addPaymentRequest(request)
  store.endPaymentRequest('ASK-A', { state: 'paid' })
  store.openPaymentRequest('ASK-A', '0123456789')
  store.endPaymentRequest('ASK-A', { state: 'ended' })
  expect(store.paymentRequest('ada', 'ASK-A')).toMatchObject({ state: 'paid', account: '0123456789' })
})
