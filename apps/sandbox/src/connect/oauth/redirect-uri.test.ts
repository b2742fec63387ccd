import { describe, expect, test } from 'vitest'
import { formTargets, isRegistered, withParameters } from './redirect-uri.ts'

describe('isRegistered', () => {
  test.each([
    ['https://shop.test/cb', 'https://shop.test/cb', true],
    ['https://shop.test/cb', 'https://shop.test/cb/', false],
    ['https://shop.test/cb', 'https://shop.test:8443/cb', false],
    ['https://shop.test/cb', 'https://SHOP.test/cb', false],
    ['https://shop.test/cb?a=1', 'https://shop.test/cb?a=1', true],
    ['http://localhost/cb', 'http://localhost:3000/cb', true],
    ['http://localhost:3000/cb', 'http://localhost:4000/cb', true],
    ['http://localhost:3000/cb', 'http://localhost/cb', true],
    ['http://127.0.0.1/cb', 'http://127.0.0.1:65535/cb', true],
    ['http://127.0.0.1/cb', 'http://127.0.0.1:65536/cb', false],
    ['http://[::1]/cb', 'http://[::1]:3000/cb', true],
    ['http://localhost/cb', 'http://127.0.0.1/cb', false],
    ['http://localhost/cb', 'https://localhost/cb', false],
    ['https://localhost/cb', 'https://localhost:3000/cb', false],
    ['http://localhost/cb', 'http://localhost:3000@evil.test/cb', false],
    ['http://localhost/cb', 'http://localhost:x/cb', false],
    ['http://localhost/cb', 'http://localhost:3000/cb\n', false],
    ['http://localhost', 'http://localhost:3000', true],
    ['http://localhost', 'http://localhost.evil.test', false],
    ['http://10.0.0.1/cb', 'http://10.0.0.1:3000/cb', false],
  ])('of %s, %s: %s', (registered, uri, expected) => {
    expect(isRegistered(uri, ['https://other.test/', registered])).toBe(expected)
  })
})

describe('withParameters', () => {
  test.each([
    ['http://localhost/cb', 'http://localhost/cb?code=a+%26b'],
    ['http://localhost/cb?a=%41', 'http://localhost/cb?a=%41&code=a+%26b'],
  ])('of %s, keeps it as it is', (uri, expected) => {
    expect(withParameters(uri, { code: 'a &b', state: undefined })).toBe(expected)
  })
})

describe('formTargets', () => {
  test.each([
    ['https://shop.test:8443/cb', 'https://shop.test:8443'],
    ['http://localhost:3000/cb', 'http://localhost:* http://127.0.0.1:*'],
    ['http://127.0.0.1/cb', 'http://localhost:* http://127.0.0.1:*'],
    ['http://[::1]:3000/cb', 'http:'],
  ])('of %s: %s', (uri, targets) => {
    expect(formTargets(uri)).toBe(targets)
  })
})
