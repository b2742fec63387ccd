import { inspect } from 'node:util'
import type { Transport, TransportRequest } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { CollectClientOptions } from './collect-settings.ts'
import { createCollectClient } from './create-collect-client.ts'

const credentials = { principal: 'public-id-0001', credentials: 'secret-0001', hashKey: 'TEST-HASH-KEY' }

/** A client whose transport gives this answer, with HTTP 200 unless said otherwise. */
function client(answer: object, more: Partial<CollectClientOptions> = {}, status = 200) {
  const requests: TransportRequest[] = []
  const transport: Transport = {
    exchange: async (request) => {
      requests.push(request)
      const body = new TextEncoder().encode(JSON.stringify(answer))
      return { status, headers: { 'content-type': 'application/json' }, body }
    },
  }
  const collect = createCollectClient({ ...credentials, environment: 'test', transport, ...more })
  return { collect, requests }
}

const request = {
  referenceNumber: 'ref-0001',
  amount: 2000.5,
  currency: 'NGN',
  payer: { name: 'Foo Bar', phoneNumber: '07022222222', email: 'foobar@example.com' },
  payee: {
    accountNumber: '1188767464',
    phoneNumber: '07033333333',
    bankId: '40090E2F-7446-4217-9345-7BBAB7043C4C',
    bankAccountNumber: '0000000000',
  },
  paymentMethods: ['BANK_TRANSFER'],
} as const
const success = { referenceNumber: 'ref-0001', statusCode: '0', statusMessage: 'success' }

describe('a payment request', () => {
  test('is proven by Basic and hash, and goes to the host of Collect', async () => {
    const { collect, requests } = client(success)
    expect((await collect.paymentRequest({ ...request, paymentMethods: ['BANK_TRANSFER'] })).verdict).toBe(
      'successful',
    )
    expect(requests[0]).toMatchObject({
      url: 'https://beta-collect.paga.com/paymentRequest',
      headers: {
        // Both from the protocol digest: the Basic header, and C1.
        authorization: 'Basic cHVibGljLWlkLTAwMDE6c2VjcmV0LTAwMDE=',
        hash: 'e18c92e335b726bdb30ea9fd52df16fa4204b6020b047db213e61dc4fd252a4c3fbd400f82868b6d926e45b88186e92ca2ba9c6372738b3e06c4bb8ebcaeb18d',
      },
    })
    expect(requests[0]?.headers).not.toHaveProperty('principal')
    expect(requests[0]?.body).toContain('"amount":2000.5,')
  })

  test('that is queued first is pending', async () => {
    const { collect } = client({ ...success, statusCode: 1 })
    const answer = await collect.paymentRequest({ ...request, paymentMethods: ['BANK_TRANSFER'] })
    expect(answer).toMatchObject({ verdict: 'pending', statusCode: 1 })
    expect(answer.paymentMethods).toBeUndefined()
  })
})

describe('a history', () => {
  const stretch = { startDateTimeUTC: '2021-04-19T19:15:22', endDateTimeUTC: '2021-05-18T19:15:22' }

  test('without a reference is hashed by the key alone, and no reference is made for it', async () => {
    const { collect, requests } = client({ ...success, referenceNumber: null, itemCount: 0, items: [] })
    await collect.history(stretch)
    expect(requests[0]?.body).toBe(JSON.stringify(stretch))
    // C4 of the protocol digest.
    expect(requests[0]?.headers['hash']).toBe(
      '846b6a0fc4f31c00cfc411df4b0e4eb575f92da3e8939db623f6c20ec525bc1fa49acb5eca2bf0ba317f52a30f47d644977f39f19c60a20e5494519e7f564b7e',
    )
  })

  test('of more than a month is warned of, once', async () => {
    const warnings: unknown[] = []
    const logger = { warn: (text: string) => void warnings.push(text) }
    const { collect } = client({ ...success, itemCount: 0, items: [] }, { logger })
    const long = { ...stretch, endDateTimeUTC: new Date('2021-06-18T00:00:00Z') }
    await collect.history(stretch)
    await collect.history(long)
    await collect.history(long)
    expect(warnings).toEqual([expect.stringContaining('one month')])
  })

  test('of any length is an iterator, of which only what is taken is asked for', async () => {
    const item = {
      datetime: '2021-05-01T00:00:00.000',
      operation: 'PAYMENT_REQUEST',
      action: 'PAYMENT',
      status: 'FAILED',
    }
    const { collect, requests } = client({ ...success, itemCount: 1, items: [item] })
    for await (const entry of collect.historyItems({ ...stretch, endDateTimeUTC: '2023-01-01T00:00:00' })) {
      expect(entry).toEqual(item)
      break
    }
    expect(requests).toHaveLength(1)
  })
})

describe('an error', () => {
  test('of a hash is told from one of the credentials by the words of Paga', async () => {
    const refused = { statusCode: '401', statusMessage: 'Error validating hash' }
    await expect(client(refused, {}, 401).collect.banks()).rejects.toMatchObject({
      code: 'HASH_REFUSED',
      outcome: 'rejected',
      hint: expect.stringContaining('check the hash key'),
    })
    await expect(client({ statusCode: '401' }, {}, 401).collect.banks()).rejects.toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
    })
  })

  test('of a refund that may have been made says what to look at, and is sent once', async () => {
    const { collect, requests } = client({}, {}, 500)
    await expect(collect.refund({ referenceNumber: 'ref-0001', refundAmount: '10' })).rejects.toMatchObject({
      outcome: 'unknown',
      retry: 'settle-first',
      hint: expect.stringContaining('status and history'),
    })
    expect(requests).toHaveLength(1)
  })
})

describe('the client', () => {
  test('settles a request by asking for its status', async () => {
    const { collect, requests } = client({ ...success, data: success })
    expect(await collect.settle('ref-0001')).toMatchObject({ verdict: 'successful', questions: 1 })
    expect(requests[0]?.url).toBe('https://beta-collect.paga.com/status')
  })

  test('waits for a payment', async () => {
    const { collect } = client({ ...success, data: { ...success, statusCode: '-2' } })
    expect(await collect.waitForPayment('ref-0001')).toMatchObject({ verdict: 'over', questions: 1 })
  })

  test('explains a hash without the key', async () => {
    const { preimage } = await client({}).collect.explain('refund', {
      referenceNumber: 'r1',
      refundAmount: 1000,
    })
    expect(preimage).toBe('r11000[hash key]')
  })

  test('gives another organisation a client of its own, with everything a client has', async () => {
    const { collect, requests } = client({ ...success, data: { ...success, statusCode: '-2' } })
    const tenant = collect.withCredentials({ ...credentials, principal: 'client-0001' })
    expect(await tenant.waitForPayment('ref-0001')).toMatchObject({ verdict: 'over' })
    expect(requests[0]?.headers['authorization']).toBe('Basic Y2xpZW50LTAwMDE6c2VjcmV0LTAwMDE=')
    await tenant.close()
    await expect(collect.status({ referenceNumber: 'ref-0001' })).resolves.toBeDefined()
  })

  test('shows no secret when it is printed', () => {
    const { collect } = client({})
    expect(inspect(collect, { depth: Infinity, showHidden: true }) + JSON.stringify(collect)).not.toMatch(
      /secret-0001|TEST-HASH-KEY|c2VjcmV0/,
    )
  })
})
