import { expect, test } from 'vitest'
import { targetOf } from './target-of.ts'

test.each([
  'http://localhost/',
  'http://localhost',
  'http://127.0.0.1:4000/a//b?c=d&e=f',
  'http://[::1]:4000/a?b?c#d?e',
  'http://localhost/a#b?c',
  'http://localhost?a=b',
  'http://localhost/a?',
])('cuts %s as a parser does', (address) => {
  const { url } = new Request(address)
  const { pathname: path, search } = new URL(url)
  expect(targetOf({ url })).toEqual({ path, query: search.slice(1) })
})
