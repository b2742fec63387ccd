import { createRequire } from 'node:module'
import { createSandbox, type JournalEntry, type Sandbox } from '@pagakit/sandbox'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

// Paga's own client, paga-collect 1.1.6 as npm has it, against the sandbox. Only where it sends its requests is changed.
// Version 1.1.7 is not on npm; what it hashes otherwise is in vectors/hash (C4, C7).

interface OfficialAnswer {
  readonly error: boolean
  readonly response: Readonly<Record<string, unknown>>
}

type OfficialClient = Record<string, (data: object) => Promise<OfficialAnswer | undefined>> & {
  getBaseUrl: (endpoint: string) => string
}

interface OfficialBuilder {
  setClientId(principal: string): OfficialBuilder
  setPassword(credentials: string): OfficialBuilder
  setApiKey(hashKey: string): OfficialBuilder
  setTest(test: boolean): OfficialBuilder
  build(): OfficialClient
}

const require = createRequire(import.meta.url)
const OfficialBuilder: new () => OfficialBuilder = require('paga-collect')

const bankId = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'
const request = {
  amount: 2000.5,
  payer: { name: 'Foo Bar', phoneNumber: '+2348012345678', email: 'foobar@example.com', bankId },
  payee: { name: 'John Doe', bankId, bankAccountNumber: '0123456789' },
  isSuppressMessages: true,
  payerCollectionFeeShare: 0.5,
  payeeCollectionFeeShare: 0.5,
  isAllowPartialPayments: true,
  paymentMethods: ['BANK_TRANSFER', 'FUNDING_USSD'],
}
const account = {
  phoneNumber: '07033333333',
  firstName: 'John',
  lastName: 'Doe',
  accountName: 'John Doe',
  financialIdentificationNumber: '22222222222',
  accountReference: 'CUSTOMER-0009',
  callbackUrl: 'http://localhost:9091/test-callback',
}

let sandbox: Sandbox
let client: OfficialClient
beforeAll(async () => {
  sandbox = await createSandbox()
  const { url, collect } = await sandbox.listen()
  client = new OfficialBuilder()
    .setClientId(collect.principal)
    .setPassword(collect.credentials)
    .setApiKey(collect.hashKey)
    .setTest(true)
    .build()
  client.getBaseUrl = (endpoint) => `${url}/${endpoint}`
})
afterAll(() => sandbox.close())

/** What it prints is kept from the screen. */
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

function lastEntry(): JournalEntry | undefined {
  return sandbox.journal.entries().at(-1)
}

describe('the sandbox serves what it sends', () => {
  const stretch = { startDateTimeUTC: '2026-09-01T00:00:00', endDateTimeUTC: '2026-09-30T00:00:00' }

  test.each([
    ['getBanks', 'banks', { referenceNumber: 'BANKS-A' }],
    ['paymentRequest', 'paymentRequest', { referenceNumber: 'ORDER-A', ...request }],
    ['paymentStatus', 'status', { referenceNumber: 'ORDER-A' }],
    ['paymentHistory', 'history', { referenceNumber: 'ORDER-A', ...stretch }],
    [
      'registerPersistentPaymentAccount',
      'registerPersistentPaymentAccount',
      { referenceNumber: 'OPEN-A', ...account },
    ],
    [
      'getPersistentPaymentAccount',
      'getPersistentPaymentAccount',
      { referenceNumber: 'SHOW-A', accountIdentifier: 'CUSTOMER-0009' },
    ],
    [
      'updatePersistentPaymentAccount',
      'updatePersistentPaymentAccount',
      { referenceNumber: 'SET-A', accountIdentifier: 'CUSTOMER-0009', accountName: 'J. Doe' },
    ],
    [
      'deletePersistentPaymentAccount',
      'deletePersistentPaymentAccount',
      { referenceNumber: 'CLOSE-A', accountIdentifier: 'CUSTOMER-0009', reason: 'gone' },
    ],
  ])('%s', async (method, operation, data) => {
    const { error, response } = (await client[method]?.(data)) ?? {}
    expect({ error, response }).toMatchObject({
      error: false,
      response: { statusCode: '0', statusMessage: 'success', referenceNumber: data.referenceNumber },
    })
    expect(lastEntry()).toMatchObject({ operation, httpStatus: 200, hashProfile: 'documented' })
  })

  test('paymentRequestRefund, once there is something to refund', async () => {
    await client['paymentRequest']?.({ referenceNumber: 'ORDER-B', ...request, payerCollectionFeeShare: 0 })
    sandbox.payments.pay('ORDER-B')
    const refund = { referenceNumber: 'ORDER-B', refundAmount: 1000.0, currency: 'NGN' }
    expect(await client['paymentRequestRefund']?.(refund)).toMatchObject({
      error: false,
      response: { statusCode: '0', refundAmount: 1000, currency: 'NGN' },
    })
  })

  test('every method it has was tried', () => {
    const prototype = Object.getPrototypeOf(client)
    const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor')
    expect(methods.toSorted()).toEqual([
      'deletePersistentPaymentAccount',
      'getBanks',
      'getPersistentPaymentAccount',
      'paymentHistory',
      'paymentRequest',
      'paymentRequestRefund',
      'paymentStatus',
      'registerPersistentPaymentAccount',
      'updatePersistentPaymentAccount',
    ])
  })
})

