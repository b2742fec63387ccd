import { createHash, randomBytes } from 'node:crypto'
import {
  type ConnectClient,
  type ConnectUser,
  createConnectClient,
  memoryTokenStore,
} from '@pagakit/connect-server'
import type { ConnectScope } from '@pagakit/models/connect/scopes'
import { createSandbox, type Sandbox, type SandboxOptions } from '@pagakit/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorOf } from './every-operation.ts'
import { SeededRandom } from './xml-fuzz/seeded-random.ts'

// The client of a server against the authorization server of the sandbox: nothing between them but bytes.

const scopes: readonly ConnectScope[] = [
  'MERCHANT_PAYMENT',
  'MONEY_TRANSFER',
  'USER_DETAILS_REQUEST',
  'USER_REQUEST_ACCOUNT_BALANCE',
]
const userData = ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'ACCOUNT_BALANCE'] as const

interface Connected {
  readonly sandbox: Sandbox
  readonly connect: ConnectClient
  readonly tokens: ReturnType<typeof memoryTokenStore>
}

async function connected(options: SandboxOptions = {}): Promise<Connected> {
  const sandbox = await createSandbox(options)
  const tokens = memoryTokenStore()
  const connect = createConnectClient({ ...sandbox.connect, tokens, now: sandbox.clock.now })
  onTestFinished(async () => {
    await connect.close()
    await sandbox.close()
  })
  return { sandbox, connect, tokens }
}

/** A user who allowed these scopes, and may be acted for. */
async function consented({ sandbox, connect }: Connected, allowed = scopes): Promise<ConnectUser> {
  const codeVerifier = randomBytes(32).toString('base64url')
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url')
  const { code = '' } = sandbox.connect.authorize({
    user: '@adaeze',
    scopes: allowed,
    userData,
    codeChallenge,
  })
  await connect.exchangeCode({ user: 'ada', code, codeVerifier })
  return connect.forUser('ada')
}

const payment = { referenceNumber: 'PAY-1A', amount: '500', merchantCustomerReference: 'order-7' }
const toBank = {
  externalReferenceNumber: 'EXT-1A',
  amount: '100',
  destinationBankPublicId: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '08034567890',
}

test('a consent becomes a token, the token a payment, and the payment moves money', async () => {
  const world = await connected()
  const { ledger } = world.sandbox
  const before = Number(ledger.balance('organisation'))
  const ada = await consented(world)
  const { merchantPaymentResult, verdict } = await ada.merchantPayment(payment)
  expect(merchantPaymentResult).toMatchObject({ amount: '500', transactionId: expect.any(String) })
  expect(verdict).toBe('successful')
  expect(Number(ledger.balance('organisation'))).toBe(before + 500)
})

describe('JSON and XML', () => {
  const calls: Readonly<Record<string, (ada: ConnectUser) => Promise<unknown>>> = {
    merchantPayment: (ada) => ada.merchantPayment(payment),
    moneyTransfer: (ada) => ada.moneyTransfer({ referenceNumber: 'SEND-1A', amount: '20.5' }),
    moneyTransferV2: (ada) =>
      ada.moneyTransferV2({
        referenceNumber: 'SEND-2A',
        amount: 2000n,
        skipMessaging: true,
        recipientCredential: '08034567890',
      }),
    getUserDetails: (ada) => ada.getUserDetails({ referenceNumber: 'REQ-1A' }),
    moneyTransferToBank: (ada) => ada.moneyTransferToBank(toBank),
    'a refusal': (ada) =>
      errorOf(ada.merchantPayment({ ...payment, amount: '999999999' })).then(({ message }) => message),
  }

  // The same random bytes make the same ids, so whole answers can be compared.
  test.each(Object.entries(calls))('of the sandbox are deeply equal for %s', async (_, call) => {
    const [json, xml] = await Promise.all(
      (['json', 'xml'] as const).map(async (accept) => {
        const random = new SeededRandom(1)
        const world = await connected({
          random: (length) => Uint8Array.from({ length }, () => random.below(256)),
        })
        await consented(world)
        const asking = createConnectClient({ ...world.sandbox.connect, tokens: world.tokens, accept })
        return await call(asking.forUser('ada'))
      }),
    )
    expect(xml).toEqual(json)
    expect(json).not.toEqual({})
  })
})

describe('an answer that is lost', () => {
  test('after the money moved: the outcome is unknown, and it moved once', async () => {
    const world = await connected()
    const { ledger, faults } = world.sandbox
    const before = Number(ledger.balance('organisation'))
    const ada = await consented(world)
    faults.add({ kind: 'lose-answer', operation: 'merchantPayment' })
    const error = await errorOf(ada.merchantPayment(payment, { resendIfNotSent: true }))
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown', retry: 'settle-first' })
    expect(Number(ledger.balance('organisation'))).toBe(before + 500)
  })

  test('of a refresh is not asked for again: one that was spent would end the grant', async () => {
    const world = await connected()
    const ada = await consented(world)
    world.sandbox.faults.add({ kind: 'lose-answer', operation: 'refresh' })
    world.sandbox.clock.advance(3_600_000)
    const error = await errorOf(ada.merchantPayment(payment))
    expect(error).toMatchObject({ code: 'TOKEN_UNAVAILABLE', outcome: 'not-sent', retry: 'same-reference' })
    const asked = world.sandbox.journal.entries().map(({ operation }) => operation)
    expect(asked.filter((operation) => operation === 'refresh')).toHaveLength(1)
    expect(asked).not.toContain('merchantPayment')
  })
})

