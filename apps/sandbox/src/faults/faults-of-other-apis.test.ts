import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'
import { askMerchantIn } from '../ask-merchant.fixture.ts'
import { collectHeaders, collectSandbox } from '../collect/ask-collect.fixture.ts'
import {
  askSecure,
  askToken,
  codeFor,
  connectSandbox,
  redirectUri,
  tokensFor,
} from '../connect/ask-connect.fixture.ts'

describe('on the Collect API', () => {
  test('strike before the books, in place of the decision and after', async () => {
    const { sandbox, request } = await collectSandbox()
    sandbox.faults.add({ kind: 'reset' })
    await expect(request('REQUEST-A')).rejects.toThrow('fetch failed')
    expect(sandbox.payments.requests()).toEqual([])
    sandbox.faults.add({ kind: 'code', code: -3 })
    expect(await request('REQUEST-B')).toMatchObject({ statusCode: '-3' })
    sandbox.faults.add({ kind: 'lose-answer', amount: '1000' })
    await expect(request('REQUEST-C')).rejects.toThrow('fetch failed')
    expect(sandbox.payments.requests()).toMatchObject([{ referenceNumber: 'REQUEST-C' }])
    await sandbox.close()
  })

  test('are told by the header, in the words of Collect where they cannot be', async () => {
    const { sandbox } = await collectSandbox()
    const response = await sandbox.fetch('http://localhost/status', {
      method: 'POST',
      headers: { ...collectHeaders('R-A'), 'x-sandbox-fault': 'pending' },
      body: '{"referenceNumber":"R-A"}',
    })
    expect(response.status).toBe(400)
    expect(Object(await response.json()).statusMessage).toMatch(/pending does not befall status/)
    await sandbox.close()
  })
})

describe('on the Merchant API', () => {
  test('strike like on any other', async () => {
    const { sandbox } = await testSandbox()
    sandbox.faults.add({ kind: 'http-status', status: 503, operation: 'getTransactionDetails' })
    const answer = await askMerchantIn(sandbox)('getTransactionDetails', '{"referenceNumber":"R-A"}', 'R-A')
    expect(answer.status).toBe(503)
    await sandbox.close()
  })
})

describe('on Connect', () => {
  test('a code that never reached the token endpoint is still good', async () => {
    const sandbox = await connectSandbox()
    const exchange = {
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code: codeFor(sandbox),
      scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
      user_data: 'FIRST_NAME EMAIL',
    }
    sandbox.faults.add({ kind: 'http-status', status: 503, operation: 'exchangeCode' })
    expect((await askToken(sandbox, exchange)).status).toBe(503)
    expect((await askToken(sandbox, exchange)).status).toBe(200)
    await sandbox.close()
  })

  test('a code of an answer without a name of its own is told as it is', async () => {
    const sandbox = await connectSandbox()
    const { access_token: token = '' } = await tokensFor(sandbox)
    sandbox.faults.add({ kind: 'code', code: 777 })
    const { body } = await askSecure(sandbox, 'getUserDetails', token)
    expect(JSON.stringify(body)).toContain('"errorCode":"777"')
    await sandbox.close()
  })
})

test('what was pending when the sandbox ended is refused after it was started again, and nothing has moved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  const data = join(folder, 'books')
  try {
    const first = await testSandbox({ data })
    first.sandbox.faults.add({ kind: 'pending' })
    const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
    expect((await first.ask('moneyTransfer', body, 'SEND-A100@adaeze')).body).toMatchObject({
      responseCode: 3,
    })
    await first.sandbox.close()
    const second = await testSandbox({ data })
    second.sandbox.clock.advance(120_000)
    const status = await second.ask('getOperationStatus', '{"referenceNumber":"SEND-A"}', 'SEND-A')
    expect(status.body).toMatchObject({ responseCode: 119, transactionStatus: 'FAILED' })
    expect(second.sandbox.ledger.balance('organisation')).toBe('1000000')
    await second.sandbox.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
