import type { TransportRequest } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { requestProblem } from './request-problem.ts'

const sound: TransportRequest = {
  method: 'POST',
  url: 'https://beta.mypaga.com/path?query',
  headers: { 'Content-Type': 'application/json', credentials: 'p@ss wörd\t!' },
  body: '{}',
  signal: new AbortController().signal,
  maxResponseBytes: 1,
}

function problemOf(change: Partial<TransportRequest>): string | undefined {
  const request = { ...sound, ...change }
  return requestProblem(request, URL.parse(request.url))
}

test('has nothing against a sound request', () => {
  expect(problemOf({})).toBeUndefined()
  expect(problemOf({ method: 'GET', body: undefined })).toBeUndefined()
})

test.for([
  '',
  'beta.mypaga.com',
  'https://',
  'ftp://beta.mypaga.com/',
  'data:,x',
  'https://user@beta.mypaga.com/',
])('refuses the URL %j', (url) => {
  expect(problemOf({ url })).toMatch(/^its URL/)
})

test('refuses a GET with a body', () => {
  expect(problemOf({ method: 'GET' })).toBe('a GET carries no body')
})

test.for(['Connection', 'Content-Length', 'Expect', 'Host', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade'])(
  'refuses %s, with which a caller could change where the request ends',
  (name) => {
    expect(problemOf({ headers: { [name]: '1' } })).toBe(
      `the header ${name.toLowerCase()} is set by the transport itself`,
    )
  },
)

test('refuses a header that is there twice in different case', () => {
  expect(problemOf({ headers: { hash: 'a', Hash: 'b' } })).toBe('the header hash is there twice')
})

test.for(['a\r\nb: c', 'a\nb', 'a\0', '₦', '\x7f'])(
  'refuses the header value %j without repeating it',
  (value) => {
    expect(problemOf({ headers: { credentials: value } })).toBe(
      'the header credentials holds a character that HTTP does not allow',
    )
  },
)

test.for(['', 'a b', 'a:', 'a\r\nb', 'é'])('refuses the header name %j without repeating it', (name) => {
  expect(problemOf({ headers: { [name]: 'x' } })).toBe(
    'the name of a header holds a character that HTTP does not allow',
  )
})
