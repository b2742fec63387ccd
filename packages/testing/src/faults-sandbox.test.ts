import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import type { Outcome, PagaErrorCode } from '@pagakit/contract'
import { createMerchantClient } from '@pagakit/merchant'
import {
  type AnswerFaultRule,
  createSandbox,
  type FaultRule,
  faultKinds,
  type Sandbox,
} from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { errorOf } from './every-operation.ts'

// The client of this repository against every fault of the sandbox: what it makes of a payment, whether the money moved, and
// that it never moves twice, whatever is done next.

let sandbox: Sandbox
let caller: AbortController
beforeEach(async () => {
  caller = new AbortController()
  sandbox = await createSandbox({
    // What is late takes no time, and what hangs is aborted as soon as it does.
    wait: async () => {},
    onRequest: ({ faults: [struck] }) => {
      if (struck?.kind === 'hang') queueMicrotask(() => caller.abort())
    },
  })
})
afterEach(() => sandbox.close())

interface Expected {
  readonly fault: AnswerFaultRule
  /** What is thrown; nothing where it is a success or pending. */
  readonly error?: readonly [code: PagaErrorCode, outcome: Outcome]
  readonly verdict?: 'successful' | 'pending'
  /** Whether the money had moved when the call ended. */
  readonly moved: boolean
}

const uncertain: readonly Expected[] = [
  { fault: { kind: 'lose-answer' }, error: ['CONNECTION_FAILED', 'unknown'], moved: true },
  { fault: { kind: 'reset' }, error: ['CONNECTION_FAILED', 'unknown'], moved: false },
  { fault: { kind: 'hang' }, error: ['ABORTED', 'unknown'], moved: false },
  { fault: { kind: 'hang', books: 'moved' }, error: ['ABORTED', 'unknown'], moved: true },
  {
    fault: { kind: 'http-status', status: 429, retryAfter: 0 },
    error: ['RATE_LIMITED', 'unknown'],
    moved: false,
  },
  { fault: { kind: 'http-status', status: 500 }, error: ['HTTP_FAILED', 'unknown'], moved: false },
  {
    fault: { kind: 'http-status', status: 503, books: 'moved' },
    error: ['HTTP_FAILED', 'unknown'],
    moved: true,
  },
  {
    fault: { kind: 'http-status', status: 302, books: 'moved' },
    error: ['REDIRECTED', 'unknown'],
    moved: true,
  },
  { fault: { kind: 'html' }, error: ['MALFORMED_RESPONSE', 'unknown'], moved: false },
  { fault: { kind: 'html', books: 'moved' }, error: ['MALFORMED_RESPONSE', 'unknown'], moved: true },
  { fault: { kind: 'truncate' }, error: ['CONNECTION_FAILED', 'unknown'], moved: true },
  { fault: { kind: 'content-type' }, error: ['MALFORMED_RESPONSE', 'unknown'], moved: true },
  { fault: { kind: 'code', code: -1, books: 'moved' }, error: ['UNCERTAIN', 'unknown'], moved: true },
]

const certain: readonly Expected[] = [
  { fault: { kind: 'latency', milliseconds: 60_000, jitter: 5 }, verdict: 'successful', moved: true },
  { fault: { kind: 'pending' }, verdict: 'pending', moved: false },
  { fault: { kind: 'code', code: 139 }, error: ['INSUFFICIENT_BALANCE', 'rejected'], moved: false },
  { fault: { kind: 'status-lag' }, verdict: 'successful', moved: true },
  { fault: { kind: 'replay-duplicate' }, verdict: 'successful', moved: true },
]

/** A status is late of the question, everything else is of the payment. */
function ofPayment(fault: AnswerFaultRule): FaultRule {
  return { ...fault, operation: fault.kind === 'status-lag' ? 'getOperationStatus' : 'moneyTransfer' }
}

const payment = { referenceNumber: 'SEND-A', amount: '100', destinationAccount: '@adaeze' }
const balance = (moved: boolean): string => (moved ? '999900' : '1000000')

test('every fault of answers stands in the tables', () => {
  const known = Object.keys(faultKinds).filter((kind) => !kind.endsWith('-webhook'))
  const listed = [...uncertain, ...certain].map(({ fault }) => fault.kind)
  expect(new Set(listed)).toEqual(new Set(known))
})

describe.each([...uncertain, ...certain])('a payment under $fault', ({ fault, error, verdict, moved }) => {
  test(`ends with ${error?.join(', ') ?? verdict}, the money ${moved ? 'moved' : 'not moved'}`, async () => {
    const business = createBusinessClient({ ...sandbox.business })
    sandbox.faults.add(ofPayment(fault))
    const sent = business.moneyTransfer(payment, { signal: caller.signal })
    if (error === undefined) await expect(sent).resolves.toMatchObject({ verdict })
    else {
      const [code, outcome] = error
      const retry = outcome === 'unknown' ? 'settle-first' : 'never'
      expect(await errorOf(sent)).toMatchObject({ code, outcome, retry })
    }
    expect(sandbox.ledger.balance('organisation')).toBe(balance(moved))
    // Sent once, whatever came back.
    expect(sandbox.journal.entries()).toHaveLength(1)
  })

  test('is settled, and never moves twice', async () => {
    const business = createBusinessClient({ ...sandbox.business })
    sandbox.faults.add(ofPayment(fault))
    await business.moneyTransfer(payment, { signal: caller.signal }).catch(() => undefined)
    sandbox.clock.advance(24 * 60 * 60 * 1000)
    const question = business.getOperationStatus({ referenceNumber: 'SEND-A' })
    const found = await question.catch((thrown: unknown) => thrown)
    const isThere = Object(found)['verdict'] === 'successful'
    expect(isThere).toBe(moved || verdict === 'pending')
    expect(sandbox.ledger.balance('organisation')).toBe(balance(isThere))
    // Even the careless resend under the same reference.
    await business.moneyTransfer(payment).catch(() => undefined)
    await business.moneyTransfer(payment).catch(() => undefined)
    expect(['999900', '1000000']).toContain(sandbox.ledger.balance('organisation'))
    expect(sandbox.ledger.sum()).toBe('0')
  })
})

