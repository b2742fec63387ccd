import { expect, test } from 'vitest'
import { parseConfig, readConfig } from './read-config.ts'

const nothing = {
  host: undefined,
  port: undefined,
  adminToken: undefined,
  business: {},
  merchant: {},
  connect: {},
  collect: {},
}

test.each([
  ['{}', nothing],
  ['{"adminToken":"t"}', { ...nothing, adminToken: 't' }],
  ['{"business":{"hashKey":"k"}}', { ...nothing, business: { hashKey: 'k' } }],
  ['{"merchant":{"principal":"p"}}', { ...nothing, merchant: { principal: 'p' } }],
  ['{"connect":{"clientId":"c"}}', { ...nothing, connect: { clientId: 'c' } }],
  [
    '{"connect":{"redirectUri":"http://localhost/cb"}}',
    { ...nothing, connect: { redirectUris: ['http://localhost/cb'] } },
  ],
  [
    '{"connect":{"redirectUris":["http://localhost/cb"]}}',
    { ...nothing, connect: { redirectUris: ['http://localhost/cb'] } },
  ],
  ['{"url":"http://127.0.0.1:4000"}', { ...nothing, host: '127.0.0.1', port: 4000 }],
  ['{"url":"http://[::1]:4000/"}', { ...nothing, host: '::1', port: 4000 }],
  ['{"url":"http://localhost"}', { ...nothing, host: 'localhost', port: 80 }],
  [
    '{"business":{"environment":{"baseUrl":"http://127.0.0.1:1"}}}',
    { ...nothing, host: '127.0.0.1', port: 1 },
  ],
])('takes any part: %s', (text, config) => {
  expect(parseConfig(text)).toEqual(config)
})

test('takes the very line that --json prints', () => {
  const line =
    '{"url":"http://127.0.0.1:4000","adminToken":"t","business":{"principal":"p","credentials":"c","hashKey":"k",' +
    '"environment":{"baseUrl":"http://127.0.0.1:4000"}},"merchant":{"principal":"m","credentials":"d","hashKey":"h",' +
    '"environment":{"baseUrl":"http://127.0.0.1:4000"}},"connect":{"clientId":"i","clientSecret":"s",' +
    '"redirectUri":"http://localhost/callback","redirectUris":["http://localhost/callback"],' +
    '"environment":{"baseUrl":"http://127.0.0.1:4000"}},' +
    '"collect":{"principal":"q","credentials":"e","hashKey":"l","environment":{"baseUrl":"http://127.0.0.1:4000"}}}'
  expect(parseConfig(line)).toEqual({
    host: '127.0.0.1',
    port: 4000,
    adminToken: 't',
    business: { principal: 'p', credentials: 'c', hashKey: 'k' },
    merchant: { principal: 'm', credentials: 'd', hashKey: 'h' },
    connect: { clientId: 'i', clientSecret: 's', redirectUris: ['http://localhost/callback'] },
    collect: { principal: 'q', credentials: 'e', hashKey: 'l' },
  })
})

test.each([
  ['CANARY', /not JSON/],
  ['[]', /file must be an object/],
  ['null', /file must be an object/],
  [
    '{"busines":{}}',
    /file has the member busines; it may have url, adminToken, business, merchant, collect, connect/,
  ],
  ['{"business":"CANARY"}', /business must be an object/],
  ['{"merchant":{"hashkey":"CANARY"}}', /merchant has the member hashkey/],
  ['{"business":{"hashkey":"CANARY"}}', /business has the member hashkey/],
  ['{"business":{"hashKey":["CANARY"]}}', /business\.hashKey must be a text/],
  ['{"business":{"environment":"test"}}', /business\.environment must be an object/],
  ['{"connect":{"clientSecret":["CANARY"]}}', /connect\.clientSecret must be a text/],
  ['{"connect":{"redirectUris":"CANARY"}}', /connect\.redirectUris must be a list of texts/],
  ['{"adminToken":7}', /adminToken must be a text/],
  ['{"url":"https://beta.mypaga.com"}', /url must be a URL such as/],
  ['{"url":"localhost"}', /url must be a URL such as/],
  ['{"url":"http://localhost/paga"}', /url must be a URL such as/],
  [
    '{"url":"http://localhost:1","business":{"environment":{"baseUrl":"http://localhost:2"}}}',
    /must be the same/,
  ],
])('refuses %s, naming the member and not its value', (text, problem) => {
  expect(() => parseConfig(text)).toThrow(problem)
  expect(() => parseConfig(text)).not.toThrow(/CANARY/)
})

test('names a file that cannot be read', () => {
  expect(() => readConfig('/nowhere/config.json')).toThrow('/nowhere/config.json cannot be read')
})
