import { inspect } from 'node:util'
import type { Transport, TransportRequest } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { createMerchantClient } from './create-merchant-client.ts'
import type { MerchantClientOptions } from './merchant-settings.ts'

const credentials = { principal: 'P-1', credentials: 'CANARY-credentials', hashKey: 'TESTHASHKEY' }

/** A client whose transport gives this answer, with HTTP 200 unless said otherwise. */
function client(answer: object, more: Partial<MerchantClientOptions> = {}, status = 200) {
  const requests: TransportRequest[] = []
  const transport: Transport = {
    exchange: async (request) => {
      requests.push(request)
      const body = new TextEncoder().encode(JSON.stringify(answer))
      return { status, headers: { 'content-type': 'application/json' }, body }
    },
  }
  const merchant = createMerchantClient({ ...credentials, environment: 'test', transport, ...more })
  return { merchant, requests }
}

const refund = {
  referenceNumber: '242355',
  fullRefund: true,
  refundAmount: '242355.00',
  customerPhoneNumber: '08011111111',
}

// Digests that independent programs made: vectors V15 and V16 of the protocol digest.
const reportHash =
  '395a699b3e0a4f8359a220fcd6287bea5614a5e30fdf11e62140ce7bed101e500426d38c7c2337c90187899d665d0638d78d3fa4ab02cea575950fdc99b246e6'
const refundHash =
  'bb9b8e4c88dc1d86591a844e94b3cbcfd50fb6f3ac477db225f1276f30315a7d51baaf4f2ec4cdd2a7989528d51a89c1dc16c2ca5dd37a6adc769df8dc99d3aa'

describe('a report', () => {
  test('hashes the end of its period first, and sends a Date as its day in UTC', async () => {
    const { merchant, requests } = client({ responseCode: 0, reconciliationItems: [] })
    await merchant.reconciliationReport({
      periodStartDateTimeUTC: new Date('2019-01-16T23:59:59Z'),
      periodEndDateTimeUTC: '2019-05-17',
    })
    const [request] = requests
    expect(request?.url).toBe(
      'https://beta.mypaga.com/paga-webservices/merchant-rest/secured/reconciliationReport',
    )
    expect(request?.headers['hash']).toBe(reportHash)
    expect(request?.body).toBe('{"periodStartDateTimeUTC":"2019-01-16","periodEndDateTimeUTC":"2019-05-17"}')
  })
})

describe('a lookup', () => {
  const sale = { referenceNumber: 'SALE-A' }

  test.each(['UKNOWN', 'UNKNOWN'])('that is answered %s is not found, and no error', async (status) => {
    const { merchant } = client({ ...sale, responseCode: 0, status })
    expect(await merchant.getTransactionDetails(sale)).toMatchObject({ verdict: 'not-found', status })
  })

  test('that finds nothing passes a strict validation, though every member is missing', async () => {
    const merchantReference = 'INVOICE-1'
    const { merchant } = client(
      { merchantReference, responseCode: 0, status: 'UKNOWN' },
      { responseValidation: 'strict' },
    )
    const found = await merchant.getTransactionDetailsByMerchantReference({ merchantReference })
    expect(found.verdict).toBe('not-found')
  })

  test('that answers for another transaction is an error', async () => {
    const { merchant } = client({ referenceNumber: 'ANOTHER', responseCode: 0, status: 'SUCCESSFUL' })
    await expect(merchant.getTransactionDetails(sale)).rejects.toMatchObject({ code: 'REFERENCE_MISMATCH' })
  })
})

describe('a refund', () => {
  test('is hashed with the very text of its amount', async () => {
    const { merchant, requests } = client({ responseCode: 0, refundTransactionId: 'K03PD' })
    expect((await merchant.refundBillPay(refund)).verdict).toBe('successful')
    expect(requests[0]?.headers['hash']).toBe(refundHash)
    expect(requests[0]?.body).toContain('"refundAmount":242355,')
  })

  test.each([
    ['without a code', { refundTransactionId: 'K03PD' }, 200],
    ['with a code that proves nothing', { responseCode: -1 }, 200],
    ['with HTTP 500', {}, 500],
  ])('answered %s is unknown, sent once, and told to look it up', async (_, answer, status) => {
    const { merchant, requests } = client(answer, {}, status)
    await expect(merchant.refundBillPay(refund)).rejects.toMatchObject({
      outcome: 'unknown',
      retry: 'settle-first',
      hint: expect.stringContaining('look the sale up with getTransactionDetails and reconciliationReport'),
    })
    expect(requests).toHaveLength(1)
  })

  test('cannot be settled, and says so', async () => {
    const { merchant, requests } = client({})
    // What the type leaves out can still be called from JavaScript.
    const settle: unknown = Reflect.get(merchant, 'settle')
    expect(settle).toBeTypeOf('function')
    const settling = Reflect.apply(settle as (reference: string) => Promise<unknown>, merchant, ['242355'])
    await expect(settling).rejects.toMatchObject({ code: 'INVALID_INPUT', outcome: 'unknown' })
    expect(requests).toEqual([])
  })
})

describe('the client', () => {
  test('explains a hash without the key', async () => {
    const { merchant } = client({})
    const { preimage } = await merchant.explain('getForeignExchangeRate', {
      baseCurrency: 'NGN',
      foreignCurrency: 'USD',
    })
    expect(preimage).toBe('NGNUSD[hash key]')
  })

  test('gives another organisation a client of its own', async () => {
    const { merchant, requests } = client({ responseCode: 0, processCode: 'P' })
    const tenant = merchant.withCredentials({ ...credentials, principal: 'P-2' })
    await tenant.getProcessDetails({ processCode: 'P' })
    expect(requests[0]?.headers['principal']).toBe('P-2')
    await tenant.close()
    await expect(merchant.getProcessDetails({ processCode: 'P' })).resolves.toBeDefined()
  })

  test('shows no secret when it is printed', () => {
    const { merchant } = client({})
    expect(inspect(merchant, { depth: Infinity, showHidden: true }) + JSON.stringify(merchant)).not.toMatch(
      /CANARY|TESTHASHKEY/,
    )
  })
})
