import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askIn, testSecrets } from '../ask-business.fixture.ts'
import { askMerchantIn } from '../ask-merchant.fixture.ts'
import { collectHeaders, collectSecrets } from '../collect/ask-collect.fixture.ts'
import { askSecure, tokensFor } from '../connect/ask-connect.fixture.ts'
import { createSandbox } from '../create-sandbox.ts'
import type { Sandbox } from '../sandbox.ts'
import { faultKinds } from './fault-kinds.ts'
import type { FaultRule } from './fault-rule.ts'

// Requests to every API, drawn once and for all, under every kind of fault by chance.

const often = { chance: 0.12, times: 10_000 }
const rules: readonly FaultRule[] = [
  { kind: 'latency', milliseconds: 100, jitter: 900, ...often },
  { kind: 'latency', milliseconds: 50, jitter: 50, books: 'untouched', ...often },
  { kind: 'lose-answer', ...often },
  { kind: 'reset', ...often },
  { kind: 'hang', books: 'moved', ...often },
  { kind: 'http-status', status: 503, retryAfter: 1, ...often },
  { kind: 'html', books: 'moved', ...often },
  { kind: 'truncate', ...often },
  { kind: 'content-type', ...often },
  { kind: 'code', code: 139, ...often },
  { kind: 'pending', milliseconds: 2_000, ...often },
  { kind: 'status-lag', ...often },
  { kind: 'replay-duplicate', ...often },
  { kind: 'lose-webhook', ...often, chance: 0.4 },
  { kind: 'late-webhook', ...often },
  { kind: 'double-webhook', ...often },
  { kind: 'reorder-webhook', ...often },
]

/** One request; few references, so that some come twice. */
interface Drawn {
  readonly what: keyof typeof senders
  readonly reference: string
  readonly amount: number
}

/** How a request is sent. */
type Send = (sandbox: Reached, token: string, drawn: Drawn) => Promise<unknown>

/** What a request reaches of a sandbox. */
type Reached = Pick<Sandbox, 'fetch' | 'payments'>

const senders = {
  transfer: (sandbox, _, { reference, amount }) => {
    const body = JSON.stringify({ referenceNumber: reference, amount, destinationAccount: '@adaeze' })
    return askIn(sandbox)('moneyTransfer', body, `${reference}${amount}@adaeze`)
  },
  batch: (sandbox, _, { reference, amount }) => {
    const items = ['1', '2', '3'].map((end) => {
      return { referenceNumber: `${reference}-${end}`, amount, destinationAccount: '@fatima' }
    })
    const body = JSON.stringify({ bulkReferenceNumber: `${reference}-BATCH`, items })
    return askIn(sandbox)('moneyTransferBulk', body, `${reference}-1${amount}@fatima3`)
  },
  status: (sandbox, _, { reference }) =>
    askIn(sandbox)('getOperationStatus', JSON.stringify({ referenceNumber: reference }), reference),
  sale: (sandbox, _, { reference }) =>
    askMerchantIn(sandbox)(
      'getTransactionDetails',
      JSON.stringify({ referenceNumber: reference }),
      reference,
    ),
  request: (sandbox, _, { reference, amount }) => {
    const payer = { name: 'Adaeze Obi', phoneNumber: '+2348012345678' }
    const asked = { referenceNumber: `${reference}-ORDER`, amount, currency: 'NGN', payer }
    const body = { ...asked, callBackUrl: 'http://127.0.0.1:9/', paymentMethods: ['BANK_TRANSFER'] }
    return askCollect(sandbox, 'paymentRequest', body, `${reference}-ORDER${amount}NGN+2348012345678`)
  },
  asked: (sandbox, _, { reference }) =>
    askCollect(sandbox, 'status', { referenceNumber: `${reference}-ORDER` }, `${reference}-ORDER`),
  paid: async (sandbox, _, { reference }) => sandbox.payments.pay(`${reference}-ORDER`),
  connect: (sandbox, token, { reference, amount }) => {
    const path = `merchantPayment/referenceNumber/${reference}-SALE/amount/${amount}/merchantCustomerReference/13`
    return askSecure(sandbox, path, token)
  },
} satisfies Record<string, Send>

