import { createSandbox, type JournalEntry, type ListeningSandbox, type Sandbox } from '@pagakit/sandbox'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { officialBusiness, officialMerchant } from './official-clients.ts'

// Every method of Paga's own clients, called as their documentation says, and what must come of it: served where the hash is
// right, refused with the client's mistake named where it is not.

type Row = readonly [
  method: string,
  why: string,
  parameters: readonly unknown[],
  expected: Partial<JournalEntry>,
]

const none = undefined
const phone = '+2348012345678'
const dstv = 'A3878DC1-F07D-48E7-AA59-8276C3C26647'
const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'
const documented = { httpStatus: 200, responseCode: 0, hashProfile: 'documented' } as const
const current = { ...documented, hashProfile: 'current' } as const
const same = 'hashes what the documents hash'
const clients = 'hashes what all clients hash, and the documents do not'

function refused(said: string): Partial<JournalEntry> {
  return { httpStatus: 400, explanation: expect.stringContaining(said) }
}

const shop = {
  legalEntity: { name: 'Corner Shop' },
  legalEntityRepresentative: { phone: '+2348188215379', email: 'ada@example.com' },
}
const byMail = { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'ada@example.com' }
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9])
const noForm = 'The content-type is not multipart/form-data with a boundary.'

const businessRows: readonly Row[] = [
  [
    'registerCustomer',
    'hashes a space after the last name',
    ['CUSTOMER-A', '+2348077777777', 'ada@example.com', 'Ada', 'Obi', '1990-04-05'],
    refused('There was a space before the hash key.'),
  ],
  [
    'registerCustomerAccountPhoto',
    'posts JSON where a form with a photo belongs',
    ['PHOTO-A', phone, jpeg],
    refused(noForm),
  ],
  [
    'registerCustomerIdentification',
    'posts JSON where a form with a photo belongs, and drops the photo',
    ['IDENTITY-A', phone, 'EMPLOYER_ID', 'E-20714', '2028-12-31', jpeg],
    refused(noForm),
  ],
  ['moneyTransfer', same, ['SEND-A', 100, none, phone], documented],
  ['airtimePurchase', clients, ['AIRTIME-A', 50, none, phone], current],
  ['merchantPayment', same, ['CUST-9', 1500, dstv, 'BILL-A', none, 'COMPACT'], documented],
  ['validateDepositToBank', clients, ['CHECK-A', 500, none, firstBank, '0123456789', phone], current],
  ['depositToBank', clients, ['PAYOUT-A', 500.5, none, firstBank, '0123456789', phone], current],
  ['accountBalance', clients, ['BALANCE-A', phone, '1234'], current],
  [
    'transactionHistory',
    same,
    ['HISTORY-A', none, none, '2026-11-01T00:00:00', '2026-11-02T00:00:00'],
    documented,
  ],
  ['recentTransactionHistory', same, ['RECENT-A'], documented],
  ['getMerchants', same, ['MERCHANTS-A'], documented],
  ['getMerchantServices', same, ['SERVICES-A', dstv, 'en-NG'], documented],
  ['getBanks', same, ['BANKS-A', 'en-NG'], documented],
  ['getOperationStatus', same, ['PAYOUT-A'], documented],
  ['getMobileOperators', same, ['OPERATORS-A', 'en-NG'], documented],
  ['getDataBundleByOperator', same, ['BUNDLES-A', 'MTN'], documented],
  [
    'moneyTransferBulk',
    'hashes the word undefined for fields it takes from a list, and sends the list under a name of its own',
    ['BULK-A', [{ referenceNumber: 'ITEM-A', amount: 100, destinationAccount: phone }]],
    refused('The word `undefined` was hashed for `items.0.referenceNumber`, `items.0.amount` and'),
  ],
  [
    'onboardMerchant',
    'hashes the line break and the indentation of its source',
    ['ONBOARD-A', 'EXTERNAL-A', shop, byMail],
    refused('There was a line break and 16 spaces, as by paga-business 2.0.4'),
  ],
  ['getMerchantAccountDetails', same, ['DETAILS-A', dstv, 'CUST-9', 'COMPACT'], documented],
  [
    'registerPersistentPaymentAccount',
    'is served, and reads the answer before it is there',
    ['ACCOUNT-A', phone, 'Ada', 'Obi', none, none, 'CUSTOMER-0009'],
    documented,
  ],
  [
    'getPersistentPaymentAccountActivity',
    'is served, and reads the answer before it is there',
    ['ACTIVITY-A', none, none, none, none, 'CUSTOMER-0009'],
    documented,
  ],
]

