import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, type TestAnswer, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
let waited: number[]
/** Ends once the first request stands in the journal, which is when it begins to hang. */
let journaled: Promise<unknown>
beforeEach(async () => {
  waited = []
  const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds)
  let onRequest = (): void => {}
  journaled = new Promise<void>((resolve) => {
    onRequest = resolve
  })
  ;({ sandbox, ask } = await testSandbox({ wait, clock: () => Date.UTC(2026, 10, 21), onRequest }))
})
afterEach(() => sandbox.close())

function send(reference = 'SEND-A'): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"@adaeze"}`
  return ask('moneyTransfer', body, `${reference}100@adaeze`)
}

/** The same, with the answer as it arrives. */
function sendRaw(signal?: AbortSignal): Promise<Response> {
  return sandbox.fetch(`http://localhost${pathOf('moneyTransfer')}`, {
    method: 'POST',
    headers: headersFor('SEND-A100@adaeze'),
    body: '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}',
    ...(signal === undefined ? {} : { signal }),
  })
}

async function statusOf(reference = 'SEND-A'): Promise<unknown> {
  const { body } = await ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference)
  return body['responseCode']
}

const before = '1000000'
const after = '999900'
const balance = (): string => sandbox.ledger.balance('organisation')

test('reset ends the connection, and nothing was carried out', async () => {
  sandbox.faults.add({ kind: 'reset' })
  await expect(send()).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  expect(balance()).toBe(before)
  expect(sandbox.journal.entries()).toMatchObject([
    { faults: [{ kind: 'reset', by: 'F1' }], httpStatus: 0, referenceNumber: 'SEND-A' },
  ])
  expect((await send()).body['responseCode']).toBe(0)
})

describe('hang', () => {
  test.each([
    ['untouched', before],
    ['moved', after],
  ] as const)('never answers, the books %s, until the caller aborts', async (books, left) => {
    sandbox.faults.add({ kind: 'hang', books })
    const caller = new AbortController()
    const hung = sendRaw(caller.signal)
    await journaled
    caller.abort(new Error('enough'))
    await expect(hung).rejects.toThrow('enough')
    expect(balance()).toBe(left)
  })

  test('ends with the sandbox', async () => {
    sandbox.faults.add({ kind: 'hang' })
    const hung = sendRaw().catch((error: unknown) => error)
    await journaled
    await sandbox.close()
    expect(await hung).toMatchObject({ message: 'fetch failed' })
  })
})

describe('latency', () => {
  test('lets the answer come late by the timer of the sandbox, and the books move at once', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 7_000 })
    expect((await send()).body['responseCode']).toBe(0)
    expect(waited).toEqual([7_000])
    expect(balance()).toBe(after)
  })

  test('draws the jitter from the seed', async () => {
    sandbox.faults.add({ kind: 'latency', milliseconds: 1_000, jitter: 500, times: 3 })
    for (const reference of ['SEND-A', 'SEND-B', 'SEND-C']) await send(reference)
    for (const milliseconds of waited) {
      expect(milliseconds).toBeGreaterThanOrEqual(1_000)
      expect(milliseconds).toBeLessThanOrEqual(1_500)
    }
    expect(new Set(waited).size).toBe(3)
  })

  test('ends with the sandbox, whatever the timer does', async () => {
    let onRequest = (): void => {}
    const reached = new Promise<void>((resolve) => {
      onRequest = resolve
    })
    const slow = await testSandbox({ onRequest, wait: () => new Promise(() => {}) })
    slow.sandbox.faults.add({ kind: 'latency', milliseconds: 1 })
    const answer = slow.ask('getBanks', '{"referenceNumber":"R-A"}', 'R-A').catch((error: unknown) => error)
    await reached
    await slow.sandbox.close()
    expect(await answer).toMatchObject({ message: 'fetch failed' })
  })
})

test.each([
  [{ kind: 'http-status', status: 503 }, before],
  [{ kind: 'http-status', status: 500, books: 'moved' }, after],
] as const)('%j answers with the status', async (fault, left) => {
  sandbox.faults.add(fault)
  const answer = await send()
  expect(answer).toMatchObject({ status: fault.status, body: { error: expect.stringContaining('told to') } })
  expect(balance()).toBe(left)
  expect(sandbox.journal.entries()).toMatchObject([
    { httpStatus: fault.status, faults: [{ kind: 'http-status' }] },
  ])
})

test('http-status says when to come back', async () => {
  sandbox.faults.add({ kind: 'http-status', status: 429, retryAfter: 30 })
  const { status, headers } = await sendRaw()
  expect([status, headers.get('retry-after')]).toEqual([429, '30'])
})

