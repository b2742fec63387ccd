import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'
import { askMerchantIn } from '../ask-merchant.fixture.ts'
import { type AskCollect, collectSandbox } from '../collect/ask-collect.fixture.ts'
import { askSecure, connectSandbox, tokensFor } from '../connect/ask-connect.fixture.ts'
import type { SaleSummary } from '../sales/sale-control.ts'
import type { Sandbox } from '../sandbox.ts'

describe('on the Collect API', () => {
  let made: Awaited<ReturnType<typeof collectSandbox>>
  let ask: AskCollect
  beforeEach(async () => {
    made = await collectSandbox()
    ask = made.ask
  })
  afterEach(() => made.sandbox.close())

  test('a payment request is pending (1), and is made later', async () => {
    made.sandbox.faults.add({ kind: 'pending', operation: 'paymentRequest', milliseconds: 30_000 })
    expect(await made.request('ORDER-A')).toMatchObject({ statusCode: '1' })
    expect(await made.status('ORDER-A')).toMatchObject({ statusCode: '1' })
    expect(made.sandbox.payments.requests()).toEqual([])
    made.sandbox.clock.advance(30_000)
    expect(await made.status('ORDER-A')).toMatchObject({ statusCode: '0', requestAmount: 1000 })
    expect(made.sandbox.payments.pay('ORDER-A')).toMatchObject({ state: 'CONSUMED' })
    expect(await made.request('ORDER-A')).toMatchObject({ statusCode: '105' })
  })

  test('two refunds of a request are pending, and each is paid later', async () => {
    await made.request('ORDER-A')
    made.sandbox.payments.pay('ORDER-A')
    const paid = Number(made.sandbox.ledger.balance('organisation'))
    made.sandbox.faults.add({ kind: 'pending', operation: 'refund', times: 2 })
    for (const refundAmount of [100, 200]) {
      const { body } = await ask(
        'refund',
        { referenceNumber: 'ORDER-A', refundAmount },
        `ORDER-A${refundAmount}`,
      )
      expect(body).toMatchObject({ statusCode: '1' })
    }
    expect(Number(made.sandbox.ledger.balance('organisation'))).toBe(paid)
    made.sandbox.clock.advance(60_000)
    expect(Number(made.sandbox.ledger.balance('organisation'))).toBe(paid - 300)
    expect(await made.status('ORDER-A')).toMatchObject({
      statusCode: '0',
      refundStatus: 'PARTIALLY_REFUNDED',
    })
    expect(made.sandbox.ledger.sum()).toBe('0')
  })

  test.each([
    [{ kind: 'status-lag', times: 9 }, { statusCode: '121' }],
    [
      { kind: 'status-lag', as: 'pending', times: 9 },
      { statusCode: '0', data: { statusCode: '1' } },
    ],
  ] as const)('%j hides for a while what became of a request', async (fault, told) => {
    await made.request('ORDER-A')
    made.sandbox.faults.add(fault)
    const question = () => ask('status', { referenceNumber: 'ORDER-A' }, 'ORDER-A')
    expect((await question()).body).toMatchObject(told)
    made.sandbox.clock.advance(60_000)
    expect((await question()).body).toMatchObject({ statusCode: '0', data: { statusCode: '0' } })
  })

  test('a request that is sent again is answered as the first time, with where to pay', async () => {
    const first = await made.request('ORDER-A')
    expect(first).toMatchObject({ statusCode: '0', paymentMethods: expect.anything() })
    made.sandbox.faults.add({ kind: 'replay-duplicate' })
    expect(await made.request('ORDER-A')).toEqual(first)
    expect(made.sandbox.payments.requests()).toHaveLength(1)
    expect(await made.request('ORDER-A')).toMatchObject({ statusCode: '105' })
  })
})

describe('on the Merchant API', () => {
  let sandbox: Sandbox
  let sale: SaleSummary
  beforeEach(async () => {
    ;({ sandbox } = await testSandbox({ clock: () => Date.UTC(2026, 10, 21) }))
    sale = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' })
  })
  afterEach(() => sandbox.close())

  async function statusOf(): Promise<unknown> {
    const { referenceNumber } = sale
    const body = JSON.stringify({ referenceNumber })
    return (await askMerchantIn(sandbox)('getTransactionDetails', body, referenceNumber)).body['status']
  }

  test('a refund is pending (3), and is paid later beside the sale', async () => {
    const { referenceNumber } = sale
    const request = {
      referenceNumber,
      fullRefund: true,
      refundAmount: '1500',
      customerPhoneNumber: '08012345678',
    }
    sandbox.faults.add({ kind: 'pending', operation: 'refundBillPay', amount: '1500' })
    const preimage = `${referenceNumber}150008012345678`
    const { body } = await askMerchantIn(sandbox)('refundBillPay', JSON.stringify(request), preimage)
    expect(body).toMatchObject({ responseCode: 3 })
    expect([await statusOf(), sandbox.ledger.balance('organisation')]).toEqual(['SUCCESSFUL', '1001500'])
    sandbox.clock.advance(60_000)
    expect([await statusOf(), sandbox.ledger.balance('organisation')]).toEqual(['REFUNDED', '1000000'])
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test('status-lag lets lookups not find for a while what was sold', async () => {
    sandbox.faults.add({ kind: 'status-lag', operation: 'getTransactionDetails', times: 9 })
    expect(await statusOf()).toBe('UKNOWN')
    sandbox.clock.advance(60_000)
    expect(await statusOf()).toBe('SUCCESSFUL')
  })
})

describe('on Connect', () => {
  test('a payment that is sent again is answered as the first time', async () => {
    const sandbox = await connectSandbox()
    const { access_token: token = '' } = await tokensFor(sandbox)
    const pay = async () =>
      (
        await askSecure(
          sandbox,
          'merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13',
          token,
        )
      ).body
    const first = await pay()
    sandbox.faults.add({ kind: 'replay-duplicate' })
    expect(await pay()).toEqual(first)
    expect(sandbox.ledger.balance('organisation')).toBe('1000500')
    expect(JSON.stringify(await pay())).toContain('DUPLICATE_REFERENCE')
    await sandbox.close()
  })
})

test('what was pending on Collect when the sandbox ended has failed after it was started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  const data = join(folder, 'books')
  try {
    const first = await collectSandbox({ data })
    await first.request('ORDER-A')
    first.sandbox.payments.pay('ORDER-A')
    first.sandbox.faults.add({ kind: 'pending', times: 2 })
    await first.request('ORDER-B')
    await first.ask('refund', { referenceNumber: 'ORDER-A', refundAmount: 100 }, 'ORDER-A100')
    const paid = first.sandbox.ledger.balance('organisation')
    await first.sandbox.close()
    const second = await collectSandbox({ data })
    second.sandbox.clock.advance(60_000)
    expect(await second.status('ORDER-B')).toMatchObject({ statusCode: '-1' })
    expect(await second.status('ORDER-A')).toMatchObject({ statusCode: '0' })
    expect(second.sandbox.ledger.balance('organisation')).toBe(paid)
    await second.sandbox.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
