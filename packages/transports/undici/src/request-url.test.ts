import type { TransportRequest } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { requestUrl } from './request-url.ts'

const sound: TransportRequest = {
  method: 'POST',
  url: 'https://beta.mypaga.com/path?query',
  headers: {},
  body: '{}',
  signal: new AbortController().signal,
  maxResponseBytes: 1,
}

test('reads where a request goes', () => {
  expect(requestUrl(sound).origin).toBe('https://beta.mypaga.com')
  expect(
    requestUrl({ ...sound, method: 'GET', body: undefined, url: 'http://127.0.0.1:8080' }).pathname,
  ).toBe('/')
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
  expect(() => requestUrl({ ...sound, url })).toThrow(problem)
})

test('refuses a GET with a body', () => {
  expect(() => requestUrl({ ...sound, method: 'GET' })).toThrow('a GET carries no body')
})
