import { createRequire } from 'node:module'
import { createSandbox, type JournalEntry, type Sandbox } from '@pagakit/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Paga's own client, paga-connect 1.0.4 as npm has it, against the sandbox. It has its hosts written into it, so the
// axios that it uses is told where to go instead; nothing else of what it sends is touched.

interface OfficialAnswer {
  readonly isError: boolean
  readonly result?: Readonly<Record<string, unknown>>
  readonly status?: number
  readonly data?: Readonly<Record<string, unknown>>
}

/** Its methods take everything by place. */
type OfficialClient = Record<string, (...parameters: unknown[]) => Promise<OfficialAnswer>>

interface OfficialBuilder {
  setClientId(clientId: string): OfficialBuilder
  setSecret(secret: string): OfficialBuilder
  setRedirectUri(uri: string): OfficialBuilder
  setScope(scope: string): OfficialBuilder
  setUserData(userData: string): OfficialBuilder
  setIsTest(flag: boolean): OfficialBuilder
  build(): OfficialClient
}

interface Axios {
  readonly interceptors: {
    readonly request: { use(change: (config: { url: string }) => object): number; eject(id: number): void }
  }
}

const require = createRequire(import.meta.url)
const Official: { Builder(): OfficialBuilder } = require('paga-connect')
const axios: Axios = createRequire(require.resolve('paga-connect'))('axios')

const redirectUri = 'http://localhost:9000/video/pagaconnect'
// As its guide writes them: scopes with spaces, user data with pluses.
const scope = 'MERCHANT_PAYMENT MONEY_TRANSFER USER_DETAILS_REQUEST USER_REQUEST_ACCOUNT_BALANCE'
const userData = 'FIRST_NAME+LAST_NAME+USERNAME+EMAIL+ACCOUNT_BALANCE'

let sandbox: Sandbox
let client: OfficialClient
let detour: number
let token: string

async function start(strict: boolean): Promise<void> {
  sandbox = await createSandbox({ strict, connect: { redirectUris: [redirectUri] } })
  const { url, connect } = await sandbox.listen()
  detour = axios.interceptors.request.use((config) => ({
    ...config,
    url: config.url.replace('https://beta.mypaga.com', url),
  }))
  const { clientId, clientSecret } = connect
  const builder = Official.Builder().setClientId(clientId).setSecret(clientSecret)
  client = builder.setRedirectUri(redirectUri).setScope(scope).setUserData(userData).setIsTest(true).build()
}

async function end(): Promise<void> {
  axios.interceptors.request.eject(detour)
  await sandbox.close()
}

/** A code for what it asks for; it has no way to send a user to Paga itself. */
function newCode(): string {
  const query = new URLSearchParams({
    client_id: sandbox.connect.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    user_data: userData.replaceAll('+', ' '),
  })
  const url = `http://localhost/paga-webservices/oauth2/authorization?${query}`
  return sandbox.connect.authorize({ user: '@adaeze', url }).code ?? ''
}

function call(method: string, ...parameters: readonly unknown[]): Promise<OfficialAnswer> | undefined {
  return client[method]?.(...parameters)
}

function lastEntry(): JournalEntry | undefined {
  return sandbox.journal.entries().at(-1)
}

