import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { createConnectClient, memoryTokenStore } from '@pagakit/connect-server'
import type { CallOptions, Outcome, PagaErrorCode } from '@pagakit/contract'
import { createMerchantClient } from '@pagakit/merchant'
import {
  type AnswerFaultRule,
  createSandbox,
  type FaultedOperation,
  type JournalEntry,
  type ListeningSandbox,
  type Sandbox,
} from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { errorOf } from './every-operation.ts'

// The clients of this repository by their own road, over a socket, against what a sandbox does to answers: what each makes of
// something that moves money, and whether it moved.

let sandbox: Sandbox
let listening: ListeningSandbox
let onRequest: (entry: JournalEntry) => void
let onWait: () => void
let endWait: () => void
beforeEach(async () => {
  onRequest = () => {}
  sandbox = await createSandbox({
    onRequest: (entry) => onRequest(entry),
    wait: () =>
      new Promise((resolve) => {
        endWait = resolve
        onWait()
      }),
  })
  listening = await sandbox.listen()
})
afterEach(() => sandbox.close())

/** Something that moves money, of one API. */
interface Payment {
  readonly api: string
  readonly operation: FaultedOperation
  /** Makes everything ready, and gives the call. */
  readonly ready: () => Promise<(options: CallOptions) => Promise<unknown>>
}

const payments: readonly Payment[] = [
  {
    api: 'Business',
    operation: 'moneyTransfer',
    ready: async () => {
      const business = createBusinessClient({ ...listening.business })
      onTestFinished(() => business.close())
      const payment = { referenceNumber: 'SEND-A', amount: '100', destinationAccount: '@adaeze' }
      return (options) => business.moneyTransfer(payment, options)
    },
  },
  {
    api: 'Merchant',
    operation: 'refundBillPay',
    ready: async () => {
      const merchant = createMerchantClient({ ...listening.merchant })
      onTestFinished(() => merchant.close())
      const { referenceNumber } = sandbox.sales.add({
        customer: '@adaeze',
        amount: '1500',
        merchantReference: 'INV-7',
      })
      const refund = {
        referenceNumber,
        fullRefund: false,
        refundAmount: '100',
        customerPhoneNumber: '08012345678',
      }
      return (options) => merchant.refundBillPay(refund, options)
    },
  },
  {
    api: 'Collect',
    operation: 'refund',
    ready: async () => {
      const collect = createCollectClient({ ...listening.collect })
      onTestFinished(() => collect.close())
      await collect.paymentRequest({
        referenceNumber: 'ORDER-A',
        amount: '1000',
        currency: 'NGN',
        payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
        callBackUrl: 'http://127.0.0.1:9/callback',
        paymentMethods: ['BANK_TRANSFER'],
      })
      sandbox.payments.pay('ORDER-A')
      return (options) => collect.refund({ referenceNumber: 'ORDER-A', refundAmount: '100' }, options)
    },
  },
  {
    api: 'Connect',
    operation: 'merchantPayment',
    ready: async () => {
      const connect = createConnectClient({ ...listening.connect, tokens: memoryTokenStore() })
      onTestFinished(() => connect.close())
      const { code = '' } = sandbox.connect.authorize({ user: '@adaeze', scopes: ['MERCHANT_PAYMENT'] })
      await connect.exchangeCode({ user: 'ada', code })
      const payment = { referenceNumber: 'PAY-1A', amount: '100', merchantCustomerReference: 'order-7' }
      return (options) => connect.forUser('ada').merchantPayment(payment, options)
    },
  },
]

interface Expected {
  readonly fault: AnswerFaultRule
  readonly code: PagaErrorCode
  readonly moved: boolean
}

const expected: readonly Expected[] = [
  { fault: { kind: 'reset' }, code: 'CONNECTION_FAILED', moved: false },
  { fault: { kind: 'lose-answer' }, code: 'CONNECTION_FAILED', moved: true },
  { fault: { kind: 'truncate' }, code: 'CONNECTION_FAILED', moved: true },
  { fault: { kind: 'hang' }, code: 'ABORTED', moved: false },
  { fault: { kind: 'hang', books: 'moved' }, code: 'ABORTED', moved: true },
  { fault: { kind: 'html', books: 'moved' }, code: 'MALFORMED_RESPONSE', moved: true },
  { fault: { kind: 'content-type' }, code: 'MALFORMED_RESPONSE', moved: true },
  { fault: { kind: 'http-status', status: 503, retryAfter: 0 }, code: 'HTTP_FAILED', moved: false },
  { fault: { kind: 'http-status', status: 500, books: 'moved' }, code: 'HTTP_FAILED', moved: true },
]

const unknown: Outcome = 'unknown'

describe.each(payments)('$operation of $api', ({ operation, ready }) => {
  test.each(expected)('under $fault is $code and unknown', async ({ fault, code, moved }) => {
    const call = await ready()
    const before = sandbox.ledger.balance('organisation')
    sandbox.faults.add({ ...fault, operation })
    const caller = new AbortController()
    onRequest = ({ faults }) => {
      if (faults.some(({ kind }) => kind === 'hang')) caller.abort()
    }
    const requests = sandbox.journal.entries().length
    expect(await errorOf(call({ signal: caller.signal }))).toMatchObject({ code, outcome: unknown })
    expect(sandbox.ledger.balance('organisation') !== before).toBe(moved)
    // Sent once, whatever came back.
    expect(sandbox.journal.entries().length).toBe(requests + 1)
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test('that is given up while it waits is unknown, and its money moves afterwards', async () => {
    const call = await ready()
    const before = sandbox.ledger.balance('organisation')
    sandbox.faults.add({ kind: 'latency', milliseconds: 60_000, books: 'untouched', operation })
    const caller = new AbortController()
    onWait = () => caller.abort()
    const carriedOut = new Promise((resolve) => {
      onRequest = resolve
    })
    expect(await errorOf(call({ signal: caller.signal }))).toMatchObject({
      code: 'ABORTED',
      outcome: unknown,
    })
    expect(sandbox.ledger.balance('organisation')).toBe(before)
    endWait()
    await carriedOut
    expect(sandbox.ledger.balance('organisation')).not.toBe(before)
  })
})

test('a transfer that was given up and then moved is settled as successful', async () => {
  const business = createBusinessClient({ ...listening.business })
  onTestFinished(() => business.close())
  sandbox.faults.add({
    kind: 'latency',
    milliseconds: 60_000,
    books: 'untouched',
    operation: 'moneyTransfer',
  })
  const caller = new AbortController()
  onWait = () => caller.abort()
  const payment = { referenceNumber: 'SEND-A', amount: '100', destinationAccount: '@adaeze' }
  await business.moneyTransfer(payment, { signal: caller.signal }).catch(() => undefined)
  const early = await errorOf(business.getOperationStatus({ referenceNumber: 'SEND-A' }))
  expect(early).toMatchObject({ code: 'UNKNOWN_REFERENCE', outcome: unknown })
  endWait()
  await expect(business.settle('SEND-A')).resolves.toMatchObject({ verdict: 'successful' })
})
