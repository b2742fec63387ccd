import { PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { baseUrlOf, checkEnvironment } from './environment.ts'

const name = { operation: 'createTillClient', variable: 'TILL_ENVIRONMENT' }
const hosts = { test: 'https://test.till.example', live: 'https://till.example' }

function check(environment: unknown): unknown {
  return checkEnvironment(environment, name)
}

test('test and live are the hosts of the API', () => {
  expect(baseUrlOf(checkEnvironment('test', name), hosts)).toBe('https://test.till.example')
  expect(baseUrlOf(checkEnvironment('live', name), hosts)).toBe('https://till.example')
})

test.each([
  ['https://till.example', 'https://till.example'],
  ['https://till.example/', 'https://till.example'],
  ['https://till.example:8443/mirror//', 'https://till.example:8443/mirror'],
  ['https://till.example/?', 'https://till.example'],
  ['https://till.example/#', 'https://till.example'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://127.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost', 'http://localhost'],
  ['http://paga.localhost:3000/', 'http://paga.localhost:3000'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('takes %s as an address of your own', (baseUrl, appendedTo) => {
  expect(baseUrlOf(checkEnvironment({ baseUrl }, name), hosts)).toBe(appendedTo)
})

describe('refuses', () => {
  test.each([undefined, 'production', 'TEST', '', null, 7, {}, [], 'https://till.example'])(
    '%j as an environment, for there is no default',
    (environment) => {
      expect(() => check(environment)).toThrowError(
        expect.objectContaining({
          code: 'INVALID_SETTINGS',
          outcome: 'not-sent',
          operation: 'createTillClient',
          params: { setting: 'environment' },
        }),
      )
      expect(() => check(environment)).toThrow('TILL_ENVIRONMENT; there is no default')
    },
  )

  test('a missing environment in other words than a misspelt one', () => {
    expect(() => check(undefined)).toThrow('environment is missing')
    expect(() => check('prod')).toThrow('environment is not one that exists')
  })

  test.each([
    ['http://till.example', 'is not https'],
    ['http://192.168.0.7', 'is not https'],
    ['http://127.0.0.1.till.example', 'is not https'],
    ['http://localhost.till.example', 'is not https'],
    ['http://0.0.0.0', 'is not https'],
    ['ftp://127.0.0.1', 'is not https'],
    ['till.example', 'is not a URL'],
    ['', 'is not a URL'],
    [undefined, 'is not a URL'],
    ['https://user@till.example', 'has a user'],
    ['https://user:CANARY@till.example', 'has a user'],
    ['https://till.example/?token=CANARY', 'has a user, a query'],
    ['https://till.example/#CANARY', 'has a user, a query or a fragment'],
  ])('%s as an address: it %s', (baseUrl, reason) => {
    expect(() => check({ baseUrl })).toThrow(reason)
    expect(() => check({ baseUrl })).toThrow(PagaError)
    expect(() => check({ baseUrl })).not.toThrow('CANARY')
  })
})
