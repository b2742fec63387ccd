import { expect, test } from 'vitest'
import { retryAfter } from './retry-after.ts'

// The dates of the examples in RFC 9110, 10.2.3 and 6.6.1.
const date = 'Fri, 31 Dec 1999 23:59:29 GMT'

test.each([
  ['0', 0],
  ['7', 7_000],
  ['120', 120_000],
  ['1000000000000', 1_000_000_000_000_000],
  ['Fri, 31 Dec 1999 23:59:59 GMT', 30_000],
  ['Sat, 01 Jan 2000 00:59:29 GMT', 3_600_000],
  ['Tue, 15 Nov 1994 08:12:31 GMT', 0],
])('%s is %d milliseconds', (text, milliseconds) => {
  expect(retryAfter({ headers: { 'retry-after': text, date } })).toBe(milliseconds)
})

test.each([
  '-1',
  '1.5',
  '1e3',
  'soon',
  '',
  ' 7',
  '1999-12-31T23:59:59Z',
  'Friday, 31-Dec-99 23:59:59 GMT',
  'Fri, 31 Dec 1999 23:59:59 +0100',
  'Fri, 31 Dec 1999 25:61:61 GMT',
])('%j is not understood', (text) => {
  expect(retryAfter({ headers: { 'retry-after': text, date } })).toBeUndefined()
})

test('a date says nothing where the answer has none of its own', () => {
  expect(retryAfter({ headers: { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' } })).toBeUndefined()
  expect(retryAfter({ headers: {} })).toBeUndefined()
})
