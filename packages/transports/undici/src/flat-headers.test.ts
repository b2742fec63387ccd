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

test.for(['Connection', 'Content-Length', 'Expect', 'Host', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade'])(
  'refuses %s, with which a caller could change where the request ends',
  (name) => {
    expect(() => flatHeaders({ [name]: '1' })).toThrow(
      `the header ${name.toLowerCase()} is set by the transport itself`,
    )
  },
)

test('refuses a header that is there twice in different case', () => {
  expect(() => flatHeaders({ hash: 'a', Hash: 'b' })).toThrow('the header hash is there twice')
})

test.for(['a\r\nb: c', 'a\nb', 'a\0', '₦', '\x7f'])(
  'refuses the header value %j without repeating it',
  (value) => {
    expect(() => flatHeaders({ credentials: value })).toThrow(
      'The request cannot be sent: the header credentials holds a character that HTTP does not allow. Nothing was sent.',
    )
  },
)

test.for(['', 'a b', 'a:', 'a\r\nb', 'é'])('refuses the header name %j without repeating it', (name) => {
  expect(() => flatHeaders({ [name]: 'x' })).toThrow(
    'The request cannot be sent: the name of a header holds a character that HTTP does not allow. Nothing was sent.',
  )
})
