import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

const references = ['PAY-A', 'PAY-B', 'PAY-C'] as const
const bodyOf = (batch: string): string => {
  const items = references.map((referenceNumber, index) => {
    return { referenceNumber, amount: 100 * (index + 1), destinationAccount: '@adaeze' }
  })
  return JSON.stringify({ bulkReferenceNumber: batch, items })
}
// Hashed are the first item and the number of items.
const hashed = 'PAY-A100@adaeze3'

/** Sends 100, 200 and 300 naira in one batch: its code and those of its items. */
async function send(batch = 'BATCH-A', operation = 'moneyTransferBulk'): Promise<readonly unknown[]> {
  const { body } = await ask(operation, bodyOf(batch), hashed)
  return [body['responseCode'], ...codesOf(body)]
}

function codesOf(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return itemsOf(body).map(({ responseCode }) => responseCode)
}

function itemsOf(body: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  return [...Object(body['items'] ?? [])]
}

async function statusOf(reference: string): Promise<unknown> {
  const { body } = await ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference)
  return body['responseCode']
}

const balance = (): string => sandbox.ledger.balance('organisation')

describe('an item of a batch', () => {
  test('is refused alone, by its reference or its amount', async () => {
    sandbox.faults.add({ kind: 'code', code: 117, referenceNumber: 'PAY-B' })
    sandbox.faults.add({ kind: 'code', code: 139, amount: '300', operation: 'moneyTransferBulk' })
    expect(await send()).toEqual([1, 0, 117, 139])
    expect(balance()).toBe('999900')
    expect(await statusOf('PAY-B')).toBe(117)
    expect(sandbox.journal.entries()[0]?.faults).toEqual([
      { kind: 'code', by: 'F1', item: 'PAY-B' },
      { kind: 'code', by: 'F2', item: 'PAY-C' },
    ])
  })

  test('is counted as a request of its own', async () => {
    sandbox.faults.add({ kind: 'code', code: 139, times: 2 })
    expect(await send()).toEqual([1, 139, 139, 0])
    expect(sandbox.faults.list()).toEqual([])
  })

  test('is called refused while its money has moved', async () => {
    sandbox.faults.add({ kind: 'code', code: -1, books: 'moved', referenceNumber: 'PAY-C' })
    expect(await send()).toEqual([1, 0, 0, -1])
    expect(balance()).toBe('999400')
    expect(await statusOf('PAY-C')).toBe(0)
  })

  test('is pending, and done later as if it were sent alone', async () => {
    sandbox.faults.add({ kind: 'pending', times: 2, milliseconds: 5_000 })
    expect(await send()).toEqual([0, 3, 3, 0])
    expect([balance(), await statusOf('PAY-A')]).toEqual(['999700', 3])
    sandbox.clock.advance(5_000)
    expect([balance(), await statusOf('PAY-A'), await statusOf('PAY-B')]).toEqual(['999400', 0, 0])
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test('meets a fault beside one that befalls the whole of it', async () => {
    sandbox.faults.add({ kind: 'lose-answer', referenceNumber: 'BATCH-A' })
    sandbox.faults.add({ kind: 'code', code: 139, referenceNumber: 'PAY-A' })
    await expect(send()).rejects.toThrow('fetch failed')
    expect(balance()).toBe('999500')
    expect(sandbox.journal.entries()[0]?.faults.map(({ kind }) => kind)).toEqual(['lose-answer', 'code'])
  })

  test('meets what its values call for', async () => {
    const body = bodyOf('BATCH-A').replace('PAY-B', 'SANDBOX-REFUSED-B').replace('300', '1313.12')
    const { body: answer } = await ask('moneyTransferBulk', body, hashed)
    expect(codesOf(answer)).toEqual([0, 139, 3])
  })

  test('meets what the header names, every one of them', async () => {
    const response = await sandbox.fetch(`http://localhost${pathOf('moneyTransferBulk')}`, {
      method: 'POST',
      headers: { ...headersFor(hashed), 'x-sandbox-fault': '{"kind":"code","code":139}' },
      body: bodyOf('BATCH-A'),
    })
    expect(codesOf(Object(await response.json()))).toEqual([139, 139, 139])
    expect(balance()).toBe('1000000')
  })

  test('is refused in a check of the batch, which still moves nothing', async () => {
    sandbox.faults.add({ kind: 'code', code: 139, referenceNumber: 'PAY-B' })
    expect(await send('BATCH-A', 'validateMoneyTransferBulk')).toEqual([1, 0, 139, 0])
    expect(await send()).toEqual([0, 0, 0, 0])
  })
})

describe('replay-duplicate', () => {
  test('answers a batch that was sent before as the first time', async () => {
    const first = await ask('moneyTransferBulk', bodyOf('BATCH-A'), hashed)
    sandbox.faults.add({ kind: 'replay-duplicate', operation: 'moneyTransferBulk' })
    expect((await ask('moneyTransferBulk', bodyOf('BATCH-A'), hashed)).body).toEqual(first.body)
    expect(balance()).toBe('999400')
    expect(await send()).toEqual([105])
  })

  test('answers items of another batch as the first time', async () => {
    const first = await ask('moneyTransferBulk', bodyOf('BATCH-A'), hashed)
    expect(await send('BATCH-B')).toEqual([2, 105, 105, 105])
    sandbox.faults.add({ kind: 'replay-duplicate' })
    const again = await ask('moneyTransferBulk', bodyOf('BATCH-C'), hashed)
    expect(itemsOf(again.body)).toEqual(itemsOf(first.body))
    expect(balance()).toBe('999400')
  })
})

test('status-lag hides the items of a batch from the question about them', async () => {
  await send()
  sandbox.faults.add({ kind: 'status-lag', operation: 'moneyTransferStatusBulk', times: 2 })
  const question = async (): Promise<readonly unknown[]> => {
    const { body } = await ask('moneyTransferStatusBulk', '{"bulkReferenceNumber":"BATCH-A"}', '0')
    return codesOf(body)
  }
  expect(await question()).toEqual([135, 135, 135])
  sandbox.clock.advance(60_000)
  expect(await question()).toEqual([0, 0, 0])
})

test('a question about a batch is refused as a whole', async () => {
  await send()
  sandbox.faults.add({ kind: 'code', code: -1, operation: 'moneyTransferStatusBulk' })
  const { body } = await ask('moneyTransferStatusBulk', '{"bulkReferenceNumber":"BATCH-A"}', '0')
  expect([body['responseCode'], body['items']]).toEqual([-1, undefined])
})
