import { connectScopes, connectUserData } from '@pagakit/models/connect/scopes'
import { describe, expect, test } from 'vitest'
import { type AuthorizationRequest, authorizationUrl, ConnectError } from './authorization-url.ts'

const state = 'af0ifjsldkj-0123456789-ABCDEFGHIJKLMNOPQRSTUV'
// The challenge of RFC 7636, appendix B.
const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const request: AuthorizationRequest = {
  environment: 'test',
  clientId: 'client-0001',
  redirectUri: 'http://localhost:9000/cb',
  scope: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'],
  userData: ['FIRST_NAME', 'LAST_NAME'],
  state,
  codeChallenge,
}

/** As a program that is not in TypeScript could write it. */
function refusalOf(changes: object): unknown {
  try {
    return authorizationUrl({ ...request, ...changes })
  } catch (error) {
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({ code: 'INVALID_SETTINGS' })
    return Reflect.get(Object(error), 'message')
  }
}

test('writes every parameter, the challenge included, with spaces that every server reads', () => {
  expect(authorizationUrl(request)).toBe(
    'https://beta.mypaga.com/paga-webservices/oauth2/authorization?response_type=code&client_id=client-0001' +
      '&redirect_uri=http%3A%2F%2Flocalhost%3A9000%2Fcb&scope=MERCHANT_PAYMENT%20USER_DETAILS_REQUEST' +
      `&user_data=FIRST_NAME%20LAST_NAME&state=${state}&code_challenge=${codeChallenge}&code_challenge_method=S256`,
  )
})

test('leaves user_data out where none is asked for', () => {
  const url = authorizationUrl({ ...request, userData: [] })
  expect(new URL(url).searchParams.has('user_data')).toBe(false)
})

test.each([
  ['test', 'https://beta.mypaga.com'],
  ['live', 'https://www.mypaga.com'],
  [{ baseUrl: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  [{ baseUrl: 'http://localhost:8080/' }, 'http://localhost:8080'],
  [{ baseUrl: 'http://[::1]:8080' }, 'http://[::1]:8080'],
  [{ baseUrl: 'https://paga.example/mirror//' }, 'https://paga.example/mirror'],
] as const)('sends the user of environment %j to %s', (environment, base) => {
  expect(authorizationUrl({ ...request, environment })).toMatch(
    `${base}/paga-webservices/oauth2/authorization?`,
  )
})

test.each(['a&scope=MONEY_TRANSFER', 'a#b', 'a+b', 'a%20b', 'é 界'])(
  'a client id such as %j stays one parameter',
  (clientId) => {
    const { searchParams, hash } = new URL(authorizationUrl({ ...request, clientId }))
    expect(searchParams.getAll('client_id')).toEqual([clientId])
    expect(searchParams.getAll('scope')).toEqual(['MERCHANT_PAYMENT USER_DETAILS_REQUEST'])
    expect(hash).toBe('')
  },
)

describe('refuses', () => {
  test.each([
    ['no environment', { environment: undefined }, "environment is not 'test', 'live' or { baseUrl }"],
    ['another environment', { environment: 'production' }, "environment is not 'test', 'live'"],
    ['a sandbox by plain http elsewhere', { environment: { baseUrl: 'http://192.168.0.7' } }, 'not https'],
    [
      'a host that only looks local',
      { environment: { baseUrl: 'http://localhost.evil.example' } },
      'not https',
    ],
    [
      'an address of numbers that only looks local',
      { environment: { baseUrl: 'http://127.0.0.1.evil.example' } },
      'not https',
    ],
    ['no client id', { clientId: '' }, 'clientId is missing'],
    [
      'a redirect address that is none (RFC 6749, 3.1.2)',
      { redirectUri: '/callback' },
      'redirectUri is not https',
    ],
    [
      'one by plain http (RFC 6749, 3.1.2.1)',
      { redirectUri: 'http://shop.example/callback' },
      'redirectUri is not https',
    ],
    [
      'one with a fragment (RFC 6749, 3.1.2)',
      { redirectUri: 'https://shop.example/#/callback' },
      'has a fragment',
    ],
    ['one with a script', { redirectUri: 'javascript:alert(1)' }, 'redirectUri is not https'],
    ['no scope', { scope: [] }, 'scope is empty'],
    ['a state that can be guessed (RFC 6749, 10.10)', { state: 'guessable' }, 'state is not 43 characters'],
    ['no challenge (RFC 9700, 2.1.1)', { codeChallenge: '' }, 'codeChallenge is not 43 characters'],
    [
      'a plain verifier as challenge (RFC 7636, 4.2)',
      { codeChallenge: 'a'.repeat(44) },
      'codeChallenge is not 43',
    ],
  ])('%s', (_, changes, reason) => {
    expect(refusalOf(changes)).toContain(reason)
  })

  test('user data without each scope that the table of user data names for it', () => {
    const names = Object.keys(connectScopes)
    for (const [userDatum, { scopes }] of Object.entries(connectUserData)) {
      expect(new URL(String(refusalOf({ userData: [userDatum], scope: names }))).protocol).toBe('https:')
      for (const missing of scopes) {
        const scope = names.filter((name) => name !== missing)
        expect(refusalOf({ userData: [userDatum], scope })).toContain(`needs the scope ${missing}`)
      }
    }
  })
})
