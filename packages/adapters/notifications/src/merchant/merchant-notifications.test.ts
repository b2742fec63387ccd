import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { sqliteDedupe } from '../dedupe/sqlite-dedupe.ts'
import { merchantCall } from '../testing/merchant-call.ts'
import { merchantNotifications } from './merchant-notifications.ts'
import type { MerchantPayment, MerchantServices } from './merchant-services.ts'
import type { MerchantNotificationsOptions, ReverseReport } from './merchant-settings.ts'

const live = { username: 'merchant', password: 's3cret' }
const tests = { username: 'merchant-test', password: 's3cret-test' }

function server(
  services: Partial<MerchantServices<undefined>> = {},
  options: Partial<MerchantNotificationsOptions<undefined>> = {},
) {
  const payments: (MerchantPayment & { mode: string })[] = []
  const reports: ReverseReport[] = []
  const merchant = merchantNotifications<undefined>({
    ...live,
    test: tests,
    dedupe: memoryDedupe(),
    onCall: (report) => void reports.push(report),
    services: {
      submitTransaction: (payment, { mode }) => {
        payments.push({ ...payment, mode })
        return { uniqueTransactionId: `U-${payments.length}` }
      },
      ...services,
    },
    ...options,
  })
  const ask = async (request: Request): Promise<{ status: number; body: unknown }> => {
    const response = await merchant(request)
    return { status: response.status, body: await response.json() }
  }
  return { ask, payments, reports, reasons: () => reports.map(({ reason, outcome }) => reason ?? outcome) }
}

const receipt = {
  status: 'SUCCESS',
  uniqueTransactionId: 'U-1',
  customerReference: '1000001',
  merchantStatus: 'SUCCESS',
}

describe('a payment', () => {
  test('is told with its amounts as decimal texts, and answered with what the service gave', async () => {
    const { ask, payments } = server()
    expect(await ask(merchantCall('submitTransaction', {}, live))).toEqual({ status: 200, body: receipt })
    expect(payments).toMatchObject([
      {
        pagaTransactionId: 'wxyxq',
        totalAmount: '1000',
        merchantAmount: '980',
        isCredit: true,
        mode: 'live',
      },
    ])
  })

  test('that is told again is answered alike and credited once', async () => {
    const { ask, payments, reasons } = server()
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => ask(merchantCall('submitTransaction', {}, live))),
    )
    expect(answers).toEqual(answers.map(() => ({ status: 200, body: receipt })))
    expect(payments).toHaveLength(1)
    expect(new Set(reasons())).toEqual(new Set(['handled', 'duplicate']))
  })

  test.each(['', 'x'.repeat(101), 'T\n1'])(
    'by the id %j is refused: it could not be told from others',
    async (id) => {
      const { ask, payments, reasons } = server()
      const call = merchantCall('submitTransaction', { transaction: { pagaTransactionId: id } }, live)
      expect((await ask(call)).status).toBe(400)
      expect([payments, reasons()]).toEqual([[], ['odd-field']])
    },
  )

  test.each([
    { totalAmount: 9000 },
    { customerReference: '1000002' },
    { isCredit: false },
    { currency: 'USD' },
  ])('told again with %j is refused and changes nothing', async (transaction) => {
    const { ask, payments, reasons } = server()
    await ask(merchantCall('submitTransaction', {}, live))
    expect((await ask(merchantCall('submitTransaction', { transaction }, live))).status).toBe(409)
    expect(payments).toHaveLength(1)
    expect(reasons()).toEqual(['handled', 'conflict'])
  })

  test('that is refused is refused alike when it is told again', async () => {
    let asked = 0
    const { ask } = server({
      submitTransaction: () => {
        asked += 1
        return { refused: 'The account is closed.' }
      },
    })
    const body = { status: 'CLIENT_ERROR', message: 'The account is closed.' }
    for (const _ of [1, 2]) {
      expect(await ask(merchantCall('submitTransaction', {}, live))).toEqual({ status: 200, body })
    }
    expect(asked).toBe(1)
  })

  test('is never answered with SUCCESS while the work fails, and taken later', async () => {
    let isDown = true
    const { ask } = server({
      submitTransaction: () => {
        if (isDown) throw new Error('the database is down')
        return { uniqueTransactionId: 'U-1' }
      },
    })
    const first = await ask(merchantCall('submitTransaction', {}, live))
    expect(first).toEqual({
      status: 503,
      body: { status: 'SERVER_ERROR', message: 'It could not be handled now.' },
    })
    isDown = false
    expect(await ask(merchantCall('submitTransaction', {}, live))).toEqual({ status: 200, body: receipt })
  })

  test('is credited in the transaction of the store: an answer that does not fit takes the credit back', async () => {
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE TABLE credit (customer TEXT)')
    const merchant = merchantNotifications({
      ...live,
      dedupe: sqliteDedupe(database),
      services: {
        submitTransaction: ({ customerReference }, { transaction }) => {
          transaction.prepare('INSERT INTO credit VALUES (?)').run(customerReference)
          return { uniqueTransactionId: '' }
        },
      },
    })
    expect((await merchant(merchantCall('submitTransaction', {}, live))).status).toBe(503)
    expect(database.prepare('SELECT count(*) AS credits FROM credit').get()).toEqual({ credits: 0 })
  })
})

