import { expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox.ts'

const adminToken = 'ADMIN-TOKEN'

async function open() {
  const sandbox = await createSandbox({
    adminToken,
    callbacks: { receive: async () => Response.json({ status: 'SUCCESS', services: ['SUBMIT_PAYMENT'] }) },
  })
  const ask = async (method: string, path: string, body?: unknown, token = adminToken) => {
    const init = {
      method,
      headers: { 'x-sandbox-token': token },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }
    const response = await sandbox.fetch(`http://localhost/_sandbox${path}`, init)
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  return { sandbox, ask }
}

test('a merchant is paid over HTTP, and what was told can be looked at and told again', async () => {
  const { sandbox, ask } = await open()
  const server = { callbackUrl: 'http://localhost:3000/paga', username: 'paga', password: 's3cret' }
  expect((await ask('PUT', '/reverse', server)).status).toBe(204)
  expect((await ask('GET', '/reverse')).body).toEqual({
    servers: [{ organisation: 'organisation', callbackUrl: 'http://localhost:3000/paga', isTest: false }],
  })
  const asked = await ask('POST', '/reverse/ask', { operation: 'getIntegrationServices' })
  expect(asked.body).toMatchObject({ httpStatus: 200, body: { services: ['SUBMIT_PAYMENT'] } })
  const paid = await ask('POST', '/reverse/pay', { amount: '50', customerReference: '1000001' })
  expect(paid.body).toMatchObject({ kind: 'paid', delivery: { state: 'delivered' } })
  const { webhooks } = (await ask('GET', '/webhooks')).body
  expect(webhooks).toHaveLength(1)
  const again = await ask('POST', `/webhooks/${webhooks[0].id}/replay`)
  expect(again.body).toMatchObject({
    state: 'delivered',
    attempts: [{ httpStatus: 200 }, { httpStatus: 200 }],
  })
  expect((await ask('POST', '/webhooks/deliver')).body).toEqual({ sent: 0 })
  await sandbox.close()
})

test.each([
  ['PUT', '/reverse', { callbackUrl: 'file:///etc/passwd', username: 'paga', password: 's3cret' }],
  ['PUT', '/reverse', { callbackUrl: 'http://localhost:3000' }],
  ['PUT', '/reverse', []],
  ['POST', '/reverse/pay', { amount: '50', customerReference: '1000001' }],
  ['POST', '/reverse/pay', { amount: 50 }],
  ['POST', '/reverse/ask', { operation: 'toString' }],
  ['POST', '/webhooks/unknown/replay', undefined],
])('what cannot be done is said: %s %s', async (method, path, body) => {
  const { sandbox, ask } = await open()
  const answer = await ask(method, path, body)
  expect([answer.status, answer.body]).toEqual([400, { error: expect.any(String) }])
  await sandbox.close()
})

test('all of it wants the admin token', async () => {
  const { sandbox, ask } = await open()
  expect((await ask('GET', '/webhooks', undefined, 'wrong')).status).toBe(401)
  await sandbox.close()
})
