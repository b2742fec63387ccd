import { afterEach, describe, expect, test } from 'vitest'
import { askIn, testSecrets } from '../ask-business.fixture.ts'
import type { SandboxOptions } from '../settings.ts'
import { collectSandbox } from './ask-collect.fixture.ts'

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

describe('paying', () => {
  test('in full by a transfer pays the payee, the fee taken off, and is CONSUMED', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A')
    expect(sandbox.payments.pay('ORDER-A')).toMatchObject({
      state: 'CONSUMED',
      paid: '1000',
      outstanding: '0',
    })
    expect(sandbox.ledger.balance('organisation')).toBe('1000992.5')
    expect(sandbox.ledger.balance('fees')).toBe('6.98')
    expect(sandbox.ledger.balance('vat')).toBe('0.52')
    expect(sandbox.ledger.balance('held:organisation/ORDER-A')).toBe('0')
  })

  test('from a wallet takes the money from it, and only if it is there', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A')
    sandbox.payments.pay('ORDER-A', { from: 'wallet' })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49000')
    await request('ORDER-B', { amount: 49000.01 })
    expect(() => sandbox.payments.pay('ORDER-B', { from: 'wallet' })).toThrow('holds less')
    expect(() => sandbox.payments.pay('ORDER-B', { from: 'wallet', wallet: '@nobody' })).toThrow(
      'no active wallet',
    )
  })

  test.each(['ussd', 'wallet'] as const)('by a way that was not offered is refused: %s', async (from) => {
    const { sandbox, request } = await start()
    await request('ORDER-A', { paymentMethods: ['BANK_TRANSFER'] })
    expect(() => sandbox.payments.pay('ORDER-A', { from })).toThrow('was not offered')
  })

  test('by the USSD of a bank', async () => {
    const { sandbox, request } = await start()
    const payer = { name: 'Ada', phoneNumber: '+2348012345678', bankId: gtBank }
    await request('ORDER-A', { payer, paymentMethods: ['FUNDING_USSD'] })
    expect(sandbox.payments.pay('ORDER-A', { from: 'ussd' }).state).toBe('CONSUMED')
  })

  test('in parts is taken where the request says so, and held until all is there', async () => {
    const { sandbox, request, status } = await start()
    await request('ORDER-A', { isAllowPartialPayments: true })
    expect(sandbox.payments.pay('ORDER-A', { amount: '400' })).toMatchObject({
      state: 'PENDING',
      outstanding: '600',
    })
    expect(sandbox.ledger.balance('held:organisation/ORDER-A')).toBe('400')
    // Code 2 is for callbacks only.
    expect(await status('ORDER-A')).toMatchObject({ statusCode: '0' })
    expect(sandbox.payments.pay('ORDER-A', { from: 'wallet' })).toMatchObject({
      state: 'CONSUMED',
      paid: '1000',
    })
    expect(sandbox.ledger.balance('held:organisation/ORDER-A')).toBe('0')
  })

  test('too little, too much, nothing, or nonsense moves nothing', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A')
    for (const amount of ['999.99', '1000.01', '0', 'much']) {
      expect(() => sandbox.payments.pay('ORDER-A', { amount })).toThrow(/INVALID_SETTINGS/)
    }
    expect(sandbox.payments.requests()).toEqual([expect.objectContaining({ state: 'PENDING', paid: '0' })])
    await request('ORDER-B', { isAllowOverPayments: true })
    expect(sandbox.payments.pay('ORDER-B', { amount: '1000.01' })).toMatchObject({ state: 'CONSUMED' })
  })

  test('in time is not undone by the time that passes', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A')
    sandbox.payments.pay('ORDER-A')
    sandbox.clock.advance(48 * 60 * 60 * 1000)
    expect(sandbox.payments.requests()).toMatchObject([{ state: 'CONSUMED' }])
    expect(sandbox.ledger.balance('organisation')).toBe('1000992.5')
  })

  test('twice is refused', async () => {
    const { sandbox, request } = await start()
    await request('ORDER-A')
    sandbox.payments.pay('ORDER-A')
    expect(() => sandbox.payments.pay('ORDER-A')).toThrow('is CONSUMED')
    expect(() => sandbox.payments.pay('ORDER-Z')).toThrow('Nothing is known')
  })

  test('for a payee whose account is closed stays CHARGEABLE until it is paid on', async () => {
    const { sandbox, request, status } = await start({ tellsPaymentRequestStates: true })
    await request('ORDER-A', { payee: { bankId: gtBank, bankAccountNumber: '0000000103' } })
    expect(sandbox.payments.pay('ORDER-A').state).toBe('CHARGEABLE')
    expect(await status('ORDER-A')).toMatchObject({ state: 'CHARGEABLE', statusCode: '0' })
    expect(sandbox.ledger.balance('held:organisation/ORDER-A')).toBe('1000')
    expect(sandbox.payments.payOn('ORDER-A').state).toBe('CONSUMED')
    expect(sandbox.ledger.balance('bank:058')).toBe('992.5')
    expect(() => sandbox.payments.payOn('ORDER-A')).toThrow('not CHARGEABLE')
  })

  test.each([
    [{ phoneNumber: '+2348023456789' }, 'customer:+2348023456789'],
    [{ phoneNumber: '+2348099999999' }, 'unclaimed:+2348099999999'],
    [{ accountNumber: '1188767464' }, 'paga:1188767464'],
    [{ bankId: gtBank, bankAccountNumber: '0123456789', phoneNumber: '+2348023456789' }, 'bank:058'],
  ])('pays the payee that was named: %j', async (payee, account) => {
    const { sandbox, request } = await start()
    await request('ORDER-A', { payee })
    const before = Number(sandbox.ledger.balance(account))
    sandbox.payments.pay('ORDER-A')
    expect(Number(sandbox.ledger.balance(account)) - before).toBe(992.5)
  })
})

