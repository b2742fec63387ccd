import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ adminToken: 'TOKEN' }))
})
afterEach(() => sandbox.close())

async function admin(
  method: string,
  path: string,
  body?: string,
  token = 'TOKEN',
): Promise<[number, unknown]> {
  const url = `http://localhost/_sandbox/${path}`
  const headers = { 'x-sandbox-token': token }
  const response = await sandbox.fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  return [response.status, text === '' ? undefined : JSON.parse(text)]
}

async function send(reference: string, destination: string, more = ''): Promise<void> {
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"${destination}"${more}}`
  await ask('moneyTransfer', body, `${reference}100${destination}`)
}

async function charge(reference: string): Promise<void> {
  const body = `{"referenceNumber":"${reference}","amount":100,"merchantReferenceNumber":"M-77","customerPrincipal":"@adaeze"}`
  await ask('chargeCustomer', body, `${reference}100M-77@adaeze`)
}

test('shows messages with their codes, which the journal does not have', async () => {
  await send('SEND-A', '08099999999')
  const [status, shown] = await admin('GET', 'messages')
  expect(status).toBe(200)
  expect(shown).toMatchObject({ messages: [{ to: '+2348099999999', about: 'withdrawal-code' }] })
  const [code = 'none'] = /\d{10}(?=\.)/.exec(JSON.stringify(shown)) ?? []
  const [, journal] = await admin('GET', 'journal')
  expect(journal).toMatchObject({
    entries: [{ messages: [{ channel: 'sms', to: '+2348099999999', about: 'withdrawal-code' }] }],
  })
  expect(JSON.stringify(journal)).not.toContain(code)
  expect(await admin('DELETE', 'messages')).toEqual([204, undefined])
  expect(await admin('GET', 'messages')).toEqual([200, { messages: [] }])
})

test('has money fetched', async () => {
  await send('SEND-A', '08099999999')
  const [code = ''] = /\d{10}(?=\.)/.exec(sandbox.messages.list()[0]?.text ?? '') ?? []
  const body = JSON.stringify({ phoneNumber: '08099999999', code })
  expect(await admin('POST', 'withdrawals', body)).toEqual([
    200,
    { referenceNumber: 'SEND-A', amount: '100' },
  ])
  const [status, again] = await admin('POST', 'withdrawals', body)
  expect([status, JSON.stringify(again)]).toEqual([400, expect.not.stringContaining(code)])
})

test('changes customers, and says what they are', async () => {
  const [status, ngozi] = await admin('PATCH', 'customers/@ngozi', '{"kycLevel":"KYC2"}')
  expect(status).toBe(200)
  expect(ngozi).toEqual({
    phoneNumber: '+2348055500000',
    accountNumber: '8055500000',
    name: 'Ngozi Eze',
    kycLevel: 'KYC2',
    state: 'active',
    balance: '0',
  })
  expect(await admin('GET', 'customers')).toEqual([200, { customers: expect.arrayContaining([ngozi]) }])
})

test('has customers agree and decline, and changes the mode', async () => {
  expect(await admin('PUT', 'charges', '{"mode":"polling"}')).toEqual([204, undefined])
  await charge('CHARGE-A')
  await charge('CHARGE-B')
  const [, waiting] = await admin('GET', 'charges')
  expect(waiting).toMatchObject({
    mode: 'polling',
    charges: [{ referenceNumber: 'CHARGE-A' }, { referenceNumber: 'CHARGE-B' }],
  })
  expect(await admin('POST', 'charges/CHARGE-A/agree')).toEqual([204, undefined])
  expect(await admin('POST', 'charges/CHARGE-B/decline')).toEqual([204, undefined])
  expect(sandbox.ledger.balance('organisation')).toBe('1000089.25')
  expect(sandbox.charges.list()).toEqual([])
})

test.each([
  ['PATCH', 'customers/@nobody', '{"kycLevel":"KYC2"}'],
  ['PATCH', 'customers/@ngozi', '{"kycLevel":"KYC9"}'],
  ['PATCH', 'customers/@ngozi', '{"state":"asleep"}'],
  ['PATCH', 'customers/@ngozi', 'no JSON'],
  ['POST', 'withdrawals', '{}'],
  ['POST', 'withdrawals', 'null'],
  ['POST', 'withdrawals', '{"phoneNumber":"08099999999","code":"1234567890"}'],
  ['PUT', 'charges', '{"mode":"telepathy"}'],
  ['POST', 'charges/CHARGE-Z/agree', '{}'],
])('%s %s with %s is 400, with what to do instead', async (method, path, body) => {
  expect(await admin(method, path, body)).toEqual([400, { error: expect.stringMatching(/\.$/) }])
})

test.each([
  ['GET', 'messages'],
  ['GET', 'customers'],
  ['PATCH', 'customers/@ngozi'],
  ['POST', 'withdrawals'],
  ['PUT', 'charges'],
  ['POST', 'charges/CHARGE-A/agree'],
])('%s %s wants the admin token', async (method, path) => {
  const [status] = await admin(method, path, method === 'GET' ? undefined : '{}', 'WRONG')
  expect(status).toBe(401)
})