describe('the sandbox refuses its wrong hashes with HTTP 401, and says what was hashed', () => {
  const theWordUndefined = 'The word `undefined` was hashed for `referenceNumber`.'

  test.each([
    ['a list of banks without a reference (C4x)', 'getBanks', {}],
    [
      'a history of everything (C4x)',
      'paymentHistory',
      { startDateTimeUTC: '2026-09-01T00:00:00', endDateTimeUTC: '2026-09-30T00:00:00' },
    ],
    ['a status of nothing', 'paymentStatus', {}],
  ])('%s', async (_, method, data) => {
    const { error, response } = (await client[method]?.(data)) ?? {}
    expect({ error, response }).toMatchObject({
      error: true,
      response: { statusCode: '401', statusMessage: 'Error validating hash' },
    })
    expect(lastEntry()).toMatchObject({
      httpStatus: 401,
      explanation: expect.stringContaining(theWordUndefined),
    })
  })

  test('a request with the hash key forgotten', async () => {
    const { url, collect } = { url: client.getBaseUrl(''), collect: sandbox.collect }
    const keyless = new OfficialBuilder()
      .setClientId(collect.principal)
      .setPassword(collect.credentials)
      .build()
    keyless.getBaseUrl = (endpoint) => `${url}${endpoint}`
    expect(await keyless['getBanks']?.({ referenceNumber: 'BANKS-C' })).toMatchObject({ error: true })
    expect(lastEntry()?.explanation).toContain('was hashed in place of the hash key')
  })

  test('an account changed with a BVN, which it sends and does not hash (C7a), only by a strict sandbox', async () => {
    await using strict = await createSandbox({ strict: true, collect: sandbox.collect })
    const { url } = await strict.listen()
    const lenient = client.getBaseUrl
    const change = { accountIdentifier: 'CUSTOMER-0010', financialIdentificationNumber: '12345454666' }
    await client['registerPersistentPaymentAccount']?.({
      referenceNumber: 'OPEN-B',
      ...account,
      accountReference: 'CUSTOMER-0010',
    })
    expect(
      await client['updatePersistentPaymentAccount']?.({ referenceNumber: 'SET-B', ...change }),
    ).toMatchObject({ error: false })
    expect(lastEntry()?.explanation).toContain("only some of Paga's clients")
    client.getBaseUrl = (endpoint) => `${url}/${endpoint}`
    const refused = await client['updatePersistentPaymentAccount']?.({ referenceNumber: 'SET-C', ...change })
    client.getBaseUrl = lenient
    expect(refused).toMatchObject({ error: true, response: { statusCode: '401' } })
    expect(strict.journal.entries().at(-1)?.explanation).toMatch(/hash/)
  })
})

test('a payment request without a payee is beyond it, and not beyond the sandbox', async () => {
  const { payee: _, ...forYourself } = request
  await expect(client['paymentRequest']?.({ referenceNumber: 'ORDER-C', ...forYourself })).rejects.toThrow(
    'TypeError',
  )
})