describe('a refund', () => {
  async function paid(change: object = {}) {
    const made = await start()
    await made.request('ORDER-A', change)
    made.sandbox.payments.pay('ORDER-A', { from: 'wallet' })
    const refund = async (refundAmount?: number) =>
      (await made.ask('refund', { referenceNumber: 'ORDER-A', refundAmount }, `ORDER-A${refundAmount ?? ''}`))
        .body
    return { ...made, refund }
  }

  test('goes from the organisation back to the payer, in parts up to the amount', async () => {
    const { sandbox, refund, status } = await paid()
    expect(await refund(400)).toEqual({
      referenceNumber: 'ORDER-A',
      statusCode: '0',
      statusMessage: 'success',
      refundAmount: 400,
      currency: 'NGN',
      refundDestination: 'Paga | +2348012345678',
    })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49400')
    expect(await status('ORDER-A')).toMatchObject({ refundStatus: 'PARTIALLY_REFUNDED' })
    expect(await refund(600.01)).toMatchObject({
      statusCode: '-1',
      statusMessage: expect.stringContaining('600 naira'),
    })
    expect(await refund()).toMatchObject({ statusCode: '0', refundAmount: 600 })
    expect(sandbox.ledger.balance('organisation')).toBe('999992.5')
    expect(await status('ORDER-A')).toMatchObject({ refundStatus: 'REFUNDED' })
    expect(await refund()).toMatchObject({ statusCode: '-1' })
  })

  test('by version 2 is the same', async () => {
    const { ask, sandbox } = await paid()
    await ask('refund/v2', { referenceNumber: 'ORDER-A', refundAmount: 1000 }, 'ORDER-A1000')
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
  })

  test('of all, before anything was paid on, ends the request and keeps no fee', async () => {
    const payee = { bankId: gtBank, bankAccountNumber: '0000000103' }
    const { sandbox, refund } = await paid({ payee, payerCollectionFeeShare: 1 })
    expect(await refund()).toMatchObject({ statusCode: '0', refundAmount: 1007.5 })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
    expect(sandbox.payments.requests()[0]?.state).toBe('CANCELLED')
    expect(await refund()).toMatchObject({ statusCode: '-2' })
  })

  test('of a part, before anything was paid on, leaves the rest to be paid on', async () => {
    const { sandbox, refund } = await paid({ payee: { bankId: gtBank, bankAccountNumber: '0000000103' } })
    expect(await refund(995)).toMatchObject({ statusCode: '-1' })
    expect(await refund(100)).toMatchObject({ statusCode: '0' })
    sandbox.payments.payOn('ORDER-A')
    expect(sandbox.ledger.balance('bank:058')).toBe('892.5')
  })

  test('of what nobody paid is refused', async () => {
    const { request, ask } = await start()
    await request('ORDER-A')
    expect((await ask('refund', { referenceNumber: 'ORDER-A' }, 'ORDER-A')).body).toMatchObject({
      statusCode: '-1',
    })
    expect((await ask('refund', { referenceNumber: 'ORDER-Z' }, 'ORDER-Z')).body).toMatchObject({
      statusCode: '121',
    })
  })

  test('of several payments gives the last back first', async () => {
    const { sandbox, request, ask } = await start()
    await request('ORDER-A', { isAllowPartialPayments: true })
    sandbox.payments.pay('ORDER-A', { from: 'bank', bank: '058', amount: 700 })
    sandbox.payments.pay('ORDER-A', { from: 'wallet' })
    await ask('refund', { referenceNumber: 'ORDER-A', refundAmount: 200 }, 'ORDER-A200')
    await ask('refund', { referenceNumber: 'ORDER-A', refundAmount: 300 }, 'ORDER-A300')
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
    expect(sandbox.ledger.balance('bank:058')).toBe('200')
    await ask('refund', { referenceNumber: 'ORDER-A', refundAmount: 500 }, 'ORDER-A500')
    expect(sandbox.ledger.balance('bank:058')).toBe('700')
  })
})

test('the history of the account tells what was paid, without the fee, and what was given back', async () => {
  const { sandbox, ask, request } = await start({ business: testSecrets })
  await request('ORDER-A')
  sandbox.payments.pay('ORDER-A')
  await ask('refund', { referenceNumber: 'ORDER-A', refundAmount: 400 }, 'ORDER-A400')
  const stretch = '"startDateUTC":"2026-11-21T00:00:00","endDateUTC":"2026-11-22T00:00:00"'
  const { body } = await askIn(sandbox)(
    'transactionHistory',
    `{"referenceNumber":"HIS-A",${stretch}}`,
    'HIS-A',
  )
  expect(body['items']).toMatchObject([
    { description: 'Opening balance' },
    { description: 'Payment request paid', amount: 1000, referenceNumber: 'ORDER-A' },
    { description: 'Refund', amount: 400, referenceNumber: 'ORDER-A' },
  ])
})
