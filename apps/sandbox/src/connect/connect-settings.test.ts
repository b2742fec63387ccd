import { expect, test } from 'vitest'
import { type ConnectOptions, connectSettingsOf } from './connect-settings.ts'

const random = (length: number): Uint8Array => new Uint8Array(length)

test('everything may be left out', () => {
  const { clientId, clientSecret, ...others } = connectSettingsOf({}, random)
  expect(clientId).toMatch(/^[0-9A-F-]{36}$/)
  expect(clientSecret).toMatch(/^[\w]{24}$/)
  expect(others).toEqual({
    clientName: 'Sandbox Merchant',
    redirectUris: ['http://localhost/callback', 'http://127.0.0.1/callback'],
    pkce: 'enforced',
    refreshTokens: 'rotated',
    accessTokenSeconds: 3600,
  })
})

// What JavaScript may hand in, whatever the types say.
const wrong = (options: object): ConnectOptions => options

test.each([
  ['connect.clientId', { clientId: 'with:colon' }],
  ['connect.clientId', { clientId: '' }],
  ['connect.clientSecret', { clientSecret: ' CANARY ' }],
  ['connect.clientSecret', { clientSecret: 'CANARY\n' }],
  ['connect.redirectUris', { redirectUris: [] }],
  ['connect.redirectUris', { redirectUris: ['/callback'] }],
  ['connect.redirectUris', { redirectUris: ['http://localhost/callback#part'] }],
  ['connect.redirectUris', { redirectUris: ['javascript:alert(1)'] }],
  ['connect.pkce', { pkce: 'on' }],
  ['connect.refreshTokens', { refreshTokens: 'forever' }],
  ['connect.accessTokenSeconds', { accessTokenSeconds: 0 }],
  ['connect.accessTokenSeconds', { accessTokenSeconds: 1.5 }],
])('refuses %s: %j, naming the option and showing no secret', (setting, options) => {
  expect(() => connectSettingsOf(wrong(options), random)).toThrow(setting)
  expect(() => connectSettingsOf(wrong(options), random)).not.toThrow('CANARY')
})