test('a status that is late says so, and the truth afterwards', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  await business.moneyTransfer(payment)
  sandbox.faults.add({ kind: 'status-lag', times: 9 })
  const early = await errorOf(business.getOperationStatus({ referenceNumber: 'SEND-A' }))
  expect(early).toMatchObject({ code: 'UNKNOWN_REFERENCE', outcome: 'unknown' })
  sandbox.faults.clear()
  sandbox.faults.add({ kind: 'status-lag', as: 'pending' })
  const pending = await business.getOperationStatus({ referenceNumber: 'SEND-A' })
  expect(pending).toMatchObject({ verdict: 'pending' })
  sandbox.clock.advance(60_000)
  const late = await business.getOperationStatus({ referenceNumber: 'SEND-A' })
  expect(late).toMatchObject({ verdict: 'successful' })
})

test('a duplicate that is replayed is a success, and moves nothing again', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  const first = await business.moneyTransfer(payment)
  sandbox.faults.add({ kind: 'replay-duplicate' })
  const again = await business.moneyTransfer(payment)
  expect(again).toMatchObject({ verdict: 'successful', transactionId: first.transactionId })
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
})

test('a lookup is asked again through 503, 429 and a lost answer', async () => {
  const business = createBusinessClient({ ...sandbox.business })
  sandbox.faults.add({ kind: 'http-status', status: 503, retryAfter: 0 })
  sandbox.faults.add({ kind: 'http-status', status: 429, retryAfter: 0 })
  sandbox.faults.add({ kind: 'lose-answer' })
  await expect(business.getBanks()).resolves.toMatchObject({ verdict: 'successful' })
  expect(sandbox.journal.entries().map(({ faults: [struck] }) => struck?.kind)).toEqual([
    'http-status',
    'http-status',
    'lose-answer',
    undefined,
  ])
})

describe('on the other APIs', () => {
  const order = {
    referenceNumber: 'ORDER-A',
    amount: '1000',
    currency: 'NGN',
    payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
    callBackUrl: 'http://127.0.0.1:9/callback',
    paymentMethods: ['BANK_TRANSFER'],
  } as const

  test('a payment request that is pending is so to the client, and is settled later', async () => {
    const collect = createCollectClient({ ...sandbox.collect })
    sandbox.faults.add({ kind: 'pending', operation: 'paymentRequest' })
    await expect(collect.paymentRequest(order)).resolves.toMatchObject({ verdict: 'pending' })
    sandbox.clock.advance(60_000)
    await expect(collect.settle('ORDER-A')).resolves.toMatchObject({ verdict: 'successful' })
    expect(sandbox.payments.requests()).toMatchObject([{ referenceNumber: 'ORDER-A', state: 'PENDING' }])
  })

  test('a payment request that is sent again tells again where to pay', async () => {
    const collect = createCollectClient({ ...sandbox.collect })
    const first = await collect.paymentRequest(order)
    sandbox.faults.add({ kind: 'replay-duplicate' })
    await expect(collect.paymentRequest(order)).resolves.toEqual(first)
  })

  test('a refund that is pending is so to the client, and is seen in the sale later', async () => {
    const merchant = createMerchantClient({ ...sandbox.merchant })
    const sale = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' })
    const { referenceNumber } = sale
    const refund = {
      referenceNumber,
      fullRefund: true,
      refundAmount: '1500',
      customerPhoneNumber: '08012345678',
    }
    sandbox.faults.add({ kind: 'pending', operation: 'refundBillPay' })
    await expect(merchant.refundBillPay(refund)).resolves.toMatchObject({ verdict: 'pending' })
    sandbox.clock.advance(60_000)
    const found = await merchant.getTransactionDetails({ referenceNumber })
    expect(found).toMatchObject({ verdict: 'successful', status: 'REFUNDED' })
  })

  test('the items of a batch have verdicts of their own, by their own faults', async () => {
    const business = createBusinessClient({ ...sandbox.business })
    sandbox.faults.add({ kind: 'code', code: 139, referenceNumber: 'PAY-B' })
    sandbox.faults.add({ kind: 'pending', referenceNumber: 'PAY-C' })
    const items = ['PAY-A', 'PAY-B', 'PAY-C'].map((referenceNumber) => ({ ...payment, referenceNumber }))
    const answer = await business.moneyTransferBulk({ bulkReferenceNumber: 'BATCH-A', items })
    expect(answer.items.map(({ verdict }) => verdict)).toEqual(['successful', 'refused', 'pending'])
  })
})