describe('whether it is a test', () => {
  test.each([
    ['live credentials', live, false, 200, 'live'],
    ['test credentials', tests, true, 200, 'test'],
    ['live credentials that call it a test', live, true, 401, undefined],
    ['test credentials that call it real', tests, false, 401, undefined],
  ])(
    'is decided by the credentials, which the call must agree with: %s',
    async (_, who, isTest, status, mode) => {
      const { ask, payments } = server()
      expect((await ask(merchantCall('submitTransaction', {}, { ...who, isTest }))).status).toBe(status)
      expect(payments.map((payment) => payment.mode)).toEqual(mode === undefined ? [] : [mode])
    },
  )

  test('keeps the ids of tests apart from those of real payments', async () => {
    const { ask, payments } = server()
    await ask(merchantCall('submitTransaction', {}, { ...tests, isTest: true }))
    await ask(merchantCall('submitTransaction', {}, live))
    expect(payments.map(({ mode }) => mode)).toEqual(['test', 'live'])
  })
})

describe('a stranger', () => {
  const wrong = (change: (request: Request) => void): Request => {
    const request = merchantCall('submitTransaction', {}, live)
    change(request)
    return request
  }

  test.each([
    ['no header', (request: Request) => request.headers.delete('authorization')],
    [
      'another scheme',
      (request: Request) => request.headers.set('authorization', 'Bearer bWVyY2hhbnQ6czNjcmV0'),
    ],
    ['no colon', (request: Request) => request.headers.set('authorization', `Basic ${btoa('merchant')}`)],
    ['empty credentials', (request: Request) => request.headers.set('authorization', `Basic ${btoa(':')}`)],
    [
      'the name alone',
      (request: Request) => request.headers.set('authorization', `Basic ${btoa('merchant:')}`),
    ],
    [
      'the other password',
      (request: Request) => request.headers.set('authorization', `Basic ${btoa('merchant:s3cret-test')}`),
    ],
  ])('with %s is refused', async (_, change) => {
    const { ask, payments } = server()
    expect((await ask(wrong(change))).status).toBe(401)
    expect(payments).toEqual([])
  })

  test('is known by the worked header of the digest', async () => {
    const { ask } = server()
    const request = wrong(({ headers }) => headers.set('authorization', 'Basic bWVyY2hhbnQ6czNjcmV0'))
    expect((await ask(request)).status).toBe(200)
  })

  test.each([
    ['username', { ...live, username: '' }],
    ['password', { ...live, password: '' }],
    ['test.password', { ...live, test: { ...tests, password: '' } }],
    ['test', { ...live, test: live }],
  ])('cannot get in by a setting left empty: %s', (setting, options) => {
    const services = { submitTransaction: () => ({ uniqueTransactionId: 'U' }) }
    expect(() => merchantNotifications({ ...options, dedupe: memoryDedupe(), services })).toThrowError(
      expect.objectContaining({ code: 'INVALID_SETTINGS', params: expect.objectContaining({ setting }) }),
    )
  })
})

