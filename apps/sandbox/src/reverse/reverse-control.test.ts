import { describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'

const server = { callbackUrl: 'http://shop.test/paga/', username: 'paga', password: 's3cret-CANARY' }

interface Call {
  readonly path: string
  readonly authorization: string | null
  readonly body: unknown
}

/** A sandbox with a merchant's server in the same process, which answers by path. */
async function open(
  answers: Readonly<Record<string, unknown>>,
): Promise<{ sandbox: Sandbox; calls: Call[] }> {
  const calls: Call[] = []
  const sandbox = await createSandbox({
    clock: () => Date.UTC(2026, 10, 21, 8, 0, 0),
    callbacks: {
      receive: async (request) => {
        const path = new URL(request.url).pathname
        calls.push({ path, authorization: request.headers.get('authorization'), body: await request.json() })
        const answer = answers[path.split('/').at(-1) ?? '']
        return answer === undefined ? new Response('', { status: 404 }) : Response.json(answer)
      },
    },
  })
  return { sandbox, calls }
}

const payment = { amount: '1500.50', customerReference: '1000001', customerFirstName: 'John' }
const able = { services: ['SUBMIT_PAYMENT', 'VALIDATE_CUSTOMER'] }

describe('a customer who pays a merchant', () => {
  test('is asked about, charged, and told to the merchant, whose books have the money', async () => {
    const { sandbox, calls } = await open({
      getIntegrationServices: able,
      validateCustomer: { status: 'SUCCESS', message: 'Known', isValid: true },
      submitTransaction: {
        status: 'SUCCESS',
        uniqueTransactionId: 'U-1',
        customerReference: '1000001',
        merchantStatus: '000',
      },
    })
    sandbox.reverse.register(server)
    const before = sandbox.ledger.balance('organisation')
    const paid = await sandbox.reverse.pay(payment)
    expect(paid).toMatchObject({
      kind: 'paid',
      delivery: { state: 'delivered', notification: 'submitTransaction' },
    })
    expect(calls.map(({ path }) => path)).toEqual([
      '/paga/getIntegrationServices',
      '/paga/validateCustomer',
      '/paga/submitTransaction',
    ])
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(
      new Set([`Basic ${Buffer.from('paga:s3cret-CANARY').toString('base64')}`]),
    )
    expect(calls[1]?.body).toEqual({
      isTest: false,
      customerAccountNumber: '1000001',
      customerFirstName: 'John',
    })
    expect(calls[2]?.body).toEqual({
      isTest: false,
      transaction: {
        utcTransactionDateTime: '2026-11-21T08:00:00',
        transactionType: 'BILL_PAY',
        totalAmount: 1500.5,
        merchantAmount: 1500.5,
        isCredit: true,
        pagaTransactionId: paid.kind === 'paid' ? paid.transactionId : '',
        merchantTransactionId: expect.stringMatching(/^BP-C_\d{16}$/),
        currency: 'NGN',
        customerReference: '1000001',
        customerFirstName: 'John',
        channel: 'ONLINE',
        services: [],
      },
    })
    expect(Number(sandbox.ledger.balance('organisation')) - Number(before)).toBe(1500.5)
    expect(sandbox.ledger.sum()).toBe('0')
    await sandbox.close()
  })

  test('whom the merchant does not know is not charged', async () => {
    const { sandbox, calls } = await open({
      getIntegrationServices: able,
      validateCustomer: { status: 'SUCCESS', message: 'Who is that?', isValid: false },
    })
    sandbox.reverse.register(server)
    const before = sandbox.ledger.balances()
    expect(await sandbox.reverse.pay(payment)).toEqual({ kind: 'refused', reason: 'Who is that?' })
    expect(sandbox.ledger.balances()).toEqual(before)
    expect(calls.some(({ path }) => path.endsWith('submitTransaction'))).toBe(false)
    await sandbox.close()
  })

  test.each([
    ['an error', { status: 'SERVER_ERROR', message: 'down' }],
    ['nothing it understands', ['SUCCESS']],
    ['a missing path', undefined],
  ])('is told again to a merchant that answers %s', async (_, submitTransaction) => {
    const { sandbox } = await open({
      getIntegrationServices: { services: ['SUBMIT_PAYMENT'] },
      submitTransaction,
    })
    sandbox.reverse.register(server)
    const paid = await sandbox.reverse.pay(payment)
    expect(paid).toMatchObject({
      delivery: { state: 'waiting', attempts: [{ problem: expect.any(String) }] },
    })
    await sandbox.close()
  })
})

test('any operation of a server can be asked, and what is no JSON object is shown as such', async () => {
  const { sandbox, calls } = await open({ queryPayments: { payments: [] }, getMerchantServices: 'none' })
  sandbox.reverse.register({ ...server, isTest: true })
  expect(await sandbox.reverse.ask('queryPayments', { from: '2026-01-01' })).toEqual({
    httpStatus: 200,
    body: { payments: [] },
  })
  expect(calls[0]?.body).toEqual({ isTest: true, from: '2026-01-01' })
  expect(await sandbox.reverse.ask('getMerchantServices')).toEqual({ httpStatus: 200, body: undefined })
  await sandbox.close()
})

test.each([
  ['no server', undefined, payment],
  ['an amount that is none', server, { ...payment, amount: '1,500' }],
  ['an amount of zero', server, { ...payment, amount: '0.00' }],
])('nothing is paid with %s', async (_, registered, asked) => {
  const { sandbox } = await open({})
  if (registered !== undefined) sandbox.reverse.register(registered)
  await expect(sandbox.reverse.pay(asked)).rejects.toMatchObject({ code: 'INVALID_SETTINGS' })
  await sandbox.close()
})

test.each([
  { ...server, callbackUrl: 'http://paga:s3cret@shop.test/' },
  { ...server, callbackUrl: 'http://2130706433/' },
  { ...server, username: 'pa:ga' },
  { ...server, password: '' },
])('a server cannot be registered as %j', async (registered) => {
  const { sandbox } = await open({})
  expect(() => sandbox.reverse.register(registered)).toThrowError(/INVALID_SETTINGS/)
  await sandbox.close()
})

test('the password of a server is shown nowhere', async () => {
  const { sandbox } = await open({})
  sandbox.reverse.register(server)
  await sandbox.reverse.pay(payment)
  const { inspect } = await import('node:util')
  const shown = [
    inspect(sandbox, { depth: Infinity, showHidden: true, getters: true }),
    JSON.stringify([sandbox.reverse.list(), sandbox.webhooks.list(), sandbox.journal.entries()]),
  ].join()
  expect(shown).toContain('http://shop.test/paga')
  expect(shown).not.toContain('CANARY')
  expect(shown).not.toContain(Buffer.from('paga:s3cret-CANARY').toString('base64'))
  await sandbox.close()
})
