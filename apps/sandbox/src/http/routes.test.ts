import { type Binding, defineApi, type Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { describe, expect, test } from 'vitest'
import { addressesOf, chooseRoute } from './routes.ts'

const { getBanks } = businessApi.operations

/** An API of one operation with these bindings. */
function addresses(...bindings: readonly [Binding, ...Binding[]]) {
  const operation: Operation = { ...getBanks, bindings }
  const { hosts, codes, judge } = businessApi
  const api = defineApi({ name: 'till', hosts, codes, judge, operations: { getBanks: operation } })
  return addressesOf([{ api, answer: () => Promise.reject(new Error('unused')) }])
}

const post = (path: string, rest: Binding['rest']): Binding => ({ method: 'POST', path, rest, name: rest })

test('a placeholder is a parameter of the router', () => {
  const found = addresses(post('/pay/{a}/amount/{b}', 'none'), post('/pay', 'form'))
  expect(found.map(({ method, pattern }) => [method, pattern])).toEqual([
    ['POST', '/pay/:a/amount/:b'],
    ['POST', '/pay'],
  ])
})

describe('of several bindings at one address', () => {
  const [address] = addresses(
    post('/t', 'form'),
    post('/t', 'query'),
    post('/t', 'json'),
    post('/t', 'multipart'),
  )

  test.each([
    ['application/x-www-form-urlencoded', '', 'form'],
    ['application/json; charset=utf-8', '', 'json'],
    ['multipart/form-data; boundary=x', '', 'multipart'],
    ['application/json', 'grant_type=x', 'query'],
    ['', '', 'form'],
    ['text/plain', '', 'form'],
  ])('a request of type %j with the query %j is taken as %s', (contentType, query, rest) => {
    const route = address === undefined ? undefined : chooseRoute(address.routes, contentType, query)
    expect(route?.binding.rest).toBe(rest)
  })
})
