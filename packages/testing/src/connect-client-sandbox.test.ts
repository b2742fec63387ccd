import { createConnectClient, memoryTokenStore } from '@pagakit/connect-server'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// The client of connect-server against the sandbox, in one process: every operation in every form, in JSON and in XML.

const pkce = {
  // The pair of RFC 7636, appendix B.
  codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
}
const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

let now = Date.UTC(2026, 10, 21)
let sandbox: Sandbox
let connect: ReturnType<typeof createConnectClient>
beforeEach(async () => {
  sandbox = await createSandbox({ strict: true, clock: () => now, connect: { pkce: 'required' } })
  connect = createConnectClient({ ...sandbox.connect, tokens: memoryTokenStore(), now: () => now })
  await connectUser()
})
afterEach(() => sandbox.close())

/** The user consents to everything, and the code is exchanged. */
async function connectUser(): Promise<void> {
  const { code = '' } = sandbox.connect.authorize({
    user: '@adaeze',
    scopes: ['MERCHANT_PAYMENT', 'MONEY_TRANSFER', 'USER_DETAILS_REQUEST', 'USER_REQUEST_ACCOUNT_BALANCE'],
    userData: ['FIRST_NAME', 'EMAIL', 'ACCOUNT_BALANCE'],
    codeChallenge: pkce.codeChallenge,
  })
  await connect.exchangeCode({ user: 'ada', code, codeVerifier: pkce.codeVerifier })
}

describe.each(['json', 'xml'] as const)('in %s', (accept) => {
  const user = () => connect.forUser('ada')

  test.each(['short', 'form'] as const)(
    'a payment, as %s, from a reference that looks like a path',
    async (binding) => {
      const referenceNumber = `a/amount/9&amount=999-${binding}`
      const payment = { referenceNumber, amount: '500.50', merchantCustomerReference: 'ada@example.com' }
      const { merchantPaymentResult } = await user().merchantPayment(payment, { binding, accept })
      expect(merchantPaymentResult).toMatchObject({
        amount: '500.5',
        fee: '0',
        transactionId: expect.any(String),
      })
      expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('49499.5')
      expect(sandbox.journal.entries().at(-1)).toMatchObject({
        operation: 'merchantPayment',
        referenceNumber,
      })
    },
  )

  test.each([
    ['full', { merchantProductCode: 'P 1/2', currency: 'NGN' }],
    ['withoutCurrency', { merchantProductCode: 'P 1/2' }],
  ] as const)('a payment with all it may say: %s', async (binding, more) => {
    const payment = { referenceNumber: 'PAY-A', amount: 1, merchantCustomerReference: '13', ...more }
    expect(await user().merchantPayment(payment, { binding, accept })).toMatchObject({
      verdict: 'successful',
    })
  })

  test('transfers to the user, to somebody else and to a bank', async () => {
    const money = { referenceNumber: 'SEND-A', amount: '200' }
    await user().moneyTransfer({ ...money, skipMessaging: true }, { accept })
    const other = {
      ...money,
      referenceNumber: 'SEND-B',
      skipMessaging: false,
      recipientCredential: '+2348034567890',
    }
    expect(await user().moneyTransferV2(other, { accept })).toMatchObject({
      externalReferenceNumber: 'SEND-B',
    })
    const deposit = {
      externalReferenceNumber: 'BANK-A',
      amount: '100',
      destinationBankPublicId: firstBank,
      destinationBankAccountNumber: '0123456789',
      recipientPhoneNumber: '+2348012345678',
    }
    expect(await user().moneyTransferToBank(deposit, { accept })).toMatchObject({
      amount: '100',
      fee: '10.75',
      vatFee: '0.75',
      accountHolderNameAtBank: 'ADAEZE OBI',
    })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50089.25')
    expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('2700')
  })

  test('the user’s details, by their public id too', async () => {
    const first = await user().getUserDetails({}, { accept })
    expect(first.detailsResult.details).toMatchObject({
      firstName: 'Adaeze',
      email: 'adaeze@example.com',
      accountBalance: '50000',
    })
    const { publicId } = first.detailsResult.details ?? {}
    expect((await user().getUserDetails({ publicId }, { accept })).detailsResult).toEqual(first.detailsResult)
  })

  test('a refusal says why, and does not claim more', async () => {
    const payment = { referenceNumber: 'PAY-A', amount: '50000.01', merchantCustomerReference: '13' }
    const refusal = user().merchantPayment(payment, { accept })
    await expect(refusal).rejects.toMatchObject({ responseCode: 'INSUFFICIENT_BALANCE', outcome: 'unknown' })
    expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50000')
  })

  test('a grant that was withdrawn', async () => {
    const [grant] = sandbox.connect.grants()
    sandbox.connect.revoke(grant?.id ?? '')
    const refusal = user().getUserDetails({}, { accept })
    await expect(refusal).rejects.toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      responseCode: 'invalid_token',
    })
  })
})

test('a token that ran out is refreshed, again and again, by tokens that rotate', async () => {
  for (const _ of [1, 2, 3]) {
    now += 3_600_000
    await connect.forUser('ada').getUserDetails()
  }
  const operations = sandbox.journal.entries().map(({ operation }) => operation)
  expect(operations).toEqual(['exchangeCode', ...Array(3).fill(['refresh', 'getUserDetails']).flat()])
})

test('token calls in the query are taken as well', async () => {
  connect = createConnectClient({
    ...sandbox.connect,
    tokens: memoryTokenStore(),
    now: () => now,
    tokenParameters: 'query',
  })
  await connectUser()
  expect(await connect.forUser('ada').getUserDetails()).toMatchObject({ verdict: 'successful' })
})
