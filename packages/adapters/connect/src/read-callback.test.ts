import { describe, expect, test } from 'vitest'
import { ConnectError } from './connect-error.ts'
import { checkConnectSettings } from './connect-settings.ts'
import { fakePage, STATE, settingsFor, VERIFIER } from './fake-page.fixture.ts'
import { readCallback } from './read-callback.ts'

const ISSUER = 'https://beta.mypaga.com'
const CODE = 'CANARY-code'
const pending = { state: STATE, codeVerifier: VERIFIER, startedAt: 1_000_000 }

function read(query: string, now = pending.startedAt): unknown {
  const settings = checkConnectSettings(settingsFor(fakePage().page, { now: () => now }))
  return readCallback(new URLSearchParams(query), pending, settings)
}

/** The error of an answer that must be refused. */
function refusal(query: string, now?: number): ConnectError {
  try {
    read(query, now)
  } catch (error) {
    if (error instanceof ConnectError) return error
    throw error
  }
  throw new Error('it was taken')
}

test.each([
  ['code and state', `code=${CODE}&state=${STATE}`],
  ['the issuer too (RFC 9207)', `code=${CODE}&state=${STATE}&iss=${encodeURIComponent(ISSUER)}`],
  ['parameters nobody knows (RFC 6749, 4.1.2)', `code=${CODE}&state=${STATE}&flavour=mint&session_state=x`],
])('takes %s', (_, query) => {
  expect(read(query)).toEqual({
    code: CODE,
    codeVerifier: VERIFIER,
    redirectUri: 'https://shop.example/callback',
  })
})

test('takes an answer after ten minutes to the millisecond, and none after that', () => {
  const query = `code=${CODE}&state=${STATE}`
  expect(read(query, pending.startedAt + 600_000)).toBeDefined()
  expect(refusal(query, pending.startedAt + 600_001).code).toBe('TIMED_OUT')
})

// What the standards tell a client to refuse in the answer of an authorization server, each with its section.
const refused: readonly [section: string, what: string, query: string, code: string][] = [
  ['RFC 6749, 3.1', 'the code twice', `code=${CODE}&code=other&state=${STATE}`, 'INVALID_CALLBACK'],
  ['RFC 6749, 3.1', 'the code, and an empty one', `code=${CODE}&code=&state=${STATE}`, 'INVALID_CALLBACK'],
  ['RFC 6749, 3.1', 'the state twice', `code=${CODE}&state=${STATE}&state=x`, 'INVALID_CALLBACK'],
  [
    'RFC 6749, 3.1',
    'a false state before the true one',
    `code=${CODE}&state=x&state=${STATE}`,
    'STATE_MISMATCH',
  ],
  ['RFC 6749, 3.1', 'the error twice', `error=a&error=b&state=${STATE}`, 'INVALID_CALLBACK'],
  ['RFC 6749, 4.1.2', 'no code', `state=${STATE}`, 'INVALID_CALLBACK'],
  ['RFC 6749, 4.1.2', 'an empty code', `code=&state=${STATE}`, 'INVALID_CALLBACK'],
  ['RFC 6749, 4.1.2', 'no state', `code=${CODE}`, 'STATE_MISMATCH'],
  ['RFC 6749, 4.1.2', 'an empty state', `code=${CODE}&state=`, 'STATE_MISMATCH'],
  ['RFC 6749, 4.1.2.1', 'access denied', `error=access_denied&state=${STATE}`, 'DENIED'],
  ['RFC 6749, 4.1.2.1', 'a wrong scope', `error=invalid_scope&state=${STATE}`, 'REFUSED'],
  [
    'RFC 6749, 4.1.2.1',
    'an error beside a code',
    `error=server_error&code=${CODE}&state=${STATE}`,
    'REFUSED',
  ],
  ['RFC 6749, 4.1.2.1', 'an error without the state', 'error=access_denied', 'STATE_MISMATCH'],
  ['RFC 6749, 4.2.2', 'the token of an implicit grant', `access_token=t&state=${STATE}`, 'INVALID_CALLBACK'],
  [
    'RFC 6749, 10.12',
    'the state of another browser',
    `code=${CODE}&state=${'t'.repeat(43)}`,
    'STATE_MISMATCH',
  ],
  [
    'RFC 6749, 10.12',
    'the state in other letters',
    `code=${CODE}&state=${STATE.toUpperCase()}`,
    'STATE_MISMATCH',
  ],
  ['RFC 6749, 10.12', 'the state and more', `code=${CODE}&state=${STATE}x`, 'STATE_MISMATCH'],
  ['RFC 7636, 4.4.1', 'an error about PKCE', `error=invalid_request&state=${STATE}`, 'REFUSED'],
  [
    'RFC 9207, 2.4',
    'another issuer',
    `code=${CODE}&state=${STATE}&iss=https://evil.example`,
    'INVALID_CALLBACK',
  ],
  [
    'RFC 9207, 2.4',
    'another issuer that tells an error',
    `error=access_denied&state=${STATE}&iss=https://evil.example`,
    'INVALID_CALLBACK',
  ],
  [
    'RFC 9207, 2.4',
    'an issuer with a slash more',
    `code=${CODE}&state=${STATE}&iss=${ISSUER}/`,
    'INVALID_CALLBACK',
  ],
  [
    'RFC 9207, 2.4',
    'two issuers',
    `code=${CODE}&state=${STATE}&iss=${ISSUER}&iss=https://evil.example`,
    'INVALID_CALLBACK',
  ],
  [
    'RFC 9700, 2.1.2',
    'an id token with a code',
    `code=${CODE}&id_token=t&state=${STATE}`,
    'INVALID_CALLBACK',
  ],
  [
    'RFC 6749, 4.1.2',
    'a signed answer in place of a code',
    `response=jwt&state=${STATE}`,
    'INVALID_CALLBACK',
  ],
  ['RFC 9700, 4.7', 'a code that nobody asked for', `code=${CODE}`, 'STATE_MISMATCH'],
]

describe('refuses', () => {
  test.each(refused)('%s: %s', (_section, _what, query, code) => {
    expect(refusal(query).code).toBe(code)
  })

  test('and shows neither code, state nor verifier', () => {
    for (const [, , query] of refused) {
      const error = refusal(query)
      const shown = [
        error.message,
        error.stack,
        JSON.stringify(error),
        String(error.cause),
        error.serverError,
      ]
      for (const told of [CODE, STATE, VERIFIER]) expect(shown.join('\n')).not.toContain(told)
    }
  })
})

test('says the error code of the server, without what no error code holds', () => {
  expect(refusal(`error=temporarily_unavailable&state=${STATE}`).serverError).toBe('temporarily_unavailable')
  expect(refusal(`error=${encodeURIComponent('<img src=x>')}&state=${STATE}`).serverError).toBe('imgsrcx')
  expect(refusal(`error=${'e'.repeat(999)}&state=${STATE}`).serverError).toHaveLength(64)
})
