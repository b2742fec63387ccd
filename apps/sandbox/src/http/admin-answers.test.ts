import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  const collect = await collectSandbox()
  sandbox = collect.sandbox
  await collect.request('ORDER-A')
})
afterEach(() => sandbox.close())

async function admin(method: string, path: string, body: string): Promise<{ status: number; error: string }> {
  const headers = { 'x-sandbox-token': sandbox.adminToken }
  const response = await sandbox.fetch(`http://localhost/_sandbox/${path}`, { method, headers, body })
  return { status: response.status, error: String(Object(await response.json()).error) }
}

test.each([
  ['POST', 'sales', 'customerReference'],
  ['PATCH', 'customers/@ngozi', 'kyclevel'],
  ['POST', 'withdrawals', 'pin'],
  ['PUT', 'charges', 'modes'],
  ['POST', 'payment-accounts/1111111115/payments', 'ammount'],
  ['POST', 'payment-requests/ORDER-A/pay', 'ammount'],
  ['POST', 'persistent-accounts/CUSTOMER-0009/pay', 'way'],
  ['POST', 'clock', 'advance'],
  ['POST', 'snapshots', 'nam'],
  ['PUT', 'reverse', 'url'],
  ['POST', 'reverse/ask', 'name'],
  ['POST', 'reverse/pay', 'constructor'],
  ['POST', 'faults', 'kinds'],
])('%s %s takes no member %s, and says which it takes', async (method, path, member) => {
  const before = JSON.stringify([
    sandbox.payments.requests(),
    sandbox.snapshots.list(),
    sandbox.customers.list(),
  ])
  const { status, error } = await admin(method, path, JSON.stringify({ [member]: '1' }))
  expect(status).toBe(400)
  expect(error).toMatch(path === 'faults' ? /kind/ : new RegExp(`"${member}"; it may have \\w+`))
  const after = JSON.stringify([
    sandbox.payments.requests(),
    sandbox.snapshots.list(),
    sandbox.customers.list(),
  ])
  expect(after).toBe(before)
})

test.each(['null', '[]', '1', '"x"'])('a body %s is no JSON object', async (body) => {
  expect(await admin('POST', 'snapshots', body)).toEqual({
    status: 400,
    error: 'The body is no JSON object.',
  })
})

test('no body is an object without members', async () => {
  expect((await admin('POST', 'snapshots', '')).status).toBe(201)
  expect(sandbox.snapshots.list()).toHaveLength(1)
})

test.each([
  { from: 'card' },
  { from: ['wallet'] },
  { amount: {} },
  { amount: ['5'] },
  { bank: 58 },
  { wallet: null },
])('nobody pays by %j', async (order) => {
  const { status } = await admin('POST', 'payment-requests/ORDER-A/pay', JSON.stringify(order))
  expect(status).toBe(400)
  expect(sandbox.payments.requests()).toMatchObject([{ state: 'PENDING', paid: '0' }])
})
