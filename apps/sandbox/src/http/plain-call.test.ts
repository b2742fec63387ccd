import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { plainCall } from './plain-call.ts'

function incomingWith(headers: Readonly<Record<string, string>>): IncomingMessage {
  const incoming = new IncomingMessage(new Socket())
  return Object.assign(incoming, { method: 'POST', url: '/a', headers: { ...headers } })
}

test('reads a body whose length is announced', async () => {
  const incoming = incomingWith({ 'content-length': '4', hash: 'abc' })
  const call = plainCall(incoming)
  expect(call).toMatchObject({ method: 'POST', path: '/a', query: '' })
  expect(call?.header('hash')).toBe('abc')
  expect(call?.header('principal')).toBeUndefined()
  const body = call?.body(4)
  incoming.push('ab')
  incoming.push('cd')
  incoming.push(null)
  expect(Buffer.from((await body) ?? []).toString()).toBe('abcd')
})

test('reads nothing of a body that is announced to be larger than the cap', async () => {
  const incoming = incomingWith({ 'content-length': '5' })
  expect(await plainCall(incoming)?.body(4)).toBeUndefined()
  expect(incoming.readableFlowing).toBe(null)
})

test.each([
  ['comes in chunks', { 'transfer-encoding': 'chunked' }],
  ['announces no number', { 'content-length': '4x' }],
  ['announces and comes in chunks', { 'content-length': '4', 'transfer-encoding': 'chunked' }],
])('leaves to the other road what %s', (_, headers) => {
  expect(plainCall(incomingWith(headers))).toBeUndefined()
})
