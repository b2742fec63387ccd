import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ConnectWireVector, readConnectVectors } from './connect-wire-vector.ts'

const vectors = readConnectVectors()
const redirectUri = 'http://localhost:9000/cb'
const scopes = [
  'MERCHANT_PAYMENT',
  'MONEY_TRANSFER',
  'USER_DETAILS_REQUEST',
  'USER_REQUEST_ACCOUNT_BALANCE',
] as const
const userData = ['FIRST_NAME', 'EMAIL', 'ACCOUNT_BALANCE'] as const
// The challenge of the verifier in the vectors: RFC 7636, appendix B.
const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

let sandbox: Sandbox

/** A code that was asked for with a challenge if its exchange has a verifier. */
function newCode(withChallenge: boolean): string {
  const asked = { user: '@adaeze', scopes, userData, redirectUri }
  return sandbox.connect.authorize(withChallenge ? { ...asked, codeChallenge } : asked).code ?? ''
}

async function newTokens(): Promise<Readonly<Record<string, string>>> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: newCode(false),
    redirect_uri: redirectUri,
  })
  const headers = { authorization: `Basic ${btoa('client-0001:secret-0001')}` }
  const url = 'http://localhost/paga-webservices/oauth2/token'
  return (await sandbox.fetch(url, { method: 'POST', headers, body })).json()
}

/** The vector's own bytes; what only this sandbox can have given out stands in the place of what the document prints. */
async function send({ operation, input, request }: ConnectWireVector): Promise<Response> {
  const tokens = await newTokens()
  const publicId = await publicIdOf(tokens['access_token'] ?? '')
  const given: Readonly<Record<string, string | undefined>> = {
    Jl6ISc: newCode('code_verifier' in input),
    '3cad5173-7b2a-4626-86be-0ff67804bd59': tokens['access_token'],
    '00000000-0000-0000-0000-000000000000': tokens['refresh_token'],
    'CDAA6432-5416-44D9-894A-0349EA84575D': publicId,
    // A bank, a phone number and what was asked for, as this sandbox has them.
    '40090E2F-7446-4217-9345-7BBAB7043C4C': '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
    '%2B2347030280000': '%2B2348034567890',
    'MERCHANT_PAYMENT%20USER_DETAILS_REQUEST&user_data=FIRST_NAME%20LAST_NAME': `${scopes.join('%20')}&user_data=${userData.join('%20')}`,
  }
  const filled = (text: string) =>
    Object.entries(given).reduce((result, [from, to]) => result.replaceAll(from, to ?? from), text)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, filled(value)]),
  )
  const body = request.body === undefined ? null : filled(request.body)
  expect([operation, request.method]).toEqual([operation, 'POST'])
  return sandbox.fetch(`http://localhost${filled(request.path)}`, { method: request.method, headers, body })
}

async function publicIdOf(token: string): Promise<string> {
  const url = 'http://localhost/paga-webservices/oauth2/secure/getUserDetails/referenceNumber/REQ0000A'
  const answer = await sandbox.fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  return (await answer.json()).detailsResult.details.publicId
}

describe.each([false, true])('a sandbox that is strict: %j', (strict) => {
  beforeEach(async () => {
    const connect = { clientId: 'client-0001', clientSecret: 'secret-0001', redirectUris: [redirectUri] }
    sandbox = await createSandbox({ strict, connect })
  })
  afterEach(() => sandbox.close())

  test.each(vectors)('takes the bytes of $file', async (vector) => {
    const answer = await send(vector)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([200, text])
    const accept = vector.request.headers['accept'] ?? ''
    expect(answer.headers.get('content-type')).toContain(accept)
    expect(text).not.toMatch(/"errorCode":\s*"|<errorCode>./)
  })
})
