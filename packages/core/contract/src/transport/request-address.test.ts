import { expect, test } from 'vitest'
import { requestAddress } from './request-address.ts'
import type { TransportRequest } from './transport.ts'

const sound: TransportRequest = {
  method: 'POST',
  url: 'https://beta.mypaga.com/path?query',
  headers: {},
  body: '{}',
  signal: new AbortController().signal,
  maxResponseBytes: 1,
}

test('reads where a request goes', () => {
  expect(requestAddress(sound)).toEqual({
    protocol: 'https:',
    origin: 'https://beta.mypaga.com',
    host: 'beta.mypaga.com',
    hostname: 'beta.mypaga.com',
    port: '',
    path: '/path?query',
  })
  expect(requestAddress({ ...sound, method: 'GET', body: undefined, url: 'http://[::1]:8080/#e' })).toEqual({
    protocol: 'http:',
    origin: 'http://[::1]:8080',
    host: '[::1]:8080',
    hostname: '[::1]',
    port: '8080',
    path: '/',
  })
})

test('remembers the URLs of operations, and of a hundred at most', () => {
  const first = requestAddress(sound)
  expect(requestAddress({ ...sound })).toBe(first)
  for (let index = 0; index < 100; index++)
    requestAddress({ ...sound, url: `https://beta.mypaga.com/${index}` })
  expect(requestAddress(sound)).not.toBe(first)
  expect(requestAddress(sound)).toEqual(first)
})

test.for([
  ['', 'its URL cannot be read'],
  ['beta.mypaga.com', 'its URL cannot be read'],
  ['https://', 'its URL cannot be read'],
  ['ftp://beta.mypaga.com/', 'its URL is neither https nor http'],
  ['data:,x', 'its URL is neither https nor http'],
  ['https://user@beta.mypaga.com/', 'its URL holds a user name or password'],
  ['https://:word@beta.mypaga.com/', 'its URL holds a user name or password'],
] as const)('refuses the URL %j', ([url, problem]) => {
  expect(() => requestAddress({ ...sound, url })).toThrow(problem)
})

test('refuses a GET with a body', () => {
  expect(() => requestAddress({ ...sound, method: 'GET' })).toThrow('a GET carries no body')
})