test.each([
  [{ kind: 'html' }, before],
  [{ kind: 'html', books: 'moved' }, after],
] as const)('%j answers with a page', async (fault, left) => {
  sandbox.faults.add(fault)
  const response = await sendRaw()
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await response.text()).toMatch(/^<!doctype html>/)
  expect(balance()).toBe(left)
})

test('truncate gives the first half of the answer, announced as the whole', async () => {
  sandbox.faults.add({ kind: 'truncate' })
  const response = await sendRaw()
  const reader = response.body?.getReader()
  const part = await reader?.read()
  expect(new TextDecoder().decode(part?.value)).toMatch(/^\{"/)
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(Number(part?.value?.length))
  await expect(reader?.read()).rejects.toThrow('terminated')
  expect(balance()).toBe(after)
})

test('content-type calls the answer something else', async () => {
  sandbox.faults.add({ kind: 'content-type' })
  sandbox.faults.add({ kind: 'content-type', contentType: 'application/xml' })
  const first = await sendRaw()
  expect(first.headers.get('content-type')).toBe('text/plain')
  expect(await first.json()).toMatchObject({ responseCode: 0 })
  expect((await sendRaw()).headers.get('content-type')).toBe('application/xml')
})

describe('code', () => {
  test('refuses as the operation itself would, and is kept as such', async () => {
    sandbox.faults.add({ kind: 'code', code: 139 })
    expect((await send()).body['responseCode']).toBe(139)
    expect(balance()).toBe(before)
    expect(await statusOf()).toBe(139)
    expect((await send()).body['responseCode']).toBe(105)
  })

  test('with the books moved it only says so', async () => {
    sandbox.faults.add({ kind: 'code', code: -1, books: 'moved' })
    const { body } = await send()
    expect(body).toMatchObject({ responseCode: -1 })
    expect(body).not.toHaveProperty('transactionId')
    expect(balance()).toBe(after)
    expect(await statusOf()).toBe(0)
  })
})

describe('pending', () => {
  test('is 3 first, and carried out once the clock was moved', async () => {
    sandbox.faults.add({ kind: 'pending', milliseconds: 30_000 })
    const { body } = await send()
    expect(body).toMatchObject({ responseCode: 3 })
    expect([await statusOf(), balance()]).toEqual([3, before])
    sandbox.clock.advance(29_999)
    expect([await statusOf(), balance()]).toEqual([3, before])
    sandbox.clock.advance(1)
    expect([await statusOf(), balance()]).toEqual([0, after])
    sandbox.clock.advance(60_000)
    expect([await statusOf(), balance()]).toEqual([0, after])
    expect((await send()).body['responseCode']).toBe(105)
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test('ends as refused where the money has gone meanwhile', async () => {
    sandbox.faults.add({ kind: 'pending', referenceNumber: 'SEND-A' })
    const large = (reference: string): Promise<TestAnswer> => {
      const body = `{"referenceNumber":"${reference}","amount":300000,"destinationAccount":"@adaeze"}`
      return ask('moneyTransfer', body, `${reference}300000@adaeze`)
    }
    expect((await large('SEND-A')).body['responseCode']).toBe(3)
    for (const reference of ['SEND-B', 'SEND-C', 'SEND-D']) {
      expect((await large(reference)).body['responseCode']).toBe(0)
    }
    sandbox.clock.advance(60_000)
    expect([await statusOf(), balance()]).toEqual([139, '100000'])
  })

  test('refuses at once what would be refused', async () => {
    sandbox.faults.add({ kind: 'pending' })
    const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"nobody"}'
    const answer = await ask('moneyTransfer', body, 'SEND-A100nobody')
    expect(answer.body['responseCode']).toBe(107)
  })
})

describe('status-lag', () => {
  test.each([
    [{ kind: 'status-lag', times: 9 }, 135],
    [{ kind: 'status-lag', as: 'pending', times: 9 }, 3],
  ] as const)('%j hides for a while what became of an operation', async (fault, code) => {
    sandbox.faults.add(fault)
    expect((await send()).body['responseCode']).toBe(0)
    expect(await statusOf()).toBe(code)
    sandbox.clock.advance(59_999)
    expect(await statusOf()).toBe(code)
    sandbox.clock.advance(1)
    expect(await statusOf()).toBe(0)
  })
})

test('replay-duplicate answers a used reference as the first time, and moves nothing again', async () => {
  const first = await send()
  sandbox.faults.add({ kind: 'replay-duplicate', times: 2 })
  const again = await send()
  expect(again.body).toMatchObject({ responseCode: 0, transactionId: first.body['transactionId'] })
  expect(balance()).toBe(after)
  expect((await send('SEND-B')).body['responseCode']).toBe(0)
  expect((await send()).body['responseCode']).toBe(105)
})
