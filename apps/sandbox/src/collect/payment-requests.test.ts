import { afterEach, describe, expect, test } from 'vitest'
import type { SandboxOptions } from '../settings.ts'
import { collectSandbox } from './ask-collect.fixture.ts'

const HOUR = 60 * 60 * 1000
const gtBank = '9A1E40B4-5815-4A99-99E2-D15364C7A500'
const open: Awaited<ReturnType<typeof collectSandbox>>['sandbox'][] = []
afterEach(async () => {
  // The books are whole after every test, whatever it did.
  for (const sandbox of open.splice(0)) {
    expect(sandbox.ledger.sum()).toBe('0')
    await sandbox.close()
  }
})

async function start(options: SandboxOptions = {}) {
  const made = await collectSandbox(options)
  open.push(made.sandbox)
  return made
}

describe('a payment request', () => {
  test('is created with what the payer needs, in the shape of the clients: the code as a text', async () => {
    const { request } = await start()
    expect(await request('ORDER-A')).toEqual({
      referenceNumber: 'ORDER-A',
      statusCode: '0',
      statusMessage: 'success',
      requestAmount: 1000,
      totalPaymentAmount: 1000,
      currency: 'NGN',
      paymentMethods: [
        { name: 'BANK_TRANSFER', properties: { AccountNumber: expect.stringMatching(/^\d{10}$/) } },
        { name: 'USSD', properties: { USSDShortCode: expect.stringMatching(/^\*242\*\d{8}#$/) } },
        { name: 'MONEY_TRANSFER', properties: {} },
      ],
      expiryDateTimeUTC: '2026-11-22T12:00:00',
      isPayerPagaAccountHolder: true,
    })
  })

  test('offers a payer without a Paga account no wallet', async () => {
    const { request } = await start()
    const payer = { name: 'Nobody', phoneNumber: '+2348099999999' }
    const { paymentMethods, isPayerPagaAccountHolder } = await request('ORDER-A', { payer })
    expect(paymentMethods).toEqual([{ name: 'BANK_TRANSFER', properties: expect.anything() }])
    expect(isPayerPagaAccountHolder).toBe(false)
  })

  test('adds the share of the fee that the payer bears', async () => {
    const { request } = await start()
    const shares = { payerCollectionFeeShare: 0.5, payeeCollectionFeeShare: 0.5 }
    expect(await request('ORDER-A', shares)).toMatchObject({
      requestAmount: 1000,
      totalPaymentAmount: 1003.75,
    })
  })

  test('takes its reference once', async () => {
    const { request } = await start()
    await request('ORDER-A')
    expect(await request('ORDER-A')).toMatchObject({ statusCode: '105', referenceNumber: 'ORDER-A' })
  })

  test.each([
    ['2026-11-28T12:00:00', '0'],
    ['2026-11-28T12:00:01', '-1'],
    ['2026-11-21T12:00:00', '-1'],
  ])('is paid within a week: until %s is answered %s', async (expiryDateTimeUTC, statusCode) => {
    const { request } = await start()
    expect(await request('ORDER-A', { expiryDateTimeUTC })).toMatchObject({ statusCode })
  })

  test('whose fields are not right is refused by the field, in words', async () => {
    const { request } = await start()
    expect(await request('ORDER-A', { paymentMethods: ['FUNDING_USSD'] })).toEqual({
      referenceNumber: 'ORDER-A',
      statusCode: '-1',
      statusMessage: expect.stringContaining('payer.bankId is required for the payment method FUNDING_USSD'),
    })
  })

  test('for an account that its bank does not know has FAILED', async () => {
    const { request, status, sandbox } = await start({ tellsPaymentRequestStates: true })
    const payee = { bankId: gtBank, bankAccountNumber: '0000000004' }
    expect(await request('ORDER-A', { payee })).toMatchObject({ statusCode: '-1' })
    expect(await status('ORDER-A')).toMatchObject({ state: 'FAILED', statusCode: '-1' })
    expect(() => sandbox.payments.pay('ORDER-A')).toThrow('FAILED')
  })
})

describe('a request that nobody pays', () => {
  test('expires when its time is up, and is told -2 by the status', async () => {
    const { sandbox, request, status } = await start({ tellsPaymentRequestStates: true })
    await request('ORDER-A')
    sandbox.clock.advance(24 * HOUR - 1)
    expect(await status('ORDER-A')).toMatchObject({ state: 'PENDING', statusCode: '0' })
    sandbox.clock.advance(1)
    expect(await status('ORDER-A')).toMatchObject({ state: 'EXPIRED', statusCode: '-2' })
    expect(() => sandbox.payments.pay('ORDER-A')).toThrow('expired')
  })

  test('expires also where the clock of the machine passes that time', async () => {
    let now = Date.parse('2026-11-21T12:00:00Z')
    const { request, status } = await start({ clock: () => now })
    await request('ORDER-A')
    now += 24 * HOUR
    expect(await status('ORDER-A')).toMatchObject({ statusCode: '-2' })
  })

  test('gives back what was paid in part', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A', { isAllowPartialPayments: true })
    sandbox.payments.pay('ORDER-A', { from: 'wallet', amount: 300 })
    sandbox.payments.pay('ORDER-A', { from: 'bank', amount: 200, bank: '058' })
    sandbox.clock.advance(24 * HOUR)
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
    expect(sandbox.ledger.balance('bank:058')).toBe('200')
    expect(sandbox.ledger.balance('held:organisation/ORDER-A')).toBe('0')
  })

  test('can be cancelled, and then not be paid', async () => {
    const { sandbox, request, status } = await start({ tellsPaymentRequestStates: true })
    await request('ORDER-A')
    expect(sandbox.payments.cancel('ORDER-A').state).toBe('CANCELLED')
    expect(await status('ORDER-A')).toMatchObject({ state: 'CANCELLED', statusCode: '-2' })
    expect(() => sandbox.payments.pay('ORDER-A')).toThrow('cancelled')
    expect(() => sandbox.payments.cancel('ORDER-A')).toThrow('is CANCELLED')
  })
})

describe('a request that is queued first', () => {
  test('is answered 1 with the envelope alone, and cannot be paid yet', async () => {
    const { sandbox, request, status } = await start({ queuesPaymentRequests: true })
    expect(await request('ORDER-A')).toEqual({
      referenceNumber: 'ORDER-A',
      statusCode: '1',
      statusMessage: 'Received, and queued to be processed.',
    })
    expect(await status('ORDER-A')).toMatchObject({ statusCode: '1' })
    expect(() => sandbox.payments.pay('ORDER-A')).toThrow('queued')
  })

  test('is processed when it is told to be, or half a minute later', async () => {
    const { sandbox, request, status } = await start({ queuesPaymentRequests: true })
    await request('ORDER-A')
    await request('ORDER-B')
    sandbox.payments.process('ORDER-A')
    expect([await status('ORDER-A'), await status('ORDER-B')]).toMatchObject([
      { statusCode: '0' },
      { statusCode: '1' },
    ])
    sandbox.clock.advance(30_000)
    expect(await status('ORDER-B')).toMatchObject({ statusCode: '0' })
    expect(sandbox.payments.pay('ORDER-B').state).toBe('CONSUMED')
    expect(() => sandbox.payments.process('ORDER-B')).toThrow('not queued')
  })
})

describe('the status', () => {
  test('is alike for what was created and what was paid: Paga tells no state', async () => {
    const { sandbox, request, status } = await start()
    await request('ORDER-A')
    const before = await status('ORDER-A')
    sandbox.payments.pay('ORDER-A')
    expect(await status('ORDER-A')).toEqual(before)
    expect(before).not.toHaveProperty('state')
  })

  test('knows other requests by their reference, and no other', async () => {
    const { ask } = await start()
    const account = {
      referenceNumber: 'OPEN-A',
      accountReference: 'CUSTOMER-0009',
      accountName: 'Ada',
      firstName: 'Ada',
      lastName: 'Obi',
      email: 'ada@example.com',
    }
    await ask('registerPersistentPaymentAccount', account, 'OPEN-ACUSTOMER-0009')
    expect((await ask('status', { referenceNumber: 'OPEN-A' }, 'OPEN-A')).body).toEqual({
      referenceNumber: 'OPEN-A',
      statusCode: '0',
      statusMessage: 'success',
      data: { referenceNumber: 'OPEN-A', statusCode: '0', statusMessage: 'success' },
    })
    expect((await ask('status', { referenceNumber: 'ORDER-Z' }, 'ORDER-Z')).body).toMatchObject({
      statusCode: '121',
    })
  })
})

describe('the history', () => {
  const stretch = { startDateTimeUTC: '2026-11-21T00:00:00', endDateTimeUTC: '2026-11-22T00:00:00' }

  test('lists requests and payments; what was paid and not paid on is PAID_NOT_SETTLED', async () => {
    const { sandbox, request, ask } = await start()
    const { paymentMethods } = await request('ORDER-A', { isAllowPartialPayments: true })
    await request('ORDER-B')
    sandbox.clock.advance(1_417)
    sandbox.payments.pay('ORDER-A', { amount: '400' })
    const { body } = await ask('history', { ...stretch, referenceNumber: 'ORDER-A' }, 'ORDER-A')
    const [method] = Object(paymentMethods)
    const about = {
      referenceNumber: 'ORDER-A',
      accountNumber: method.properties.AccountNumber,
      operation: 'PAYMENT_REQUEST',
    }
    expect(body).toMatchObject({ statusCode: '0', itemCount: 2 })
    expect(body['items']).toEqual([
      {
        datetime: '2026-11-21T12:00:00.000',
        ...about,
        action: 'CREATE_REQUEST',
        amount: 1000,
        status: 'SUCCESSFUL',
      },
      {
        datetime: '2026-11-21T12:00:01.417',
        ...about,
        action: 'PAYMENT',
        amount: 400,
        status: 'PAID_NOT_SETTLED',
      },
    ])
    sandbox.payments.pay('ORDER-A')
    const { body: later } = await ask('history', stretch, '')
    const rows: readonly Record<string, unknown>[] = Object(later['items'])
    expect(rows.map(({ action, status }) => `${action} ${status}`)).toEqual([
      'CREATE_REQUEST SUCCESSFUL',
      'CREATE_REQUEST SUCCESSFUL',
      'PAYMENT SUCCESSFUL',
      'PAYMENT SUCCESSFUL',
    ])
  })

  test('tells of a request that could not be created', async () => {
    const { request, ask } = await start()
    await request('ORDER-A', { payee: { bankId: gtBank, bankAccountNumber: '0000000004' } })
    const { body } = await ask('history', stretch, '')
    expect(body['items']).toMatchObject([{ action: 'CREATE_REQUEST', status: 'FAILED' }])
  })

  test('of more than three months is refused', async () => {
    const { ask } = await start()
    const long = { ...stretch, endDateTimeUTC: '2027-02-21T00:00:01' }
    expect((await ask('history', long, '')).body).toMatchObject({ statusCode: '-1' })
  })

  test('leaves out what was before and after', async () => {
    const { request, ask } = await start()
    await request('ORDER-A')
    const before = { startDateTimeUTC: '2026-11-21T00:00:00', endDateTimeUTC: '2026-11-21T11:59:59' }
    expect((await ask('history', before, '')).body).toMatchObject({ itemCount: 0, items: [] })
  })
})
