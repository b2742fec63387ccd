import { expect, test } from 'vitest'
import { checkHeaders } from './check-headers.ts'

test('has nothing against headers that HTTP allows', () => {
  const headers = { 'Content-Type': 'application/json', credentials: 'p@ss wörd\t!', empty: '' }
  expect(() => checkHeaders(headers)).not.toThrow()
})

test.for(['Connection', 'Content-Length', 'Expect', 'Host', 'TE', 'Trailer', 'Transfer-Encoding', 'Upgrade'])(
  'refuses %s, with which a caller could change where the request ends',
  (name) => {
    expect(() => checkHeaders({ [name]: '1' })).toThrow(
      `the header ${name.toLowerCase()} is set by the transport itself`,
    )
  },
)

test('says that nothing was sent', () => {
  expect(() => checkHeaders({ host: '1' })).toThrow(
    expect.objectContaining({
      kind: 'unreachable',
      bytesWritten: 'none',
      message:
        'The request cannot be sent: the header host is set by the transport itself. Nothing was sent.',
    }),
  )
})

test('refuses a header that is there twice in different case', () => {
  expect(() => checkHeaders({ hash: 'a', Hash: 'b' })).toThrow('the header hash is there twice')
})

test.for(['a\r\nb: c', 'a\nb', 'a\0', '₦', '\x7f'])(
  'refuses the header value %j without repeating it',
  (value) => {
    expect(() => checkHeaders({ credentials: value })).toThrow(
      'the header credentials holds a character that HTTP does not allow',
    )
  },
)

test.for(['', 'a b', 'a:', 'a\r\nb', 'é'])('refuses the header name %j without repeating it', (name) => {
  expect(() => checkHeaders({ [name]: 'x' })).toThrow(
    'the name of a header holds a character that HTTP does not allow',
  )
})
