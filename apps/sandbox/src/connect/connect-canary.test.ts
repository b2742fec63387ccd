import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { requestLine } from '../command/request-line.ts'
import {
  asked,
  askSecure,
  askToken,
  connectSandbox,
  pkce,
  redirectUri,
  sha256,
} from './ask-connect.fixture.ts'
import { TestBrowser } from './test-browser.fixture.ts'

test('no code, token, secret, cookie, verifier or PIN reaches the journal, the log or the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  const shown: string[] = []
  const sandbox = await connectSandbox({
    data: join(folder, 'books.sqlite'),
    onRequest: (entry) => shown.push(requestLine(entry, (_, text) => text)),
  })
  const browser = new TestBrowser(sandbox)
  const challenged = { ...asked, code_challenge: pkce.challenge, code_challenge_method: 'S256' }
  const login = await browser.visit(challenged)
  await browser.submit(login, { user: '@adaeze', pin: 'CANARY-PIN' })
  const consent = await browser.follow(await browser.submit(login, { user: '@adaeze', pin: '1234' }))
  const cookie = browser.cookie.split('=')[1] ?? ''
  const { location } = await browser.submit(consent, { decision: 'allow' })
  const code = new URL(location).searchParams.get('code') ?? ''
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  const { body } = await askToken(sandbox, { ...exchange, code_verifier: pkce.verifier })
  const [access, refresh] = [String(body['access_token']), String(body['refresh_token'])]
  await askSecure(sandbox, 'getUserDetails/referenceNumber/REQ1', access)
  const renewed = (await askToken(sandbox, { grant_type: 'refresh_token', refresh_token: refresh })).body
  await askToken(sandbox, { ...exchange, code_verifier: pkce.verifier })
  await askSecure(sandbox, 'getUserDetails/referenceNumber/REQ1', access)
  await askToken(sandbox, exchange, `Basic ${btoa('client-0001:CANARY-SECRET')}`)
  shown.push(inspect(sandbox.journal.entries(), { depth: null }), inspect(sandbox, { depth: null }))
  shown.push(inspect(sandbox.connect.grants(), { depth: null }))
  await sandbox.close()
  for (const file of readdirSync(folder)) shown.push(readFileSync(join(folder, file), 'latin1'))

  const everything = shown.join('\n')
  const secrets = [
    code,
    access,
    refresh,
    String(renewed['access_token']),
    String(renewed['refresh_token']),
    cookie,
  ]
  for (const secret of [...secrets, pkce.verifier, 'CANARY-PIN', 'CANARY-SECRET', 'secret-0001']) {
    expect(secret.length).toBeGreaterThan(8)
    expect(everything.includes(secret)).toBe(false)
  }
  // The file does know them, by their hashes: else the test would have looked in the wrong place.
  expect(everything).toContain(sha256(access))
})