describe('the other services', () => {
  const all: Partial<MerchantServices<undefined>> = {
    validateCustomer: ({ customerAccountNumber }) => ({ isValid: customerAccountNumber === '1000001' }),
    getMerchantServices: () => [{ name: 'Basic plan', price: '1000.50' }],
    queryPayments: (query) => ({ asked: query }),
    newSubsidiaryAccountDetails: () => ({ status: 'SUCCESS' }),
    subsidiaryTransactionDetails: () => ({ status: 'SUCCESS', known: true }),
  }

  test('are told of as far as they are there', async () => {
    const none = await server().ask(merchantCall('getIntegrationServices', {}, live))
    expect(none.body).toEqual({ services: ['SUBMIT_PAYMENT'] })
    const some = await server(all).ask(merchantCall('getIntegrationServices', {}, live))
    expect(some.body).toEqual({
      services: ['SUBMIT_PAYMENT', 'VALIDATE_CUSTOMER', 'QUERY_PAYMENTS', 'GET_MERCHANT_SERVICES'],
    })
  })

  test.each([
    ['validateCustomer', {}, { status: 'SUCCESS', message: 'Customer is valid', isValid: true }],
    [
      'validateCustomer',
      { customerAccountNumber: '7' },
      { status: 'SUCCESS', message: 'Customer is not known', isValid: false },
    ],
    ['getMerchantServices', {}, { status: 'SUCCESS', services: [{ name: 'Basic plan', price: 1000.5 }] }],
    ['queryPayments', { from: '2026-01-01' }, { asked: { isTest: false, from: '2026-01-01' } }],
    ['newSubsidiaryAccountDetails', {}, { status: 'SUCCESS' }],
    ['subsidiaryTransactionDetails', {}, { status: 'SUCCESS', known: true }],
  ] as const)('answer %s', async (name, changes, body) => {
    expect(await server(all).ask(merchantCall(name, changes, live))).toEqual({ status: 200, body })
  })

  test.each([
    'validateCustomer',
    'getMerchantServices',
    'queryPayments',
    'newSubsidiaryAccountDetails',
    'subsidiaryTransactionDetails',
  ] as const)('are 404 where they are not there: %s', async (name) => {
    expect((await server().ask(merchantCall(name, {}, live))).status).toBe(404)
  })
})

test.each([
  '/svc/v1/getIntegrationServices',
  '/getIntegrationServices',
  '/getIntegrationService',
  '/svc/v1/getIntegrationService',
  '/any/base/getIntegrationServices/',
])('the path %s is understood', async (path) => {
  const { url: _, ...init } = merchantCall('getIntegrationServices', {}, live)
  const call = merchantCall('getIntegrationServices', {}, live)
  const request = new Request(`https://shop.example${path}`, {
    ...init,
    method: 'POST',
    headers: call.headers,
    body: await call.text(),
  })
  expect((await server().ask(request)).status).toBe(200)
})

test.each([
  ['/getintegrationservices', 404],
  ['/toString', 404],
  ['/', 404],
])('the path %s is not', async (path, status) => {
  const { headers } = merchantCall('getIntegrationServices', {}, live)
  const request = new Request(`https://shop.example${path}`, {
    method: 'POST',
    headers,
    body: '{"isTest":false}',
  })
  expect((await server().ask(request)).status).toBe(status)
})

test.each([
  ['another method', 405, { method: 'GET', body: null }],
  ['no JSON', 400, { body: 'isTest=false' }],
  ['a list', 400, { body: '[]' }],
  ['no isTest', 400, { body: '{}' }],
  [
    'no id of the transaction',
    400,
    { body: '{"isTest":false,"transaction":{"totalAmount":1,"customerReference":"1"}}' },
  ],
  [
    'an amount that is none',
    400,
    {
      body: '{"isTest":false,"transaction":{"totalAmount":"a","customerReference":"1","pagaTransactionId":"x"}}',
    },
  ],
  ['too much', 413, { body: `{"isTest":false,"note":"${'x'.repeat(70_000)}"}` }],
])('a call with %s is refused with %i', async (_, status, init) => {
  const { headers, url } = merchantCall('submitTransaction', {}, live)
  const { ask, payments } = server()
  expect((await ask(new Request(url, { method: 'POST', headers, ...init }))).status).toBe(status)
  expect(payments).toEqual([])
})
