import { expect, test } from 'vitest'
import { flatHeaders } from './flat-headers.ts'

test('gives names and values in turn, and asks for no compression whatever the caller asked for', () => {
  const headers = {
    'Content-Type': 'application/json',
    credentials: 'p@ss wörd\t!',
    'Accept-Encoding': 'gzip',
  }
  expect(flatHeaders(headers)).toEqual([
    'accept-encoding',
    'identity',
    'Content-Type',
    'application/json',
    'credentials',
    'p@ss wörd\t!',
  ])
})

test.for([
  [{ Host: '1' }, 'the header host is set by the transport itself'],
  [{ hash: 'a', Hash: 'b' }, 'the header hash is there twice'],
  [{ credentials: 'a\r\nb: c' }, 'the header credentials holds a character that HTTP does not allow'],
] as const)('refuses %j', ([headers, problem]) => {
  expect(() => flatHeaders(headers)).toThrow(`The request cannot be sent: ${problem}. Nothing was sent.`)
})
