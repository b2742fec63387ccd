import type { Codec, Codecs, MultipartWriter } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { payBy, ways } from './bindings.fixture.ts'
import { tillCodec } from './till.fixture.ts'
import { writeRequest } from './write-request.ts'

const form: Codec = {
  ...tillCodec,
  contentType: 'application/x-www-form-urlencoded',
  encode: (value) =>
    new URLSearchParams(Object.entries(value).map(([name, text]) => [name, String(text)])).toString(),
}
const multipart: MultipartWriter = {
  write: (value, _, { part, randomBytes }) => ({
    contentType: `multipart/form-data; boundary=${randomBytes(2).join('')}`,
    body: new TextEncoder().encode(`${part}:${Object.keys(value).join()}`),
  }),
}
const codecs: Codecs = { json: tillCodec, form, multipart }

function write(name: keyof typeof ways, value: Readonly<Record<string, unknown>>, given: Codecs = codecs) {
  const randomBytes = (length: number): Uint8Array => new Uint8Array(length).fill(7)
  return writeRequest(payBy(name), value, ways[name], { codecs: given, randomBytes })
}

const payment = { referenceNumber: 'R1A', amount: '5.5', customer: 'Ada' }

describe('a request', () => {
  test('in its path has no body and no content type', () => {
    expect(write('full', payment)).toEqual({ binding: ways.full, target: '/pay/R1A/amount/5.5/for/Ada' })
  })

  test('in its query has the members the path does not have', () => {
    expect(write('query', payment)).toEqual({
      binding: ways.query,
      target: '/pay/R1A?amount=5.5&customer=Ada',
    })
  })

  test('with nothing for its query has no question mark', () => {
    expect(write('query', { referenceNumber: 'R1A' }).target).toBe('/pay/R1A')
  })

  test('as a form has its members in the body', () => {
    expect(write('form', payment)).toMatchObject({
      target: '/pay',
      contentType: 'application/x-www-form-urlencoded',
      body: 'referenceNumber=R1A&amount=5.5&customer=Ada',
    })
  })

  test('as JSON is one text', () => {
    expect(write('json', payment)).toMatchObject({
      contentType: 'application/json',
      body: JSON.stringify(payment),
    })
  })

  test('with files is bytes, under a boundary of the random bytes handed in', () => {
    const { contentType, body } = write('files', { ...payment, picture: {} })
    expect(contentType).toBe('multipart/form-data; boundary=77')
    expect(new TextDecoder().decode(Buffer.from(body ?? ''))).toBe(
      'payment:referenceNumber,amount,customer,picture',
    )
  })
})

test.each([
  ['r1&amount=999999', '/pay/r1%26amount%3D999999/amount/5.5/for/Ada'],
  ['a/amount/9', '/pay/a%2Famount%2F9/amount/5.5/for/Ada'],
  ['a?amount=9#b', '/pay/a%3Famount%3D9%23b/amount/5.5/for/Ada'],
  ['%2F', '/pay/%252F/amount/5.5/for/Ada'],
  ['..;/..', '/pay/..%3B%2F../amount/5.5/for/Ada'],
])('the reference %j stays one segment of the path', (referenceNumber, target) => {
  const written = write('full', { ...payment, referenceNumber })
  expect(written.target).toBe(target)
  expect(new URL(`http://h${written.target}`).pathname).toBe(target)
})

test('an adapter that gave no codec for a format is told which', () => {
  expect(() => write('form', payment, { json: tillCodec })).toThrow('no codec for: form')
  expect(() => write('query', payment, { json: tillCodec })).toThrow('no codec for: form')
  expect(() => write('files', payment, { json: tillCodec })).toThrow('no codec for: multipart')
})
