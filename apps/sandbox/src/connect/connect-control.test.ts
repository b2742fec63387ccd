import { isPagaError } from '@pagakit/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Sandbox } from '../sandbox.ts'
import {
  asked,
  askSecure,
  askToken,
  changed,
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

test('authorize gives a code for what is asked, without a page', async () => {
  const { url, code, error } = sandbox.connect.authorize({
    user: '08034567890',
    scopes: ['MERCHANT_PAYMENT'],
    userData: ['FIRST_NAME'],
    state: 'xyz',
    codeChallenge: pkce.challenge,
  })
  expect(error).toBeUndefined()
  expect(url).toBe(`${redirectUri}?code=${code}&state=xyz&iss=http%3A%2F%2Flocalhost`)
  const exchange = { grant_type: 'authorization_code', code: code ?? '', redirect_uri: redirectUri }
  const { body } = await askToken(sandbox, { ...exchange, code_verifier: pkce.verifier })
  expect(body).toMatchObject({ scope: 'MERCHANT_PAYMENT', user_data: 'FIRST_NAME' })
  expect(sandbox.connect.grants()).toMatchObject([{ user: '+2348034567890', clientId: 'client-0001' }])
})

test('authorize takes the address your own code made, and denies on request', () => {
  const url = new URL(`${oauth}/authorization?${changed(asked, {})}`)
  expect(sandbox.connect.authorize({ user: '@adaeze', url }).code).toBeDefined()
  const denied = sandbox.connect.authorize({ user: '@adaeze', url, decision: 'deny' })
  expect([denied.code, denied.error]).toEqual([undefined, 'access_denied'])
  expect(denied.url).toContain('state=af0ifjsldkj')
})

test('authorize gives the error the client would be sent back with', () => {
  const url = `${oauth}/authorization?${changed(asked, { response_type: 'token' })}`
  expect(sandbox.connect.authorize({ user: '@adaeze', url }).error).toBe('unsupported_response_type')
})

test.each([
  ['an unknown user', '@nobody', {}, 'not known'],
  ['a disabled user', '+2348055500103', {}, 'disabled'],
  ['a locked user', '+2348055500129', {}, 'locked'],
  ['an unknown client', '@adaeze', { client_id: 'x' }, 'client_id'],
  ['an address that is not registered', '@adaeze', { redirect_uri: 'https://evil.test/' }, 'not registered'],
])('authorize throws for %s', (_, user, changes, message) => {
  const url = `${oauth}/authorization?${changed(asked, changes)}`
  try {
    sandbox.connect.authorize({ user, url })
    expect.unreachable()
  } catch (error) {
    expect(isPagaError(error) && [error.code, error.outcome]).toEqual(['INVALID_INPUT', 'not-sent'])
    expect(String(error)).toContain(message)
  }
})

test('revoke ends a grant with all its tokens, once', async () => {
  const { access_token = '', refresh_token = '' } = await tokensFor(sandbox)
  const [grant] = sandbox.connect.grants()
  expect(sandbox.connect.revoke(grant?.id ?? '')).toBe(true)
  expect(sandbox.connect.grants()).toMatchObject([{ ended: 'The user withdrew it.' }])
  expect((await askSecure(sandbox, 'getUserDetails', access_token)).status).toBe(401)
  const refresh = { grant_type: 'refresh_token', refresh_token }
  expect((await askToken(sandbox, refresh)).body['error']).toBe('invalid_grant')
  expect(sandbox.connect.revoke(grant?.id ?? '')).toBe(false)
  expect(sandbox.connect.revoke('nothing')).toBe(false)
})

test('the settings tell clients in this process and through a socket where to go', async () => {
  const { url, connect } = await sandbox.listen()
  expect(connect).toEqual({
    clientId: 'client-0001',
    clientSecret: 'secret-0001',
    redirectUri,
    redirectUris: [redirectUri],
    environment: { baseUrl: url },
  })
  expect(sandbox.connect.environment).toEqual({ baseUrl: url })
  const callback = sandbox.connect.authorize({ user: '@adaeze', scopes: ['MERCHANT_PAYMENT'] })
  expect(new URL(callback.url).searchParams.get('iss')).toBe(url)
})

test('grants are read and withdrawn over HTTP, with the admin token', async () => {
  const { access_token = '' } = await tokensFor(sandbox)
  const ask = (path: string, method = 'GET', token = sandbox.adminToken): Promise<Response> =>
    sandbox.fetch(`http://localhost/_sandbox/${path}`, { method, headers: { 'x-sandbox-token': token } })
  expect((await ask('grants', 'GET', 'wrong')).status).toBe(401)
  const [{ id, ...grant }] = Object(await (await ask('grants')).json()).grants
  expect(grant).toMatchObject({
    user: '+2348012345678',
    scopes: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST'],
  })
  expect((await ask(`grants/${id}`, 'DELETE')).status).toBe(204)
  expect((await askSecure(sandbox, 'getUserDetails', access_token)).status).toBe(401)
  expect((await ask(`grants/${id}`, 'DELETE')).status).toBe(404)
})
