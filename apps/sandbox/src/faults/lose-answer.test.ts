import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

function send(reference: string): ReturnType<Ask> {
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"@adaeze"}`
  return ask('moneyTransfer', body, `${reference}100@adaeze`)
}

test('carries the operation out, and fetch rejects as a platform’s does', async () => {
  sandbox.faults.add({ kind: 'lose-answer' })
  const lost = await send('SEND-A').catch((error: unknown) => error)
  expect(lost).toBeInstanceOf(TypeError)
  expect(lost).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  const status = await ask('getOperationStatus', '{"referenceNumber":"SEND-A"}', 'SEND-A')
  expect(status.body).toMatchObject({ responseCode: 0, transactionId: expect.any(String) })
  expect((await send('SEND-A')).body).toMatchObject({ responseCode: 105 })
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
})

test('ends the socket without a byte of an answer', async () => {
  const { url } = await sandbox.listen()
  sandbox.faults.add({ kind: 'lose-answer' })
  const request = {
    method: 'POST',
    headers: headersFor('SEND-A100@adaeze'),
    body: '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}',
  }
  const lost = await fetch(url + pathOf('moneyTransfer'), request).catch((error: unknown) => error)
  expect(lost).toMatchObject({ message: 'fetch failed', cause: { socket: { bytesRead: 0 } } })
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  const again = await fetch(url + pathOf('moneyTransfer'), request)
  expect(await again.json()).toMatchObject({ responseCode: 105 })
})

test('is noted in the journal', async () => {
  sandbox.faults.add({ kind: 'lose-answer' })
  await send('SEND-A').catch(() => undefined)
  await send('SEND-B')
  expect(sandbox.journal.entries()).toMatchObject([
    {
      referenceNumber: 'SEND-A',
      httpStatus: 200,
      responseCode: 0,
      faults: [{ kind: 'lose-answer', by: 'F1' }],
    },
    { referenceNumber: 'SEND-B', httpStatus: 200, responseCode: 0, faults: [] },
  ])
})

test('befalls as many requests as was said, one when nothing was', async () => {
  sandbox.faults.add({ kind: 'lose-answer', times: 2 })
  sandbox.faults.add({ kind: 'lose-answer' })
  await expect(send('SEND-A')).rejects.toThrow('fetch failed')
  expect(sandbox.faults.list()).toMatchObject([
    { id: 'F1', times: 1, struck: 1 },
    { id: 'F2', times: 1, struck: 0 },
  ])
  await expect(send('SEND-B')).rejects.toThrow('fetch failed')
  await expect(send('SEND-C')).rejects.toThrow('fetch failed')
  expect((await send('SEND-D')).body).toMatchObject({ responseCode: 0 })
  expect(sandbox.faults.list()).toEqual([])
})

test('befalls only the operation and the reference it names', async () => {
  sandbox.faults.add({ kind: 'lose-answer', operation: 'getBanks' })
  sandbox.faults.add({ kind: 'lose-answer', referenceNumber: 'SEND-B' })
  expect((await send('SEND-A')).status).toBe(200)
  await expect(send('SEND-B')).rejects.toThrow('fetch failed')
  await expect(ask('getBanks', '{"referenceNumber":"R-A"}', 'R-A')).rejects.toThrow('fetch failed')
})

test('does not befall a request that was not let in', async () => {
  sandbox.faults.add({ kind: 'lose-answer' })
  const wrongHash = await ask('getBanks', '{"referenceNumber":"R-A"}', 'wrong')
  expect(wrongHash.status).toBe(400)
  expect(sandbox.faults.list()).toHaveLength(1)
})

test('can be taken back', async () => {
  const { id } = sandbox.faults.add({ kind: 'lose-answer' })
  expect(sandbox.faults.clear('F9')).toBe(false)
  expect(sandbox.faults.clear(id)).toBe(true)
  expect(sandbox.faults.clear()).toBe(false)
  expect((await send('SEND-A')).status).toBe(200)
})

test('names the operations a rule may be for', () => {
  // @ts-expect-error it is no operation; JavaScript does not say so
  expect(() => sandbox.faults.add({ kind: 'lose-answer', operation: 'payOut' })).toThrow(/depositToBank/)
})
