import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Store } from './store.ts'

const refund = {
  id: 'REFUND-A',
  owner: 'ada',
  kind: 'request',
  reference: 'ASK-A',
  amount: '60.50',
  note: '',
  at: 1,
} as const

function storeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'shop.db')
}

test.each([
  ['before it was counted what Paga lists was never sent', undefined, 'not-sent'],
  ['after that is one to look for', 3, 'checking'],
] as const)('a refund whose process ended %s', (_, listed, state) => {
  const file = storeFile()
  {
    using store = new Store(file)
    store.refunds.plan(refund)
    expect(store.refunds.claim('REFUND-A', '100')).toBe(true)
    if (listed !== undefined) store.refunds.setListed('REFUND-A', { listedAs: 'ASK-A', listed })
  }
  using store = new Store(file)
  expect(store.refunds.find('ada', 'REFUND-A')).toMatchObject({ state, listed: listed ?? null })
  expect(store.refunds.toCheck()).toHaveLength(state === 'checking' ? 1 : 0)
  expect(store.refunds.claim('REFUND-A', '100')).toBe(false)
})

test('is claimed once, alone, and never beyond what was paid', () => {
  using store = new Store(':memory:')
  const { refunds } = store
  for (const id of ['REFUND-A', 'REFUND-B', 'REFUND-C']) refunds.plan({ ...refund, id })
  refunds.plan({ ...refund, id: 'REFUND-D', reference: 'ASK-D' })
  expect([refunds.claim('REFUND-A', '121'), refunds.claim('REFUND-A', '121')]).toEqual([true, false])
  expect(refunds.claim('REFUND-B', '121')).toBe(false)
  expect(refunds.claim('REFUND-D', '60.5')).toBe(true)
  refunds.end('REFUND-A', { state: 'checking' })
  expect(refunds.claim('REFUND-B', '121')).toBe(false)
  refunds.end('REFUND-A', { state: 'refunded' })
  expect(refunds.claim('REFUND-B', '120.99')).toBe(false)
  expect(refunds.claim('REFUND-B', '121')).toBe(true)
  refunds.end('REFUND-B', { state: 'refused', reason: 'No.' })
  expect(refunds.claim('REFUND-C', '121')).toBe(true)
})

test('what is final stays, and keeps its time', () => {
  let now = 1
  using store = new Store(':memory:', () => now)
  store.refunds.plan(refund)
  store.refunds.claim('REFUND-A', '100')
  now = 2
  store.refunds.end('REFUND-A', { state: 'refunded' })
  now = 3
  store.refunds.end('REFUND-A', { state: 'refused' })
  expect(store.refunds.find('ada', 'REFUND-A')).toMatchObject({ state: 'refunded', since: 2 })
})
