import { expect, test } from 'vitest'
import { acceptedFormat } from './accepted-format.ts'

test.each([
  [undefined, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['text/html', 'json'],
  ['constructor', 'json'],
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml; charset=utf-8', 'xml'],
  ['Application/XML', 'xml'],
  ['application/json, application/xml', 'json'],
  ['application/json;q=0.5, application/xml', 'xml'],
  ['application/xml;q=0, application/json', 'json'],
])('of %j, likes %s best', (accept, format) => {
  expect(acceptedFormat(accept)).toBe(format)
})
