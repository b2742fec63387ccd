import type { HashProfile } from '@pagakit/contract'
import { createSandbox, type JournalEntry, type Sandbox } from '@pagakit/sandbox'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest'
import { type OfficialAnswer, type OfficialBusiness, officialBusiness } from './official-clients.ts'

// What Paga's own Business client sends, in more forms than one; `official-client-methods.test.ts` has all its methods.

const none = undefined
const phone = '+2348012345678'
const dstv = 'A3878DC1-F07D-48E7-AA59-8276C3C26647'
const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

let sandbox: Sandbox
let client: OfficialBusiness
/** The same with the hash key forgotten, of which the builder says nothing. */
let keyless: OfficialBusiness

/** What it prints, credentials included, is kept from the screen and can still be looked at. */
let printed: MockInstance
beforeEach(() => {
  printed = vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

function lastEntry(): JournalEntry | undefined {
  return sandbox.journal.entries().at(-1)
}

async function start(hashProfile: 'either' | HashProfile): Promise<void> {
  sandbox = await createSandbox({ hashProfile })
  const listening = await sandbox.listen()
  client = officialBusiness(listening, listening.business.hashKey)
  keyless = officialBusiness(listening)
}

describe('the sandbox takes what it sends', () => {
  beforeAll(() => start('either'))
  afterAll(() => sandbox.close())

  // Where both orders give the same text, the documents' is named.
  const calls: readonly (readonly [
    operation: string,
    hashProfile: HashProfile,
    parameters: readonly unknown[],
  ])[] = [
    ['moneyTransfer', 'documented', ['SEND-A', 100, none, phone]],
    ['airtimePurchase', 'current', ['AIRTIME-A', 50, none, phone]],
    ['merchantPayment', 'documented', ['CUST-9', 1500, dstv, 'BILL-A', none, 'COMPACT']],
    ['validateDepositToBank', 'current', ['CHECK-A', 500, none, firstBank, '0123456789', phone]],
    ['depositToBank', 'current', ['PAYOUT-A', 500.5, none, firstBank, '0123456789', phone]],
    ['accountBalance', 'current', ['BALANCE-A', phone, '1234']],
    [
      'transactionHistory',
      'documented',
      ['HISTORY-A', none, none, '2026-11-01T00:00:00', '2026-11-02T00:00:00'],
    ],
    ['recentTransactionHistory', 'documented', ['RECENT-A']],
    ['getMerchants', 'documented', ['MERCHANTS-A']],
    ['getMerchantServices', 'documented', ['SERVICES-A', dstv, 'en-NG']],
    ['getBanks', 'documented', ['BANKS-A', 'en-NG']],
    ['getOperationStatus', 'documented', ['PAYOUT-A']],
    ['getMobileOperators', 'documented', ['OPERATORS-A', 'en-NG']],
    ['getMerchantAccountDetails', 'documented', ['DETAILS-A', dstv, 'CUST-9', 'COMPACT']],
    ['getDataBundleByOperator', 'documented', ['BUNDLES-A', 'MTN']],
  ]

  test.each(calls)('%s, by the profile %s', async (operation, hashProfile, parameters) => {
    const { error, response } = (await client[operation]?.(...parameters)) ?? {}
    expect({ error, response }).toMatchObject({ error: false, response: { responseCode: 0 } })
    expect(lastEntry()).toMatchObject({ operation, httpStatus: 200, hashProfile })
  })

  test.each([
    ['a quoted amount with its zeros', 'SEND-B', '100.00'],
    ['a quoted amount', 'SEND-C', '100'],
    ['a number of two decimals', 'SEND-D', 100.25],
  ])('with %s', async (_, reference, amount) => {
    expect(await client['moneyTransfer']?.(reference, amount, 'NGN', phone)).toMatchObject({ error: false })
  })

  test('with null for what is not there, where that is not hashed', async () => {
    const answer = client['moneyTransfer']?.('SEND-E', 100, null, phone, null, null, null, null, null)
    expect(await answer).toMatchObject({ error: false })
  })

  test('and refuses an amount that is no sum of money, its hash being right', async () => {
    const answer = await client['moneyTransfer']?.('SEND-F', 0.1 + 0.2, none, phone)
    expect(answer).toMatchObject({ error: true, response: { responseCode: 116 } })
  })

  test('while it prints the credentials', async () => {
    await client['getMerchants']?.('MERCHANTS-B')
    expect(JSON.stringify(printed.mock.calls)).toContain(sandbox.business.credentials)
  })
})

describe.each(['either', 'current'] as const)(
  'the sandbox (%s profile) refuses its wrong hashes with HTTP 400, and says what was hashed',
  (profile) => {
    beforeAll(() => start(profile))
    afterAll(() => sandbox.close())

    const inItsPlace = 'was hashed in place of the hash key.'
    const wrong: readonly (readonly [
      what: string,
      send: () => Promise<OfficialAnswer> | undefined,
      said: string,
    ])[] = [
      [
        'airtime without a phone',
        () => client['airtimePurchase']?.('AIRTIME-B', 50, none, none, phone, '1234'),
        'The word `undefined` was hashed for `destinationPhoneNumber`.',
      ],
      [
        'airtime with null for a phone',
        () => client['airtimePurchase']?.('AIRTIME-C', 50, none, null, phone, '1234'),
        'The word `null` was hashed for `destinationPhoneNumber`.',
      ],
      [
        'a transfer to nobody',
        () => client['moneyTransfer']?.('SEND-G', 100, 'NGN', none),
        'The word `undefined` was hashed for `destinationAccount`.',
      ],
      [
        'a transfer of null',
        () => client['moneyTransfer']?.('SEND-H', null, 'NGN', phone),
        'The word `null` was hashed for `amount`.',
      ],
      [
        "a bill without the customer's number",
        () => client['merchantPayment']?.(none, 1500, dstv, 'BILL-B', none, 'COMPACT'),
        'The word `undefined` was hashed for `merchantReferenceNumber`.',
      ],
      [
        'a deposit without a bank and an account',
        () => client['depositToBank']?.('PAYOUT-B', 500, none, none, none, phone),
        'The word `undefined` was hashed for `destinationBankUUID` and `destinationBankAccountNumber`.',
      ],
      [
        'a check without an amount',
        () => client['validateDepositToBank']?.('CHECK-B', none, none, firstBank, '0123456789', phone),
        'The word `undefined` was hashed for `amount`.',
      ],
      [
        'a lookup without a reference',
        () => client['getBanks']?.(),
        'The word `undefined` was hashed for `referenceNumber`.',
      ],
      [
        'a lookup without the hash key',
        () => keyless['getBanks']?.('BANKS-B'),
        `The word \`undefined\` ${inItsPlace}`,
      ],
      [
        'a transfer without the hash key',
        () => keyless['moneyTransfer']?.('SEND-I', 100, none, phone),
        `The word \`undefined\` ${inItsPlace}`,
      ],
    ]

    test.each(wrong)('%s', async (_, send, said) => {
      expect(await send()).toMatchObject({ error: true, response: { responseCode: '' } })
      expect(lastEntry()).toMatchObject({ httpStatus: 400, explanation: expect.stringContaining(said) })
      expect(lastEntry()?.hashProfile).toBeUndefined()
    })

    test('and nothing was moved', () => {
      expect(sandbox.ledger.balance('organisation')).toBe('1000000')
    })
  },
)
