import { afterEach, beforeEach, expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  ;({ sandbox } = await testSandbox({ adminToken: 'TOKEN', clock: () => 1_000 }))
})
afterEach(() => sandbox.close())

async function admin(
  method: string,
  path: string,
  { body, token = 'TOKEN' }: { readonly body?: string; readonly token?: string } = {},
) {
  const headers = { 'x-sandbox-token': token }
  const init = body === undefined ? { method, headers } : { method, headers, body }
  const response = await sandbox.fetch(`http://localhost/_sandbox/${path}`, init)
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

function sell(): void {
  sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: 'SALE-A' })
}

test('a snapshot is taken, listed, restored and removed', async () => {
  const taken = { name: 'before the sale', time: 1_000 }
  const named = { body: '{"name":"before the sale"}' }
  expect(await admin('POST', 'snapshots', named)).toEqual({ status: 201, body: taken })
  sell()
  expect(await admin('GET', 'snapshots')).toEqual({ status: 200, body: { snapshots: [taken] } })
  expect((await admin('POST', 'snapshots/before%20the%20sale/restore')).status).toBe(204)
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  expect((await admin('DELETE', 'snapshots/before%20the%20sale')).status).toBe(204)
  expect((await admin('DELETE', 'snapshots/before%20the%20sale')).status).toBe(404)
  expect((await admin('GET', 'snapshots')).body).toEqual({ snapshots: [] })
})

test('a snapshot without a name is given one', async () => {
  expect((await admin('POST', 'snapshots', { body: '{}' })).body).toEqual({ name: 'S1', time: 1_000 })
})

test('the sandbox begins anew', async () => {
  sell()
  expect((await admin('POST', 'reset')).status).toBe(204)
  expect([sandbox.ledger.balance('organisation'), sandbox.sales.list()]).toEqual(['1000000', []])
})

test.each([
  ['a name that is none', 'snapshots', '{"name":"/"}', '1 to 50 letters'],
  ['a name that is no text', 'snapshots', '{"name":7}', '1 to 50 letters'],
  ['a name that is taken', 'snapshots', '{"name":"taken"}', 'another name'],
  ['a snapshot nobody took', 'snapshots/nothing/restore', undefined, 'snapshots.list()'],
])('%s is refused, and nothing is changed', async (_, path, body, hint) => {
  sandbox.snapshot('taken')
  sell()
  const answer = await admin('POST', path, body === undefined ? {} : { body })
  expect(answer).toEqual({ status: 400, body: { error: expect.stringContaining(hint) } })
  expect([sandbox.ledger.balance('organisation'), sandbox.snapshots.list().length]).toEqual(['1000150', 1])
})

test('every route wants the token', async () => {
  sandbox.snapshot('ready')
  sell()
  for (const [method, path] of [
    ['POST', 'reset'],
    ['GET', 'snapshots'],
    ['POST', 'snapshots'],
    ['POST', 'snapshots/ready/restore'],
    ['DELETE', 'snapshots/ready'],
  ] as const) {
    expect((await admin(method, path, { token: 'NO' })).status).toBe(401)
  }
  expect([sandbox.ledger.balance('organisation'), sandbox.snapshots.list().length]).toEqual(['1000150', 1])
})
