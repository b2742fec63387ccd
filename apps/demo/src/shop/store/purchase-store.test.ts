import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Store } from './store.ts'

const purchase = { reference: 'BUY-A', owner: 'ada', book: 'cookery', amount: '100', at: 1 }

test('a purchase that was being paid when the process ended is one to look up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'shop.db')
  {
    using store = new Store(file)
    store.purchases.plan(purchase)
    expect(store.purchases.claim('BUY-A')).toBe(true)
  }
  using store = new Store(file)
  expect(store.purchases.toCheck()).toMatchObject([{ reference: 'BUY-A', state: 'checking' }])
  expect(store.purchases.claim('BUY-A')).toBe(false)
})

test('a purchase can be claimed once, and again when it came to nothing; what is final stays', () => {
  using store = new Store(':memory:', () => 7)
  store.purchases.plan(purchase)
  expect([store.purchases.claim('BUY-A'), store.purchases.claim('BUY-A')]).toEqual([true, false])
  store.purchases.end('BUY-A', { state: 'planned', reason: 'Connect again.' })
  expect(store.purchases.claim('BUY-A')).toBe(true)
  expect(store.purchases.find('ada', 'BUY-A')?.reason).toBe('')
  store.purchases.end('BUY-A', { state: 'paid' })
  store.purchases.end('BUY-A', { state: 'refused' })
  expect(store.purchases.find('ada', 'BUY-A')).toMatchObject({ state: 'paid', at: 1, since: 7 })
})

test('a purchase that was not sent cannot end', () => {
  using store = new Store(':memory:')
  store.purchases.plan(purchase)
  store.purchases.end('BUY-A', { state: 'paid' })
  expect(store.purchases.find('ada', 'BUY-A')?.state).toBe('planned')
})