describe('a token that has run out', () => {
  test('is renewed once for many callers, and the old refresh token is spent', async () => {
    const world = await connected({ connect: { refreshTokens: 'rotated' } })
    const ada = await consented(world)
    const first = world.tokens.read('ada')
    world.sandbox.clock.advance(3_600_000)
    await Promise.all(Array.from({ length: 20 }, () => ada.getUserDetails()))
    const second = world.tokens.read('ada')
    expect(second?.refreshToken).not.toBe(first?.refreshToken)
    const asked = world.sandbox.journal.entries().filter(({ operation }) => operation === 'refresh')
    expect(asked).toHaveLength(1)
  })

  test('of a server that keeps refresh tokens is renewed with the same one', async () => {
    const world = await connected({ connect: { refreshTokens: 'kept' } })
    await consented(world)
    const first = world.tokens.read('ada')
    await world.connect.refresh('ada')
    expect(world.tokens.read('ada')).toMatchObject({ refreshToken: first?.refreshToken })
    expect(world.tokens.read('ada')?.accessToken).not.toBe(first?.accessToken)
  })

  test('and whose refresh token another process has spent asks the user again', async () => {
    const world = await connected({ connect: { refreshTokens: 'rotated' } })
    await consented(world)
    const old = world.tokens.read('ada')
    await world.connect.refresh('ada')
    if (old === undefined) throw new Error('no token')
    world.tokens.write('ada', old)
    expect(await errorOf(world.connect.refresh('ada'))).toMatchObject({ code: 'AUTHORIZATION_NEEDED' })
  })
})

describe('what is refused', () => {
  test('a code that comes a second time; the token of the first is void then', async () => {
    const world = await connected()
    const { code = '' } = world.sandbox.connect.authorize({ user: '@adaeze', scopes })
    await world.connect.exchangeCode({ user: 'ada', code })
    expect(await errorOf(world.connect.exchangeCode({ user: 'eve', code }))).toMatchObject({
      code: 'REFUSED',
      outcome: 'rejected',
      responseCode: 'invalid_grant',
    })
    expect(await errorOf(world.connect.forUser('ada').merchantPayment(payment))).toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      outcome: 'rejected',
      responseCode: 'invalid_token',
    })
  })

  test.each([
    ['no verifier', undefined],
    ['another verifier', randomBytes(32).toString('base64url')],
  ])('a code with %s', async (_, codeVerifier) => {
    const world = await connected()
    const codeChallenge = createHash('sha256').update('the right one').digest('base64url')
    const { code = '' } = world.sandbox.connect.authorize({ user: '@adaeze', scopes, codeChallenge })
    const error = await errorOf(world.connect.exchangeCode({ user: 'ada', code, codeVerifier }))
    expect(error).toMatchObject({ code: 'REFUSED', responseCode: 'invalid_grant' })
  })

  test('an operation the user did not allow', async () => {
    const world = await connected()
    const ada = await consented(world, ['USER_DETAILS_REQUEST'])
    const error = await errorOf(ada.merchantPayment(payment))
    expect(error).toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      outcome: 'rejected',
      responseCode: 'insufficient_scope',
    })
    expect(error.hint).toContain('Ask the user for the scope')
  })

  test('everything, once the user has withdrawn what they allowed', async () => {
    const world = await connected()
    const ada = await consented(world)
    for (const { id } of world.sandbox.connect.grants()) world.sandbox.connect.revoke(id)
    expect(await errorOf(ada.getUserDetails())).toMatchObject({ responseCode: 'invalid_token' })
    expect(await errorOf(world.connect.refresh('ada'))).toMatchObject({ code: 'AUTHORIZATION_NEEDED' })
  })

  test('the public id of another user', async () => {
    const ada = await consented(await connected())
    const { detailsResult } = await ada.getUserDetails()
    const publicId = detailsResult.details.publicId ?? ''
    expect(await ada.getUserDetails({ publicId })).toMatchObject({ verdict: 'successful' })
    const error = await errorOf(ada.getUserDetails({ publicId: '00000000-0000-4000-8000-000000000000' }))
    expect(error).toMatchObject({ code: 'UNCERTAIN', responseCode: expect.any(String) })
  })

  test('a client with another secret', async () => {
    const { sandbox } = await connected()
    const wrong = createConnectClient({
      ...sandbox.connect,
      clientSecret: 'another',
      tokens: memoryTokenStore(),
    })
    const { code = '' } = sandbox.connect.authorize({ user: '@adaeze', scopes })
    expect(await errorOf(wrong.exchangeCode({ user: 'ada', code }))).toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      responseCode: 'invalid_client',
      outcome: 'rejected',
    })
  })
})

test.each(['r1&amount=999999', 'a/amount/9', '..', '%2Famount%2F9'])(
  'a reference such as %s stays a reference: the amount is the one that was asked for',
  async (referenceNumber) => {
    const world = await connected()
    const { ledger } = world.sandbox
    const before = Number(ledger.balance('organisation'))
    const ada = await consented(world)
    await ada.merchantPayment({ ...payment, referenceNumber })
    expect(Number(ledger.balance('organisation'))).toBe(before + 500)
    const last = world.sandbox.journal.entries().at(-1)
    expect(last).toMatchObject({ operation: 'merchantPayment', referenceNumber })
  },
)
