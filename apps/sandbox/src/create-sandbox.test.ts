import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { askIn, headersFor, pathOf, testSandbox, testSecrets } from './ask-business.fixture.ts'
import { createSandbox } from './create-sandbox.ts'

const bank = { method: 'POST', headers: headersFor('R-A'), body: '{"referenceNumber":"R-A"}' }

test('gives out what a client in this process is made with', async () => {
  const { sandbox } = await testSandbox()
  const { fetch, ...settings } = sandbox.business
  expect(settings).toEqual({ ...testSecrets, environment: { baseUrl: 'http://localhost' } })
  const response = await fetch(settings.environment.baseUrl + pathOf('getBanks'), bank)
  expect(response.status).toBe(200)
  await sandbox.close()
})

test('takes what fetch takes: text, URL and Request', async () => {
  const { sandbox } = await testSandbox()
  const url = `http://localhost${pathOf('getBanks')}`
  for (const input of [url, new URL(url)]) expect((await sandbox.fetch(input, bank)).status).toBe(200)
  expect((await sandbox.fetch(new Request(url, bank))).status).toBe(200)
  await sandbox.close()
})

test('rejects as fetch does when it is aborted: before, nothing is done; while it answers, it may have been', async () => {
  const { sandbox } = await testSandbox()
  const url = `http://localhost${pathOf('moneyTransfer')}`
  const send = (reference: string, signal: AbortSignal): Promise<Response> => {
    const body = `{"referenceNumber":"${reference}","amount":1,"destinationAccount":"@adaeze"}`
    const headers = headersFor(`${reference}1@adaeze`)
    return sandbox.fetch(url, { method: 'POST', headers, body, signal })
  }
  await expect(send('R-A', AbortSignal.abort())).rejects.toThrow(/aborted/)
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  const controller = new AbortController()
  const sent = send('R-B', controller.signal)
  controller.abort()
  await expect(sent).rejects.toThrow(/aborted/)
  await sandbox.close()
})

test('listens on 127.0.0.1 at a free port, and says so in both kinds of settings', async () => {
  const { sandbox } = await testSandbox()
  const { url, business } = await sandbox.listen()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(business).toEqual({ ...testSecrets, environment: { baseUrl: url } })
  expect(sandbox.business.environment).toEqual({ baseUrl: url })
  expect((await fetch(url + pathOf('getBanks'), bank)).status).toBe(200)
  expect((await sandbox.business.fetch(url + pathOf('getBanks'), bank)).status).toBe(200)
  await sandbox.close()
})

test('leaves the Request and Response of the process alone', async () => {
  const { Request: request, Response: response } = globalThis
  await using sandbox = await createSandbox()
  await sandbox.listen()
  expect([globalThis.Request, globalThis.Response]).toEqual([request, response])
})

test('listens once', async () => {
  await using sandbox = await createSandbox()
  await sandbox.listen()
  await expect(sandbox.listen()).rejects.toMatchObject({ code: 'INVALID_SETTINGS' })
})

test('says that a port is taken, and can then listen elsewhere', async () => {
  await using first = await createSandbox()
  await using second = await createSandbox()
  const { url } = await first.listen()
  const port = Number(new URL(url).port)
  await expect(second.listen({ port })).rejects.toThrow(`127.0.0.1:${port} is in use`)
  expect((await second.listen()).url).not.toBe(url)
})

test('ends: connections are refused and fetch rejects, and a second close does nothing', async () => {
  const { sandbox } = await testSandbox()
  const { url } = await sandbox.listen()
  expect((await fetch(url + pathOf('getBanks'), bank)).status).toBe(200)
  await sandbox.close()
  await sandbox.close()
  await expect(fetch(url + pathOf('getBanks'), bank)).rejects.toThrow('fetch failed')
  const rejected = sandbox.fetch(`http://localhost${pathOf('getBanks')}`, bank)
  await expect(rejected).rejects.toMatchObject({
    name: 'TypeError',
    cause: { message: 'The sandbox is closed.' },
  })
  await expect(sandbox.listen()).rejects.toMatchObject({ code: 'INVALID_SETTINGS' })
})

test('repeats itself where time and chance are given', async () => {
  const tell = async (): Promise<unknown> => {
    let byte = 7
    let now = 0
    const random = (length: number): Uint8Array => {
      byte = (byte * 31 + 11) % 251
      return Uint8Array.from({ length }, (_, index) => (byte + index * 37) % 256)
    }
    const sandbox = await createSandbox({ random, clock: () => (now += 1), business: testSecrets })
    const ask = askIn(sandbox)
    const body =
      '{"referenceNumber":"R-A","amount":100,"destinationAccount":"08099999999","sendWithdrawalCode":false}'
    const answer = await ask('moneyTransfer', body, 'R-A10008099999999')
    const told = [answer, sandbox.adminToken, sandbox.journal.entries(), sandbox.ledger.entries()]
    await sandbox.close()
    return told
  }
  expect(await tell()).toEqual(await tell())
})

test('shows no secret when it is printed', async () => {
  const secrets = { principal: 'P', credentials: 'CANARY-CREDENTIALS', hashKey: 'CANARY-HASH-KEY' }
  await using sandbox = await createSandbox({ business: secrets, adminToken: 'CANARY-TOKEN' })
  await sandbox.listen()
  const shown = inspect(sandbox, { depth: Number.POSITIVE_INFINITY, showHidden: true })
  expect(`${shown}${JSON.stringify(sandbox)}${String(sandbox)}`).not.toContain('CANARY')
})
