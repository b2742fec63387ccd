import { expect, test } from 'vitest'
import { readUrl } from './read-url.ts'

test('reads the parts of a URL', () => {
  expect(readUrl('https://[::1]:8443/a/b?c=d#e')).toEqual({
    protocol: 'https:',
    hostname: '[::1]',
    port: '8443',
    host: '[::1]:8443',
    path: '/a/b?c=d',
    username: '',
    password: '',
  })
})

test.each(['', 'beta.mypaga.com', 'https://'])('gives null for %j', (text) => {
  expect(readUrl(text)).toBeNull()
})

test('remembers the URLs of operations, and of a hundred at most', () => {
  const first = readUrl('https://beta.mypaga.com/')
  expect(readUrl('https://beta.mypaga.com/')).toBe(first)
  for (let index = 0; index < 100; index++) readUrl(`https://beta.mypaga.com/${index}`)
  expect(readUrl('https://beta.mypaga.com/')).not.toBe(first)
  expect(readUrl('https://beta.mypaga.com/')).toEqual(first)
})

test('remembers none with a password', () => {
  const text = 'https://user:word@beta.mypaga.com/'
  expect(readUrl(text)).not.toBe(readUrl(text))
})
