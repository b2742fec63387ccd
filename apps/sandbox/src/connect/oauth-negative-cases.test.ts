import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { TestBrowser } from './test-browser.fixture.ts'

// What RFC 6749, RFC 7636 and RFC 9700 (with RFC 6750 and RFC 9207 where they say how) forbid, each with its section. What
// a browser may not do with the forms is in pages/pages.test.ts.

let now = 0
let sandbox: Sandbox
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21)
  sandbox = await connectSandbox({ clock: () => now })
})
afterEach(() => sandbox.close())

type Changes = Readonly<Record<string, string | undefined>>

describe('an authorization request whose client or redirect URI is in doubt sends nobody anywhere', () => {
  const rows: readonly (readonly [section: string, what: string, query: () => URLSearchParams])[] = [
    ['RFC 6749, 4.1.2.1', 'without client_id', () => changed(asked, { client_id: undefined })],
    ['RFC 6749, 4.1.2.1', 'of an unknown client', () => changed(asked, { client_id: 'client-0002' })],
    ['RFC 6749, 4.1.2.1', 'without redirect_uri', () => changed(asked, { redirect_uri: undefined })],
    ['RFC 6749, 4.1.2.1', 'to a relative address', () => to('/cb')],
    ['RFC 6749, 3.1', 'with two client_ids', () => twice('client_id', 'client-0001')],
    ['RFC 6749, 3.1', 'with two redirect_uris', () => twice('redirect_uri', 'https://evil.test/cb')],
    ['RFC 6749, 3.1.2', 'with a fragment', () => to(`${redirectUri}#part`)],
    ['RFC 9700, 4.1.3', 'to another site', () => to('https://evil.test/cb')],
    ['RFC 9700, 4.1.3', 'to a path below', () => to(`${redirectUri}/more`)],
    ['RFC 9700, 4.1.3', 'to a path that climbs', () => to(`${redirectUri}/../cb`)],
    ['RFC 9700, 4.1.3', 'with a query of its own', () => to(`${redirectUri}?next=evil`)],
    ['RFC 9700, 4.1.3', 'in other letters', () => to('http://LOCALHOST:9000/cb')],
    ['RFC 9700, 4.1.3', 'by another scheme', () => to('https://localhost:9000/cb')],
    ['RFC 9700, 4.1.3', 'to another name of this machine', () => to('http://127.0.0.1:9000/cb')],
    ['RFC 9700, 4.1.3', 'to a name that begins like it', () => to('http://localhost.evil.test:9000/cb')],
    ['RFC 9700, 4.1.3', 'with a user before the host', () => to('http://localhost:9000@evil.test/cb')],
    ['RFC 9700, 4.1.3', 'with a backslash', () => to('http://localhost\\@evil.test:9000/cb')],
    ['RFC 9700, 4.11', 'to a script', () => to('javascript:alert(1)//localhost:9000/cb')],
  ]
  const to = (uri: string): URLSearchParams => changed(asked, { redirect_uri: uri })
  const twice = (name: string, value: string): URLSearchParams => {
    const query = changed(asked, {})
    query.append(name, value)
    return query
  }

  test.each(rows)('%s: %s', async (_, __, query) => {
    const page = await new TestBrowser(sandbox).visit(query())
    expect([page.status, page.location]).toEqual([400, ''])
    expect(page.html).toContain('Nothing was allowed')
  })

  test('RFC 8252, 7.3: only the port of this machine may be another', async () => {
    const page = await new TestBrowser(sandbox).visit(to('http://localhost:50123/cb'))
    expect(page.status).toBe(200)
  })
})

