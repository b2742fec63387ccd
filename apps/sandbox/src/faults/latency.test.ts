import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, type TestAnswer, testSandbox } from '../ask-business.fixture.ts'
import { collectHeaders, collectSandbox } from '../collect/ask-collect.fixture.ts'
import { askSecure, connectSandbox, tokensFor } from '../connect/ask-connect.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
let waits: { readonly milliseconds: number; readonly balance: string; readonly end: () => void }[]
/** Ends once somebody waits. */
let waiting: Promise<unknown>
beforeEach(async () => {
  waits = []
  let begun = (): void => {}
  waiting = new Promise<void>((resolve) => {
    begun = resolve
  })
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((end) => {
      waits.push({ milliseconds, balance: sandbox.ledger.balance('organisation'), end })
      begun()
    })
  ;({ sandbox, ask } = await testSandbox({ wait }))
})
afterEach(() => sandbox.close())

const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
const hashed = 'SEND-A100@adaeze'
const before = '1000000'
const after = '999900'

async function statusOf(): Promise<unknown> {
  return (await ask('getOperationStatus', '{"referenceNumber":"SEND-A"}', 'SEND-A')).body['responseCode']
}

/** Sends the payment, waits until it waits, and lets it go on after `meanwhile`. */
async function sendSlowly(meanwhile = async (): Promise<void> => {}): Promise<TestAnswer> {
  const sent = ask('moneyTransfer', body, hashed)
  sent.catch(() => undefined)
  await waiting
  await meanwhile()
  for (const { end } of waits) end()
  return sent
}

describe('latency', () => {
  test('waits after the books moved, unless told otherwise', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 7_000 })
    expect((await sendSlowly()).body['responseCode']).toBe(0)
    expect(waits).toMatchObject([{ milliseconds: 7_000, balance: after }])
  })

  test('waits before they move: who asks meanwhile hears of nothing, and then the money moves', async () => {
    sandbox.faults.add({
      kind: 'latency',
      milliseconds: 7_000,
      books: 'untouched',
      operation: 'moneyTransfer',
    })
    const answer = await sendSlowly(async () => {
      expect(await statusOf()).toBe(135)
    })
    expect(answer.body['responseCode']).toBe(0)
    expect(waits).toMatchObject([{ milliseconds: 7_000, balance: before }])
    expect([sandbox.ledger.balance('organisation'), await statusOf()]).toEqual([after, 0])
  })

  test('ends with the sandbox while it waits, and nothing is carried out', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 1, books: 'untouched' })
    const sent = ask('moneyTransfer', body, hashed).catch((error: unknown) => error)
    await waiting
    const moved = sandbox.ledger.balance('organisation')
    await sandbox.close()
    expect(await sent).toMatchObject({ message: 'fetch failed' })
    expect([moved, sandbox.journal.entries()]).toEqual([before, []])
  })

  test.each([
    ['untouched', before],
    ['moved', after],
  ] as const)('combines with another fault, whichever was added first: books %s', async (books, left) => {
    sandbox.faults.add({ kind: 'http-status', status: 503, books })
    sandbox.faults.add({ kind: 'latency', milliseconds: 500 })
    expect((await sendSlowly()).status).toBe(503)
    expect(sandbox.ledger.balance('organisation')).toBe(left)
    expect(sandbox.journal.entries()[0]?.faults).toEqual([
      { kind: 'latency', by: 'F2', delayMs: 500 },
      { kind: 'http-status', by: 'F1' },
    ])
  })

  test('combines with a lost answer', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 500 })
    sandbox.faults.add({ kind: 'lose-answer' })
    await expect(sendSlowly()).rejects.toThrow('fetch failed')
    expect(sandbox.ledger.balance('organisation')).toBe(after)
  })

  test('is not met twice by one request', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 500, times: 1 })
    sandbox.faults.add({ kind: 'latency', milliseconds: 900, times: 1 })
    await sendSlowly()
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([500])
    expect(sandbox.faults.list()).toMatchObject([{ id: 'F2', times: 1, struck: 0 }])
  })

  test('tells in the journal how late it was, jitter included', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 500, jitter: 400 })
    await sendSlowly()
    const [struck] = sandbox.journal.entries()[0]?.faults ?? []
    expect(struck?.delayMs).toBe(waits[0]?.milliseconds)
  })
})

test('the header names latency and another fault in a list', async () => {
  const sent = sandbox.fetch(`http://localhost${pathOf('moneyTransfer')}`, {
    method: 'POST',
    headers: {
      ...headersFor(hashed),
      'x-sandbox-fault': '[{"kind":"latency","milliseconds":9,"books":"untouched"},{"kind":"lose-answer"}]',
    },
    body,
  })
  sent.catch(() => undefined)
  await waiting
  expect(waits).toMatchObject([{ milliseconds: 9, balance: before }])
  waits[0]?.end()
  await expect(sent).rejects.toThrow('fetch failed')
  expect(sandbox.ledger.balance('organisation')).toBe(after)
})

test.each(['[]', '[{"kind":"reset"},{"kind":"hang"}]', '[7]'])(
  'the header is refused as %s',
  async (fault) => {
    const headers = { ...headersFor(hashed), 'x-sandbox-fault': fault }
    const response = await sandbox.fetch(`http://localhost${pathOf('moneyTransfer')}`, {
      method: 'POST',
      headers,
      body,
    })
    expect([response.status, sandbox.ledger.balance('organisation')]).toEqual([400, before])
  },
)

describe('before the books move it waits on the other APIs as well', () => {
  const early = { kind: 'latency', milliseconds: 40, books: 'untouched' } as const

  test('Collect', async () => {
    let requests = -1
    const { sandbox: slow } = await collectSandbox({
      wait: async () => {
        requests = slow.payments.requests().length
      },
    })
    slow.faults.add({ ...early, operation: 'status' })
    const response = await slow.fetch('http://localhost/status', {
      method: 'POST',
      headers: collectHeaders('R-A'),
      body: '{"referenceNumber":"R-A"}',
    })
    expect([response.status, requests]).toEqual([200, 0])
    await slow.close()
  })

  test('Connect, the token endpoint too', async () => {
    const held: number[] = []
    const slow = await connectSandbox({ wait: async (milliseconds) => void held.push(milliseconds) })
    slow.faults.add({ ...early, operation: 'exchangeCode' })
    slow.faults.add({ ...early, operation: 'getUserDetails' })
    const { access_token: token = '' } = await tokensFor(slow)
    expect((await askSecure(slow, 'getUserDetails', token)).status).toBe(200)
    expect(held).toEqual([40, 40])
    await slow.close()
  })
})