describe('the sandbox takes what it sends', () => {
  beforeAll(() => start(false))
  afterAll(end)

  test('for tokens: everything in the query, the body empty', async () => {
    const answer = await call('getAccessToken', newCode())
    expect(answer).toMatchObject({
      isError: false,
      result: {
        access_token: expect.any(String),
        token_type: 'bearer',
        refresh_token: expect.any(String),
        expires_in: 3600,
        scope,
        user_data: userData.replaceAll('+', ' '),
        authorities: [],
      },
    })
    token = String(answer?.result?.['access_token'])
  })

  test.each([
    ['everything', ['C-1', 500, '13', 'P1', 'NGN']],
    ['no currency', ['C-2', 500, '13', 'P1']],
    ['neither currency nor product, for which it writes the word undefined', ['C-3', 500, '13']],
  ])('for a payment with %s, double slash and all', async (_, parameters) => {
    expect(await call('merchantPayment', token, ...parameters)).toMatchObject({
      isError: false,
      result: { merchantPaymentResult: { errorCode: null, amount: 500, fee: 0 } },
    })
    expect(lastEntry()).toMatchObject({ operation: 'merchantPayment', path: expect.stringContaining('//') })
  })

  test.each([
    ['as they write it', '08034567890'],
    ['with a plus it does not escape', '+2348034567890'],
  ])('for a transfer to a phone number %s', async (_, recipient) => {
    const reference = `T-${recipient.length}`
    expect(await call('moneyTransfer', token, reference, 200, false, recipient)).toMatchObject({
      isError: false,
      result: { errorCode: null, amount: 200, externalReferenceNumber: reference },
    })
  })

  test('for the user’s details, of whom it sends no reference', async () => {
    expect(await call('getUserDetails', token)).toMatchObject({
      isError: false,
      result: { detailsResult: { errorCode: null, details: { firstName: 'Adaeze', accountBalance: 48500 } } },
    })
  })

  test('for every operation it has', () => {
    const own = Object.keys(client).filter(
      (name) => typeof client[name] === 'function' && name !== 'buildRequest',
    )
    expect(own).toEqual(['getAccessToken', 'merchantPayment', 'moneyTransfer', 'getUserDetails'])
  })

  test('and refuses a transfer without skipMessaging, for which it writes the word undefined', async () => {
    const answer = await call('moneyTransfer', token, 'T-3', 200, undefined, '@fatima')
    // The table of the document has it as mandatory.
    expect(answer).toMatchObject({ result: { errorCode: 'MISSING_PARAMETER' } })
  })

  test('and it reads a payment that was refused as one without an error', async () => {
    const answer = await call('merchantPayment', token, 'C-1', 500, '13', 'P1', 'NGN')
    expect(answer).toMatchObject({
      isError: false,
      result: { merchantPaymentResult: { errorCode: 'DUPLICATE_REFERENCE' } },
    })
  })

  test('and the money went where it should', () => {
    const { ledger } = sandbox
    expect(ledger.balance('customer:+2348012345678')).toBe('48500')
    expect(ledger.balance('organisation')).toBe('1001100')
    expect(ledger.balance('customer:+2348034567890')).toBe('2900')
  })
})

describe('a strict sandbox refuses what it sends wrong, and says why', () => {
  beforeAll(async () => {
    await start(true)
    // Its user data between pluses are one name each only after the query was decoded, where a plus is a space.
    token = String((await call('getAccessToken', newCode()))?.result?.['access_token'])
  })
  afterAll(end)

  const wrong: readonly (readonly [
    what: string,
    send: () => Promise<OfficialAnswer> | undefined,
    said: string,
  ])[] = [
    ['a double slash', () => call('merchantPayment', token, 'C-1', 500, '13', 'P1', 'NGN'), 'double slash'],
    ['details without a reference', () => call('getUserDetails', token), 'referenceNumber is missing'],
    [
      'a plus it does not escape',
      () => call('moneyTransfer', token, 'T-1', 200, false, '+2348034567890'),
      'write a plus as %2B',
    ],
    [
      'the word undefined',
      () => call('moneyTransfer', token, 'T-2', 200, undefined, '08034567890'),
      'skipMessaging is the word undefined',
    ],
  ]
  test.each(wrong)('%s', async (_, send, said) => {
    const answer = await send()
    expect(answer).toMatchObject({ isError: true, status: 400, data: { error: 'invalid_request' } })
    expect(answer?.data?.['error_description']).toContain(said)
    expect(lastEntry()?.explanation).toContain(said)
  })

  test('the word undefined in the path of a payment too, once its slashes are mended', async () => {
    const mend = axios.interceptors.request.use((config) => ({
      ...config,
      url: config.url.replace('merchantPayment//', 'merchantPayment/'),
    }))
    const answer = await call('merchantPayment', token, 'C-2', 500, '13')
    axios.interceptors.request.eject(mend)
    expect(answer?.data?.['error_description']).toContain('merchantProductCode is the word undefined')
  })

  test('and nothing was moved', () => {
    expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  })
})