describe('any other mistake in an authorization request sends the user back with the error and the state', () => {
  const rows: readonly (readonly [section: string, what: string, changes: Changes, error: string])[] = [
    ['RFC 6749, 4.1.2.1', 'response_type missing', { response_type: undefined }, 'invalid_request'],
    ['RFC 6749, 3.1', 'response_type empty', { response_type: '' }, 'invalid_request'],
    ['RFC 9700, 2.1.2', 'the implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
    ['RFC 6749, 3.1.1', 'two response types', { response_type: 'code token' }, 'unsupported_response_type'],
    ['RFC 6749, 3.3', 'scope missing', { scope: undefined }, 'invalid_scope'],
    ['RFC 6749, 3.3', 'scope empty', { scope: ' ' }, 'invalid_scope'],
    ['RFC 6749, 3.3', 'scope unknown', { scope: 'MERCHANT_PAYMENT ALL' }, 'invalid_scope'],
    ['RFC 6749, 3.3', 'scope inherited by every object', { scope: 'constructor' }, 'invalid_scope'],
    ['RFC 6749, 3.3', 'scope in small letters', { scope: 'merchant_payment' }, 'invalid_scope'],
    ['Paga Connect', 'user data unknown', { user_data: 'SHOE_SIZE' }, 'invalid_request'],
    [
      'RFC 7636, 4.3',
      'a challenge of no method, which is plain',
      { code_challenge: pkce.verifier },
      'invalid_request',
    ],
    ['RFC 9700, 2.1.1', 'a plain challenge', challenge(pkce.verifier, 'plain'), 'invalid_request'],
    ['RFC 7636, 4.4.1', 'an unknown method', challenge(pkce.challenge, 'S512'), 'invalid_request'],
    ['RFC 7636, 4.2', 'a challenge too short', challenge('abc', 'S256'), 'invalid_request'],
    ['RFC 7636, 4.2', 'a method without challenge', challenge(undefined, 'S256'), 'invalid_request'],
  ]

  test.each(rows)('%s: %s', async (_, __, changes, error) => {
    const page = await new TestBrowser(sandbox).visit(changed(asked, changes))
    expect(page.status).toBe(303)
    const { origin, pathname, searchParams } = new URL(page.location)
    expect(`${origin}${pathname}`).toBe(redirectUri)
    expect(Object.fromEntries(searchParams)).toEqual({
      error,
      error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
      state: asked['state'],
      iss: 'http://localhost',
    })
  })

  test('RFC 6749, 3.1: a parameter that is there twice, and the state itself is not sent back then', async () => {
    const query = changed(asked, {})
    query.append('state', 'another')
    const { location } = await new TestBrowser(sandbox).visit(query)
    const { searchParams } = new URL(location)
    expect([searchParams.get('error'), searchParams.has('state')]).toEqual(['invalid_request', false])
  })

  test('RFC 7636, 4.4.1: no challenge, where one is required', async () => {
    await using careful = await connectSandbox({ connect: { pkce: 'required' } })
    const { location } = await new TestBrowser(careful).visit(asked)
    expect(new URL(location).searchParams.get('error')).toBe('invalid_request')
  })
})

function challenge(code_challenge: string | undefined, code_challenge_method: string): Changes {
  return { code_challenge, code_challenge_method }
}

describe('a token request is refused', () => {
  const exchange = (changes: Changes = {}): URLSearchParams => {
    const known = { grant_type: 'authorization_code', redirect_uri: redirectUri }
    return changed({ ...known, code: codeFor(sandbox) }, changes)
  }
  const rows: readonly (readonly [section: string, what: string, changes: Changes, error: string])[] = [
    ['RFC 6749, 5.2', 'without grant_type', { grant_type: undefined }, 'invalid_request'],
    ['RFC 6749, 3.2', 'with an empty grant_type', { grant_type: '' }, 'invalid_request'],
    ['RFC 9700, 2.4', 'for a password', { grant_type: 'password' }, 'unsupported_grant_type'],
    [
      'RFC 6749, 5.2',
      'for the client itself',
      { grant_type: 'client_credentials' },
      'unsupported_grant_type',
    ],
    ['RFC 6749, 5.2', 'for what objects inherit', { grant_type: 'constructor' }, 'unsupported_grant_type'],
    ['RFC 6749, 4.1.3', 'without code', { code: undefined }, 'invalid_request'],
    ['RFC 6749, 4.1.3', 'without redirect_uri', { redirect_uri: undefined }, 'invalid_request'],
    [
      'RFC 6749, 4.1.3',
      'with another redirect_uri',
      { redirect_uri: 'http://localhost:9001/cb' },
      'invalid_grant',
    ],
    ['RFC 6749, 5.2', 'with a code nobody gave out', { code: 'Jl6ISc' }, 'invalid_grant'],
    ['RFC 6749, 3.3', 'for a scope that was not allowed', { scope: 'MONEY_TRANSFER' }, 'invalid_scope'],
    ['RFC 6749, 3.3', 'for a scope nobody knows', { scope: 'ALL' }, 'invalid_scope'],
    ['Paga Connect', 'for user data that was not allowed', { user_data: 'PAGA_NUBAN' }, 'invalid_scope'],
    [
      'RFC 9700, 4.8.2',
      'with a verifier for a code without challenge',
      { code_verifier: pkce.verifier },
      'invalid_grant',
    ],
    [
      'RFC 6749, 2.3',
      'from a client that proves itself twice',
      { client_secret: 'secret-0001' },
      'invalid_request',
    ],
  ]

  test.each(rows)('%s: %s', async (_, __, changes, error) => {
    const { status, body } = await askToken(sandbox, exchange(changes))
    expect([status, body['error'], typeof body['error_description']]).toEqual([400, error, 'string'])
  })

  const strangers: readonly (readonly [section: string, what: string, authorization: string])[] = [
    ['RFC 6749, 3.2.1', 'no client', ''],
    ['RFC 6749, 5.2', 'a wrong secret', `Basic ${btoa('client-0001:wrong')}`],
    ['RFC 6749, 5.2', 'a wrong client', `Basic ${btoa('client-0002:secret-0001')}`],
    ['RFC 6749, 5.2', 'id and secret without a colon', `Basic ${btoa('client-0001secret-0001')}`],
    ['RFC 6749, 2.3.1', 'another scheme', 'Bearer Y2xpZW50LTAwMDE6c2VjcmV0LTAwMDE='],
  ]
  test.each(strangers)('%s: from %s', async (_, __, authorization) => {
    const { status, headers, body } = await askToken(sandbox, exchange(), authorization)
    expect([status, body['error']]).toEqual([401, 'invalid_client'])
    expect(headers.get('www-authenticate')).toMatch(/^Basic realm="/)
  })

  test('RFC 6749, 3.2: with a parameter twice', async () => {
    const parameters = exchange()
    parameters.append('redirect_uri', redirectUri)
    expect((await askToken(sandbox, parameters)).body['error']).toBe('invalid_request')
  })

  test('RFC 6749, 2.3.1: with the secret in the address', async () => {
    const url = `${oauth}/token?${exchange({ client_secret: 'secret-0001' })}`
    const response = await sandbox.fetch(url, { method: 'POST', headers: { authorization: basic } })
    expect([response.status, Object(await response.json()).error]).toEqual([400, 'invalid_request'])
  })

  test('RFC 6749, 3.2: by GET', async () => {
    const response = await sandbox.fetch(`${oauth}/token?${exchange()}`, {
      headers: { authorization: basic },
    })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('RFC 6749, 4.1.2: with a code that is older than its 60 seconds, and not a moment before', async () => {
    const [inTime, late] = [exchange(), exchange()]
    now += 59_999
    expect((await askToken(sandbox, inTime)).status).toBe(200)
    now += 1
    expect((await askToken(sandbox, late)).body).toMatchObject({ error: 'invalid_grant' })
  })

  test('RFC 6749, 4.1.2: with a code that was used, and what was given out for it is void', async () => {
    const parameters = exchange()
    const { body } = await askToken(sandbox, parameters)
    const token = String(body['access_token'])
    expect((await askSecure(sandbox, 'getUserDetails', token)).status).toBe(200)
    expect((await askToken(sandbox, parameters)).body['error']).toBe('invalid_grant')
    expect((await askSecure(sandbox, 'getUserDetails', token)).status).toBe(401)
    const refresh = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
    expect((await askToken(sandbox, refresh)).body['error']).toBe('invalid_grant')
  })

  test('RFC 9700, 4.5: with a code that was tried with another redirect_uri before', async () => {
    const parameters = exchange()
    await askToken(
      sandbox,
      changed(Object.fromEntries(parameters), { redirect_uri: 'http://localhost:9001/cb' }),
    )
    expect((await askToken(sandbox, parameters)).body['error']).toBe('invalid_grant')
  })

  const verifiers: readonly (readonly [section: string, what: string, verifier: string | undefined])[] = [
    ['RFC 7636, 4.6', 'without the verifier of its challenge', undefined],
    ['RFC 7636, 4.6', 'with another verifier', `${pkce.verifier.slice(0, -1)}j`],
    ['RFC 7636, 4.6', 'with the challenge for a verifier', pkce.challenge],
    ['RFC 7636, 4.1', 'with a verifier too short', 'abc'],
  ]
  test.each(verifiers)('%s: %s', async (_, __, code_verifier) => {
    const code = codeFor(sandbox, challenge(pkce.challenge, 'S256'))
    expect((await askToken(sandbox, exchange({ code, code_verifier }))).body['error']).toBe('invalid_grant')
  })

  test('RFC 7636, 4.6: but not with the right verifier', async () => {
    const code = codeFor(sandbox, challenge(pkce.challenge, 'S256'))
    expect((await askToken(sandbox, exchange({ code, code_verifier: pkce.verifier }))).status).toBe(200)
  })
})

describe('a refresh is refused', () => {
  const refresh = (refresh_token: string | undefined, changes: Changes = {}) =>
    askToken(sandbox, changed({ grant_type: 'refresh_token' }, { refresh_token, ...changes }))

  test('RFC 6749, 6: without refresh_token, and with one nobody gave out', async () => {
    expect((await refresh(undefined)).body['error']).toBe('invalid_request')
    expect((await refresh('00000000-0000-0000-0000-000000000000')).body['error']).toBe('invalid_grant')
  })

  test('RFC 6749, 6: for more than was allowed', async () => {
    const { refresh_token: token } = await tokensFor(sandbox)
    expect((await refresh(token, { scope: 'MERCHANT_PAYMENT MONEY_TRANSFER' })).body['error']).toBe(
      'invalid_scope',
    )
    expect((await refresh(token, { scope: 'MERCHANT_PAYMENT' })).body).toMatchObject({
      scope: 'MERCHANT_PAYMENT',
    })
  })

  test('RFC 6749, 10.4: with an access token, and an operation with a refresh token', async () => {
    const tokens = await tokensFor(sandbox)
    expect((await refresh(tokens['access_token'])).body['error']).toBe('invalid_grant')
    expect((await askSecure(sandbox, 'getUserDetails', tokens['refresh_token'] ?? '')).status).toBe(401)
  })

  test('RFC 9700, 4.14.2: with a token that was rotated, and its whole grant is void', async () => {
    const first = await tokensFor(sandbox)
    const second = (await refresh(first['refresh_token'])).body
    const token = String(second['access_token'])
    expect((await askSecure(sandbox, 'getUserDetails', token)).status).toBe(200)
    expect((await refresh(first['refresh_token'])).body['error']).toBe('invalid_grant')
    expect((await askSecure(sandbox, 'getUserDetails', token)).status).toBe(401)
    expect((await refresh(String(second['refresh_token']))).body['error']).toBe('invalid_grant')
  })

  test('RFC 9700, 4.14.2: after 30 days without use', async () => {
    const { refresh_token: token } = await tokensFor(sandbox)
    now += 30 * 86_400_000
    expect((await refresh(token)).body['error']).toBe('invalid_grant')
  })
})

describe('codes and tokens of another client', () => {
  test.each([
    ['RFC 6749, 4.1.3', 'authorization_code'],
    ['RFC 6749, 6', 'refresh_token'],
  ])('%s: %s is refused', async (_, grant_type) => {
    const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
    const books = { data: join(folder, 'books.sqlite'), clock: () => now }
    const first = await connectSandbox(books)
    const { refresh_token = '' } = await tokensFor(first)
    const code = codeFor(first)
    await first.close()
    const connect = { clientId: 'client-0002', clientSecret: 'secret-0002' }
    await using other = await connectSandbox({ ...books, connect })
    const parameters = { grant_type, code, refresh_token, redirect_uri: redirectUri }
    const { body } = await askToken(other, parameters, `Basic ${btoa('client-0002:secret-0002')}`)
    expect(body['error']).toBe('invalid_grant')
  })
})

describe('an access token is refused', () => {
  const rows: readonly (readonly [
    section: string,
    what: string,
    authorization: string,
    status: number,
    error: string,
  ])[] = [
    ['RFC 6750, 3', 'that is not there', '', 401, ''],
    ['RFC 6750, 3', 'where HTTP Basic is', basic, 401, ''],
    ['RFC 6750, 3.1', 'that is empty', 'Bearer ', 400, 'invalid_request'],
    ['RFC 6750, 3.1', 'that is two', 'Bearer one two', 400, 'invalid_request'],
    ['RFC 6750, 3.1', 'nobody gave out', 'Bearer 3cad5173-7b2a-4626-86be-0ff67804bd59', 401, 'invalid_token'],
  ]
  test.each(rows)('%s: %s', async (_, __, authorization, status, error) => {
    const headers: Record<string, string> = authorization === '' ? {} : { authorization }
    const response = await sandbox.fetch(`${oauth}/secure/getUserDetails`, { method: 'POST', headers })
    expect(response.status).toBe(status)
    const challenge = response.headers.get('www-authenticate') ?? ''
    expect(challenge).toMatch(/^Bearer realm="/)
    expect(/error="([^"]*)"/.exec(challenge)?.[1] ?? '').toBe(error)
  })

  test('RFC 6750, 3.1: that has expired, and not a moment before', async () => {
    const { access_token: token = '' } = await tokensFor(sandbox)
    now += 3_599_999
    expect((await askSecure(sandbox, 'getUserDetails', token)).status).toBe(200)
    now += 1
    expect((await askSecure(sandbox, 'getUserDetails', token)).body['error']).toBe('invalid_token')
  })

  test('RFC 6750, 3.1: that lacks the scope, which the answer names', async () => {
    const { access_token: token = '' } = await tokensFor(sandbox)
    const path = 'moneyTransfer/referenceNumber/R1/amount/100/'
    const { status, headers } = await askSecure(sandbox, path, token)
    expect(status).toBe(403)
    expect(headers.get('www-authenticate')).toMatch(/error="insufficient_scope".*scope="MONEY_TRANSFER"/)
  })

  test.each([
    ['RFC 9700, 4.3.2', 'in the address', `getUserDetails?access_token=`, false],
    ['RFC 6750, 2.2', 'in the body', 'getUserDetails', true],
  ])('%s: %s', async (_, __, path, inBody) => {
    const { access_token: token = '' } = await tokensFor(sandbox)
    const init = inBody ? { body: new URLSearchParams({ access_token: token }) } : {}
    const answer = await askSecure(sandbox, `${path}${inBody ? '' : token}`, token, init)
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_request'])
  })
})
