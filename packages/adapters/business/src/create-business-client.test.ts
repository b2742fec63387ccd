import { inspect } from 'node:util'
import type { Transport, TransportAnswer, TransportRequest } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { BusinessClientOptions } from './business-settings.ts'
import { createBusinessClient } from './create-business-client.ts'

/** Answers code 0 with the reference that came, and keeps what was sent. */
class EchoTransport implements Transport {
  readonly requests: TransportRequest[] = []
  closed = 0

  async exchange(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request)
    const { referenceNumber } = JSON.parse(String(request.body))
    const body = JSON.stringify({ responseCode: 0, referenceNumber, message: 'done', transactionId: 'T1' })
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(body),
    }
  }

  async close(): Promise<void> {
    this.closed++
  }
}

const credentials = { principal: 'P-1', credentials: 'CANARY-credentials', hashKey: 'TESTHASHKEY' }

function client(more: Partial<BusinessClientOptions> = {}) {
  const transport = new EchoTransport()
  return {
    transport,
    business: createBusinessClient({ ...credentials, environment: 'test', transport, ...more }),
  }
}

const transfer = { referenceNumber: 'REF-0001', amount: 100, destinationAccount: '+2348012345678' }
const deposit = {
  referenceNumber: 'REF-0001',
  amount: '500.00',
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '+2348012345678',
}

// Digests that two independent programs made: vectors V2, V7 and V8 of the protocol digest.
const transferHash =
  '56a411d18242731620654a48725331d1d37081fb44b0ac22b1bc154e8bc266d9bed5fb80a52c2fedad7ae24dfc9c50a7dfd91b79a73dabbf6f29b8f1410ae4df'
const documentedDepositHash =
  '8f5502574bf6848f61c47e61c852afbcfb1fbe157cbd7351204cf0440aa67833e1eb66ebea14ecc35c34d9de8db1e73a0eeef9e1460a16a7eae6d7429ded68c4'
const currentDepositHash =
  '7c52bfad4ca10374f8bb3beff487ccff7926fd4f874cc2c73382db979bc2dc6612ad2f397334a31a9c7a2b3d976c05b55ab9379c8575169894fe832ef2c66b21'

describe('a call', () => {
  test('goes to the path of the documents, signed, as JSON with a bare amount', async () => {
    const { business, transport } = client()
    const answer = await business.moneyTransfer(transfer)
    expect(answer).toEqual({
      responseCode: 0,
      referenceNumber: 'REF-0001',
      message: 'done',
      transactionId: 'T1',
      verdict: 'successful',
    })
    const [request] = transport.requests
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe('https://beta.mypaga.com/paga-webservices/business-rest/secured/moneyTransfer')
    expect(request?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      principal: 'P-1',
      credentials: 'CANARY-credentials',
      hash: transferHash,
    })
    expect(request?.body).toBe(
      '{"referenceNumber":"REF-0001","amount":100,"destinationAccount":"+2348012345678"}',
    )
  })

  test.each([
    [undefined, documentedDepositHash],
    ['documented', documentedDepositHash],
    ['current', currentDepositHash],
    ['auto', documentedDepositHash],
  ] as const)('with hashProfile %s is signed in that order', async (hashProfile, hash) => {
    const { business, transport } = client({ hashProfile })
    await business.depositToBank(deposit)
    expect(transport.requests[0]?.headers['hash']).toBe(hash)
  })

  test('goes to the live host only where that is asked for', async () => {
    const { business, transport } = client({ environment: 'live' })
    await business.getBanks()
    expect(transport.requests[0]?.url).toMatch(/^https:\/\/www\.mypaga\.com\/paga-webservices\//)
  })

  test('can be given a fetch instead of a transport', async () => {
    const urls: string[] = []
    const fetch = async (url: string | URL | Request, init?: RequestInit) => {
      urls.push(String(url))
      const { referenceNumber } = JSON.parse(String(init?.body))
      return Response.json({ responseCode: 0, referenceNumber, message: 'done', bank: [] })
    }
    const business = createBusinessClient({
      ...credentials,
      environment: { baseUrl: 'http://127.0.0.1:1' },
      fetch,
    })
    await expect(business.getBanks()).resolves.toMatchObject({ bank: [], verdict: 'successful' })
    expect(urls).toEqual(['http://127.0.0.1:1/paga-webservices/business-rest/secured/getBanks'])
  })

  test('asks functions for secrets each time', async () => {
    let version = 0
    const { business, transport } = client({ credentials: async () => `key-${++version}` })
    await business.getBanks()
    await business.getBanks()
    expect(transport.requests.map(({ headers }) => headers['credentials'])).toEqual(['key-1', 'key-2'])
  })
})

