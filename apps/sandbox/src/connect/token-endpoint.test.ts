import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../sandbox.ts'
import {
  asked,
  askSecure,
  askToken,
  basic,
  changed,
  codeFor,
  connectSandbox,
  oauth,
  pkce,
  redirectUri,
  tokensFor,
} from './ask-connect.fixture.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await connectSandbox()
})
afterEach(() => sandbox.close())

const exchangeOf = (code: string): Record<string, string> => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: redirectUri,
})

describe('a code becomes tokens', () => {
  const expected = {
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: 'bearer',
    refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    expires_in: 3600,
    scope: asked['scope'],
    user_data: asked['user_data'],
    authorities: [],
  }

  test('asked for in the body, and no cache may keep them', async () => {
    const { status, headers, body } = await askToken(sandbox, exchangeOf(codeFor(sandbox)))
    expect([status, body]).toEqual([200, expected])
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache'])
    expect(headers.get('content-type')).toBe('application/json')
  })

  test.each([
    ['without a content type', {}],
    ['with the content type of the official clients', { 'content-type': 'application/json' }],
  ])('asked for in the query, with an empty body, %s', async (_, headers) => {
    const url = `${oauth}/token?${new URLSearchParams(exchangeOf(codeFor(sandbox)))}`
    const init = { method: 'POST', headers: { authorization: basic, ...headers } }
    const response = await sandbox.fetch(url, init)
    expect(await response.json()).toEqual(expected)
  })

  test('for less than was allowed, which the refresh token then goes by', async () => {
    const less = { scope: 'USER_DETAILS_REQUEST', user_data: 'EMAIL' }
    const { body } = await askToken(sandbox, { ...exchangeOf(codeFor(sandbox)), ...less })
    expect(body).toMatchObject(less)
    const refresh = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
    expect((await askToken(sandbox, { ...refresh, scope: 'MERCHANT_PAYMENT' })).body['error']).toBe(
      'invalid_scope',
    )
    expect((await askToken(sandbox, refresh)).body).toMatchObject(less)
  })

  test('for a client that percent-encodes its id and secret, as RFC 6749, 2.3.1, wants', async () => {
    const connect = { clientId: 'client/1', clientSecret: 's+e c%ret', redirectUris: [redirectUri] }
    await using other = await connectSandbox({ connect })
    const code = codeFor(other, { client_id: 'client/1' })
    const encoded = `Basic ${btoa('client%2F1:s%2Be+c%25ret')}`
    expect((await askToken(other, exchangeOf(code), encoded)).status).toBe(200)
  })

  test('and last as long as the setting says', async () => {
    await using other = await connectSandbox({ connect: { accessTokenSeconds: 60 } })
    expect(await tokensFor(other)).toMatchObject({ expires_in: '60' })
  })
})

test('codes and tokens run out by the clock of the sandbox, which can be moved', async () => {
  const code = codeFor(sandbox)
  const { access_token = '' } = await tokensFor(sandbox)
  sandbox.clock.advance(60_000)
  expect((await askToken(sandbox, exchangeOf(code))).body['error']).toBe('invalid_grant')
  expect((await askSecure(sandbox, 'getUserDetails', access_token)).status).toBe(200)
  sandbox.clock.advance(3_540_000)
  expect((await askSecure(sandbox, 'getUserDetails', access_token)).body['error']).toBe('invalid_token')
})

describe('what is no form is refused', () => {
  test.each([
    ['JSON', 'application/json', '{"grant_type":"authorization_code"}', ''],
    [
      'parameters in query and body',
      'application/x-www-form-urlencoded',
      'grant_type=refresh_token',
      '?code=x',
    ],
    ['more than 64 KiB', 'application/x-www-form-urlencoded', `code=${'x'.repeat(65_536)}`, ''],
  ])('%s', async (_, type, body, query) => {
    const headers = { authorization: basic, 'content-type': type }
    const response = await sandbox.fetch(`${oauth}/token${query}`, { method: 'POST', headers, body })
    expect([response.status, Object(await response.json()).error]).toEqual([400, 'invalid_request'])
  })
})

describe('PKCE', () => {
  const challenge = { code_challenge: pkce.challenge, code_challenge_method: 'S256' }

  test('ignored: challenge and verifier are not looked at', async () => {
    await using other = await connectSandbox({ connect: { pkce: 'ignored' } })
    const code = codeFor(other, { code_challenge: 'x', code_challenge_method: 'nonsense' })
    expect((await askToken(other, { ...exchangeOf(code), code_verifier: 'wrong' })).status).toBe(200)
  })

  test('refused: challenge and verifier are turned away', async () => {
    await using other = await connectSandbox({ connect: { pkce: 'refused' } })
    const url = `${oauth}/authorization?${changed(asked, challenge)}`
    expect(other.connect.authorize({ user: '@adaeze', url }).error).toBe('invalid_request')
    const verifier = { ...exchangeOf(codeFor(other)), code_verifier: pkce.verifier }
    expect((await askToken(other, verifier)).body['error']).toBe('invalid_request')
    expect((await askToken(other, exchangeOf(codeFor(other)))).status).toBe(200)
  })

  test('required: who sends a challenge is served', async () => {
    await using other = await connectSandbox({ connect: { pkce: 'required' } })
    const parameters = { ...exchangeOf(codeFor(other, challenge)), code_verifier: pkce.verifier }
    expect((await askToken(other, parameters)).status).toBe(200)
  })
})

describe('refresh tokens', () => {
  const refresh = (of: Sandbox, refresh_token = '') =>
    askToken(of, { grant_type: 'refresh_token', refresh_token })

  test('rotated: each gives another, and access tokens given out before stay good', async () => {
    const first = await tokensFor(sandbox)
    const { body } = await refresh(sandbox, first['refresh_token'])
    expect(body['refresh_token']).not.toBe(first['refresh_token'])
    expect((await refresh(sandbox, String(body['refresh_token']))).status).toBe(200)
    expect((await askSecure(sandbox, 'getUserDetails', first['access_token'] ?? '')).status).toBe(200)
  })

  test('kept: one serves again and again, and is not sent a second time', async () => {
    await using other = await connectSandbox({ connect: { refreshTokens: 'kept' } })
    const { refresh_token: token } = await tokensFor(other)
    for (const { status, body } of [await refresh(other, token), await refresh(other, token)]) {
      expect([status, 'refresh_token' in body]).toEqual([200, false])
    }
  })
})

test('the journal names the operations and says what was wrong', async () => {
  await tokensFor(sandbox)
  await askToken(sandbox, { grant_type: 'refresh_token', refresh_token: 'nobody' })
  await askToken(sandbox, { grant_type: 'password' })
  expect(sandbox.journal.entries()).toMatchObject([
    { operation: 'exchangeCode', httpStatus: 200, request: { grant_type: 'authorization_code' } },
    { operation: 'refresh', httpStatus: 400, explanation: expect.stringContaining('not known') },
    { operation: undefined, httpStatus: 400, explanation: expect.stringContaining('grant_type is') },
  ])
})

test('an answer with tokens can be lost, as any other', async () => {
  const code = codeFor(sandbox)
  sandbox.faults.add({ kind: 'lose-answer', operation: 'exchangeCode' })
  await expect(askToken(sandbox, exchangeOf(code))).rejects.toThrow('fetch failed')
  expect((await askToken(sandbox, exchangeOf(code))).body['error']).toBe('invalid_grant')
})
