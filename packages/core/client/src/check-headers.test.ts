import { isPagaError } from '@pagakit/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkHeaders } from './check-headers.ts'

/** The error for headers that are refused. */
function refusal(headers: Record<string, string>): unknown {
  try {
    checkHeaders('pay', headers)
  } catch (error) {
    return error
  }
  return undefined
}

test('gives headers back with names in lower case and values as they are', () => {
  expect(checkHeaders('pay', { 'X-Request-Id': ' a b\té ', traceparent: '' })).toEqual({
    'x-request-id': ' a b\té ',
    traceparent: '',
  })
})

test.each([
  'accept',
  'Authorization',
  'connection',
  'Content-Length',
  'content-type',
  'CREDENTIALS',
  'expect',
  'hash',
  'Host',
  'keep-alive',
  'principal',
  'te',
  'trailer',
  'Transfer-Encoding',
  'upgrade',
])('refuses %s, which carries the signature or frames the message', (name) => {
  expect(refusal({ [name]: 'x' })).toMatchObject({
    code: 'INVALID_INPUT',
    outcome: 'not-sent',
    operation: 'pay',
    params: { option: 'headers' },
  })
})

test.each(['', 'a b', 'a:b', 'a\r\nb', 'naïve', '(x)', 'a"b'])('refuses the name %j', (name) => {
  expect(refusal({ [name]: 'x' })).toMatchObject({ code: 'INVALID_INPUT' })
})

test('no value that could end the header passes, and no error shows it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const value = `CANARY${text}`
      const error = refusal({ 'x-note': value })
      const fits = [...value].every((character) => {
        const code = character.codePointAt(0) ?? 0
        return code === 9 || (code >= 32 && code <= 126) || (code >= 128 && code <= 255)
      })
      expect(error === undefined).toBe(fits)
      if (isPagaError(error)) expect(JSON.stringify(error) + error.stack).not.toContain('CANARY')
    }),
  )
})

test('refuses a value that is no text', () => {
  // Not possible in TypeScript; it is in JavaScript.
  const headers = { 'x-count': 5 } as unknown as Record<string, string>
  expect(refusal(headers)).toMatchObject({ code: 'INVALID_INPUT' })
})
