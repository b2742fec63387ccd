import { createRequire } from 'node:module'
import { merchantApi } from '@pagakit/models/merchant'
import { createSandbox, type JournalEntry, type SaleSummary, type Sandbox } from '@pagakit/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Paga's own client, paga-merchant 1.0.4 as npm has it, against the sandbox. Only where it sends its requests is changed.

/** It never rejects: a failure has an exception in place of an answer. */
interface OfficialAnswer {
  readonly data?: Readonly<Record<string, unknown>>
  readonly exception?: { readonly response: { readonly status: number } }
}

/** Its methods take everything by place. */
type OfficialClient = Record<string, (...parameters: unknown[]) => Promise<OfficialAnswer>> & {
  buildRequest: (url: string, hash: string, request: object) => Promise<OfficialAnswer>
}

interface OfficialBuilder {
  setPrincipal(principal: string): OfficialBuilder
  setCredential(credentials: string): OfficialBuilder
  setApiKey(hashKey: string): OfficialBuilder
  setIsTest(flag: boolean): OfficialBuilder
  build(): OfficialClient
}

const require = createRequire(import.meta.url)
const Official: { Builder(): OfficialBuilder } = require('paga-merchant')

let sandbox: Sandbox
let client: OfficialClient
let sale: SaleSummary

beforeAll(async () => {
  sandbox = await createSandbox({ clock: () => Date.UTC(2026, 10, 21, 12) })
  const { url, merchant } = await sandbox.listen()
  const { principal, credentials, hashKey } = merchant
  const builder = Official.Builder().setPrincipal(principal).setCredential(credentials)
  client = builder.setApiKey(hashKey).setIsTest(true).build()
  const send = client.buildRequest
  client.buildRequest = (address, hash, request) =>
    send(address.replace('https://beta.mypaga.com', url), hash, request)
  sale = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' })
})
afterAll(() => sandbox.close())

function lastEntry(): JournalEntry | undefined {
  return sandbox.journal.entries().at(-1)
}

/** What it calls the operations, and asks for; it has other names for some. */
const calls: readonly (readonly [
  operation: string,
  method: string,
  parameters: () => readonly unknown[],
  answer: object,
])[] = [
  [
    'getTransactionDetails',
    'getTransactionDetails',
    () => [sale.referenceNumber],
    { status: 'SUCCESSFUL', amount: 1500 },
  ],
  [
    'getTransactionDetailsByInvoiceNumber',
    'getTransactionDetailsByInvoiceNumber',
    () => [sale.invoiceNumber],
    { status: 'SUCCESSFUL', merchantReference: 'INV-7' },
  ],
  [
    'getProcessDetails',
    'getProcessDetails',
    () => [sale.processCode],
    { status: 'SUCCESSFUL', customerAccount: 'INV-7' },
  ],
  [
    'reconciliationReport',
    'reconciliationReport',
    () => ['2026-11-21', '2026-11-21'],
    { reconciliationItems: [{ referenceNumber: 'INV-7', amount: 1500 }] },
  ],
  ['getForeignExchangeRate', 'getForeignExchangeRate', () => ['NGN', 'USD'], { sellRate: 1512.25 }],
  [
    'refundBillPay',
    'refundBillPay',
    () => [sale.referenceNumber, false, false, '500', 'NGN', 'Paid twice', '08012345678'],
    { refundAmount: 500 },
  ],
  [
    'getTransactionDetailsByMerchantReference',
    'getTransactionDetailsByMerchantReferenceNumber',
    () => ['INV-7'],
    { status: 'PARTIALLY_REFUNDED' },
  ],
]

describe('the sandbox takes what it sends', () => {
  test.each(calls)('%s', async (operation, method, parameters, answer) => {
    const { data } = (await client[method]?.(...parameters())) ?? {}
    expect(data).toMatchObject({ responseCode: 0, ...answer })
    expect(lastEntry()).toMatchObject({ operation, httpStatus: 200, hashProfile: 'documented' })
  })

  test('for every operation there is', () => {
    expect(calls.map(([operation]) => operation)).toEqual(Object.keys(merchantApi.operations))
  })

  test('with a number for an amount', async () => {
    const { referenceNumber } = sale
    const answer = client['refundBillPay']?.(referenceNumber, false, false, 0.5, 'NGN', 'x', '08012345678')
    expect((await answer)?.data).toMatchObject({ responseCode: 0, refundAmount: 0.5 })
  })
})

describe('the sandbox refuses its wrong hashes with HTTP 400, and says what was hashed', () => {
  test.each<[what: string, method: string, parameters: readonly unknown[], said: RegExp]>([
    [
      'a report from number to number',
      'reconciliationReport',
      [1_795_219_200_000, 1_795_305_600_000],
      /added/,
    ],
    [
      'a report from Date to Date',
      'reconciliationReport',
      [new Date(1_795_219_200_000), new Date(1_795_305_600_000)],
      /hashes 2026-11-22T00:00:00\.000Z2026-11-21T00:00:00\.000Z/,
    ],
    [
      'a refund to nobody',
      'refundBillPay',
      ['SALE-A', false, true, '100', 'NGN', 'x', undefined],
      /word `undefined`/,
    ],
    [
      'a refund of null',
      'refundBillPay',
      ['SALE-A', false, true, null, 'NGN', 'x', '08012345678'],
      /word `null`/,
    ],
    ['a lookup of nothing', 'getProcessDetails', [], /word `undefined`/],
  ])('%s', async (_, method, parameters, said) => {
    const { exception } = (await client[method]?.(...parameters)) ?? {}
    expect(exception?.response.status).toBe(400)
    expect(lastEntry()?.explanation).toMatch(said)
    expect(lastEntry()?.hashProfile).toBeUndefined()
  })
})