/** What its methods come to that cannot work, whatever the sandbox answers. */
const unread: ReadonlySet<string> = new Set([
  'registerPersistentPaymentAccount',
  'getPersistentPaymentAccountActivity',
])

let sandbox: Sandbox
let listening: ListeningSandbox
beforeAll(async () => {
  sandbox = await createSandbox()
  listening = await sandbox.listen()
})
afterAll(() => sandbox.close())

// One of them prints the credentials.
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

/** Calls a method and gives what the sandbox noted; some methods are done before their request is. */
async function noted(call: () => Promise<unknown>): Promise<JournalEntry | undefined> {
  const before = sandbox.journal.entries().length
  await call()
  await vi.waitFor(() => expect(sandbox.journal.entries()).toHaveLength(before + 1))
  return sandbox.journal.entries().at(-1)
}

describe('paga-business 2.0.4', () => {
  test.each(businessRows)('%s %s', async (method, _, parameters, expected) => {
    const client = officialBusiness(listening, listening.business.hashKey)
    let answer: unknown
    const entry = await noted(async () => {
      answer = await client[method]?.(...parameters)
    })
    expect(entry).toMatchObject({ operation: method, ...expected })
    expect(answer).toMatchObject({ error: unread.has(method) || expected.httpStatus !== 200 })
  })

  test('has no other method', () => {
    const client = officialBusiness(listening)
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client))
    const calls = methods.filter((name) => !['constructor', 'formatDate'].includes(name))
    expect(calls.toSorted()).toEqual(businessRows.map(([method]) => method).toSorted())
  })
})

describe('paga-merchant 1.0.4', () => {
  /** What a method is called with, once there is a sale. */
  type Parameters = (sale: ReturnType<Sandbox['sales']['add']>) => readonly unknown[]

  const rows: readonly (readonly [
    method: string,
    why: string,
    parameters: Parameters,
    expected: Partial<JournalEntry>,
  ])[] = [
    ['getTransactionDetails', same, ({ referenceNumber }) => [referenceNumber], documented],
    ['getTransactionDetailsByInvoiceNumber', same, ({ invoiceNumber }) => [invoiceNumber], documented],
    ['getProcessDetails', same, ({ processCode }) => [processCode], documented],
    ['reconciliationReport', same, () => ['2026-01-01', '2026-12-31'], documented],
    [
      'reconciliationReport',
      'adds moments that are numbers',
      () => [1_767_225_600_000, 1_798_675_200_000],
      refused('`periodEndDateTimeUTC` and `periodStartDateTimeUTC` were added as numbers.'),
    ],
    [
      'reconciliationReport',
      'hashes dates in the words of the language',
      () => [new Date(1_767_225_600_000), new Date(1_798_675_200_000)],
      refused('A Date was hashed in the words of the language for `periodEndDateTimeUTC` and'),
    ],
    ['getForeignExchangeRate', same, () => ['NGN', 'USD'], documented],
    [
      'refundBillPay',
      same,
      ({ referenceNumber }) => [referenceNumber, false, false, '100', 'NGN', 'Returned', phone],
      documented,
    ],
    [
      'refundBillPay',
      'adds a reference and an amount that are numbers',
      () => [12_345, false, false, 100, 'NGN', 'Returned', phone],
      refused('`referenceNumber` and `refundAmount` were added as numbers.'),
    ],
    [
      'refundBillPay',
      'hashes the word undefined for an amount that is left out',
      ({ referenceNumber }) => [referenceNumber, true, true, none, 'NGN', 'Returned', phone],
      refused('The word `undefined` was hashed for `refundAmount`.'),
    ],
    ['getTransactionDetailsByMerchantReferenceNumber', same, () => ['INVOICE-7'], documented],
  ]

  test.each(rows)('%s %s', async (method, _, parameters, expected) => {
    const sale = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INVOICE-7' })
    const client = officialMerchant(listening)
    let answer: unknown
    const entry = await noted(async () => {
      answer = await client[method]?.(...parameters(sale))
    })
    expect(entry).toMatchObject(expected)
    expect(answer).toMatchObject(
      expected.httpStatus === 200 ? { data: { responseCode: 0 } } : { errorCode: -1 },
    )
  })

  test('has no other method', () => {
    const methods = Object.keys(officialMerchant(listening)).filter(
      (name) => name.startsWith('get') || !/^(build|create|hash|pass|prin|test)/.test(name),
    )
    expect(methods.toSorted()).toEqual([...new Set(rows.map(([method]) => method))].toSorted())
  })
})