async function askCollect(sandbox: Reached, path: string, body: object, hashed: string): Promise<unknown> {
  const request = { method: 'POST', headers: collectHeaders(hashed), body: JSON.stringify(body) }
  return (await sandbox.fetch(`http://localhost/${path}`, request)).text()
}

const kinds = fc.constantFrom(...Object.keys(senders).map((name) => name as keyof typeof senders))
const drawnRequests: readonly Drawn[] = fc.sample(
  fc.record({
    what: kinds,
    reference: fc.integer({ min: 1, max: 40 }).map((number) => `REF-${number}-A`),
    amount: fc.integer({ min: 100, max: 900 }),
  }),
  { numRuns: 300, seed: 20_261_122 },
)

test('the same seed and the same requests give the same journal, to the byte', async () => {
  const [first, second, other] = [await runWith(42), await runWith(42), await runWith(43)]
  expect(second.journal).toBe(first.journal)
  expect(second.webhooks).toBe(first.webhooks)
  expect(other.journal).not.toBe(first.journal)
  const answerKinds = Object.keys(faultKinds).filter((kind) => !kind.endsWith('-webhook'))
  for (const kind of answerKinds) expect(first.journal).toContain(`"kind":"${kind}"`)
  expect(first.webhooks).toContain('"lost"')
}, 60_000)

test('the same requests through a socket give the journal they give in process, to the byte', async () => {
  const [near, far] = [await runWith(42), await runWith(42, { isFar: true })]
  expect(far.journal).toBe(near.journal)
  expect(far.webhooks).toBe(near.webhooks)
}, 60_000)

interface Run {
  readonly journal: string
  readonly webhooks: string
}

/** What stands in the journal after all the requests, and what became of the webhooks. */
async function runWith(seed: number, { isFar = false } = {}): Promise<Run> {
  let now = Date.UTC(2026, 10, 21)
  let hanging = new AbortController()
  await using sandbox = await createSandbox({
    seed,
    business: testSecrets,
    merchant: testSecrets,
    collect: collectSecrets,
    connect: {
      clientId: 'client-0001',
      clientSecret: 'secret-0001',
      redirectUris: ['http://localhost:9000/cb'],
    },
    clock: () => now,
    random: countedRandom(),
    wait: async (milliseconds) => {
      now += milliseconds
    },
    callbacks: { receive: async () => Response.json({ status: 'SUCCESS' }) },
    onRequest: ({ faults }) => {
      if (faults.some(({ kind }) => kind === 'hang')) queueMicrotask(() => hanging.abort())
    },
  })
  const { access_token: token = '' } = await tokensFor(sandbox)
  for (const rule of rules) sandbox.faults.add(rule)
  const { url } = await sandbox.listen()
  const send: typeof fetch = isFar
    ? (input, init) => fetch(String(input).replace('http://localhost', url), init)
    : sandbox.fetch
  for (const drawn of drawnRequests) {
    now += 500
    hanging = new AbortController()
    const { signal } = hanging
    const reached: Reached = {
      payments: sandbox.payments,
      fetch: (input, init) => send(input, { ...init, signal }),
    }
    const ask: Send = senders[drawn.what]
    await ask(reached, token, drawn).catch(() => undefined)
    await sandbox.webhooks.deliverDue()
  }
  const webhooks = sandbox.webhooks.list().map(({ id, state, attempts }) => [id, state, attempts.length])
  return { journal: JSON.stringify(sandbox.journal.entries()), webhooks: JSON.stringify(webhooks) }
}

/** Bytes that look random and are the same in every run. */
function countedRandom(): (length: number) => Uint8Array<ArrayBuffer> {
  let drawn = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let index = 0; index < length; index += 1) {
      drawn += 1
      bytes[index] = createHash('sha256').update(String(drawn)).digest()[0] ?? 0
    }
    return bytes
  }
}
