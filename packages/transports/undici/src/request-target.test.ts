import type { TransportRequest } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { requestTarget } from './request-target.ts'

const sound: TransportRequest = {
  method: 'POST',
  url: 'https://beta.mypaga.com/path?query',
  headers: {},
  body: '{}',
  signal: new AbortController().signal,
  maxResponseBytes: 1,
}

test('reads where a request goes', () => {
  expect(requestTarget(sound)).toEqual({
    origin: 'https://beta.mypaga.com',
    host: 'beta.mypaga.com',
    path: '/path?query',
  })
  expect(requestTarget({ ...sound, method: 'GET', body: undefined, url: 'http://127.0.0.1:8080' })).toEqual({
    origin: 'http://127.0.0.1:8080',
    host: '127.0.0.1:8080',
    path: '/',
  })
})

test('remembers the URLs of operations, and of a hundred at most', () => {
  const first = requestTarget(sound)
  expect(requestTarget({ ...sound })).toBe(first)
  for (let index = 0; index < 100; index++)
    requestTarget({ ...sound, url: `https://beta.mypaga.com/${index}` })
  expect(requestTarget(sound)).not.toBe(first)
  expect(requestTarget(sound)).toEqual(first)
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
  expect(() => requestTarget({ ...sound, url })).toThrow(problem)
})

test('refuses a GET with a body', () => {
  expect(() => requestTarget({ ...sound, method: 'GET' })).toThrow('a GET carries no body')
})