describe('withCredentials', () => {
  const tenant = { principal: 'P-2', credentials: 'CANARY-tenant', hashKey: 'OTHERKEY' }

  test('calls for the other organisation, over the same transport, with the same settings', async () => {
    const { business, transport } = client({ hashProfile: 'current' })
    const other = business.withCredentials({ ...tenant, hashKey: 'TESTHASHKEY' })
    await other.depositToBank(deposit)
    await business.depositToBank(deposit)
    expect(transport.requests.map(({ headers }) => [headers['principal'], headers['credentials']])).toEqual([
      ['P-2', 'CANARY-tenant'],
      ['P-1', 'CANARY-credentials'],
    ])
    expect(transport.requests[0]?.headers['hash']).toBe(currentDepositHash)
  })

  test('signs with the key of the other organisation', async () => {
    const { business, transport } = client()
    await business.withCredentials(tenant).moneyTransfer(transfer)
    expect(transport.requests[0]?.headers['hash']).not.toBe(transferHash)
  })

  test('never changes the environment, whatever else it is handed', async () => {
    const { business, transport } = client()
    const withMore = { ...tenant, environment: 'live', timeoutMs: 1 } as const
    await business.withCredentials(withMore).getBanks()
    expect(transport.requests[0]?.url).toMatch(/^https:\/\/beta\.mypaga\.com\//)
  })

  test('closed, leaves the connections and the other client open', async () => {
    const { business, transport } = client()
    const other = business.withCredentials(tenant)
    await other.close()
    expect(transport.closed).toBe(0)
    await expect(other.getBanks()).rejects.toMatchObject({ code: 'CLIENT_CLOSED' })
    await expect(business.getBanks()).resolves.toMatchObject({ verdict: 'successful' })
    await business.close()
    expect(transport.closed).toBe(1)
  })

  test('can be derived from a derived client, and then checks as any other', async () => {
    const { business } = client()
    const other = business.withCredentials(tenant)
    await expect(other.withCredentials(credentials).getBanks()).resolves.toMatchObject({
      verdict: 'successful',
    })
    expect(() => other.withCredentials({ ...tenant, hashKey: '' })).toThrow(
      'hashKey (or PAGA_BUSINESS_HASH_KEY)',
    )
  })

  test('works over a fetch as well', async () => {
    const fetch = async () => Response.json({ error: 'no' }, { status: 401 })
    const business = createBusinessClient({ ...credentials, environment: 'test', fetch })
    await expect(business.withCredentials(tenant).getBanks()).rejects.toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
    })
  })
})

test('settle asks getOperationStatus', async () => {
  const { business, transport } = client()
  await expect(business.settle('PAYOUT-A')).resolves.toMatchObject({ verdict: 'successful', questions: 1 })
  expect(transport.requests[0]?.url).toMatch(/\/getOperationStatus$/)
})

test('the client shows nothing of what it holds', () => {
  const { business } = client({ transport: undefined })
  const shown = inspect(business, { showHidden: true, depth: Infinity }) + JSON.stringify(business)
  expect(shown).not.toContain('CANARY')
  expect(shown).not.toContain('TESTHASHKEY')
})
