import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'

let made: Awaited<ReturnType<typeof collectSandbox>>
beforeEach(async () => {
  made = await collectSandbox({ adminToken: 'TOKEN' })
  await made.request('ORDER/A')
})
afterEach(() => made.sandbox.close())

async function admin(path: string, body?: unknown, token = 'TOKEN') {
  const response = await made.sandbox.fetch(`http://localhost/_sandbox/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-sandbox-token': token },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

const order = `payment-requests/${encodeURIComponent('ORDER/A')}`

test('a request is listed and paid', async () => {
  expect((await admin('payment-requests')).body).toMatchObject({
    requests: [{ state: 'PENDING', outstanding: '1000' }],
  })
  expect(await admin(`${order}/pay`, { from: 'wallet' })).toMatchObject({
    status: 200,
    body: { state: 'CONSUMED' },
  })
  expect(await admin(`${order}/pay`, {})).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('CONSUMED') },
  })
})

test('a request is cancelled', async () => {
  expect(await admin(`${order}/cancel`, '')).toMatchObject({ status: 200, body: { state: 'CANCELLED' } })
  expect((await admin(`${order}/process`, {})).status).toBe(400)
  expect((await admin(`${order}/pay-on`, {})).status).toBe(400)
  expect((await admin('persistent-accounts/NONE/pay', { amount: '1' })).status).toBe(400)
})

test('the clock is moved, and what becomes due happens', async () => {
  const { body: before } = await admin('clock')
  expect((await admin('clock', { advanceMs: 86_400_000 })).body).toEqual({ now: before.now + 86_400_000 })
  expect((await admin('payment-requests')).body).toMatchObject({ requests: [{ state: 'EXPIRED' }] })
})

test.each([
  ['clock', { advanceMs: -1 }],
  ['clock', { advanceMs: 'soon' }],
  [`${order}/pay`, '{'],
  [`${order}/pay`, { from: 'wallet', wallet: '@nobody' }],
])('%s with %j is refused', async (path, body) => {
  expect((await admin(path, body)).status).toBe(400)
})

test('every route wants the token', async () => {
  for (const path of ['payment-requests', 'clock'])
    expect((await admin(path, undefined, 'NO')).status).toBe(401)
  expect((await admin(`${order}/pay`, {}, 'NO')).status).toBe(401)
})
