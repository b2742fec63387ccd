import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { hmacSha512, oneShotSha512, sha512, webSha512 } from './sha512.ts'

afterEach(() => vi.unstubAllGlobals())

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

test('hashes at once on Node', () => {
  // openssl dgst -sha512 over "abc", also the example of FIPS 180-2
  expect(sha512('abc')).toBe(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  )
})

test('hashes the UTF-8 bytes, with either hash of the platform', async () => {
  const oneShot = oneShotSha512()
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const expected = createHash('sha512').update(Buffer.from(text, 'utf8')).digest('hex')
      expect(oneShot?.(text)).toBe(expected)
      expect(await webSha512(text)).toBe(expected)
    }),
    { examples: [['\ud800 half a pair \udc00'], ['\u0000'], ['\ufeff']] },
  )
})

test.each([
  ['no process', undefined],
  ['a process without built-in modules', {}],
  ['a node:crypto without a one-shot hash', { getBuiltinModule: () => ({}) }],
  ['no node:crypto', { getBuiltinModule: () => undefined }],
])('has no one-shot hash where there is %s', (_, process) => {
  vi.stubGlobal('process', process)
  expect(oneShotSha512()).toBeUndefined()
})

test('makes an HMAC keyed with the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), anyText, async (key, text) => {
      expect(await hmacSha512(key, text)).toBe(createHmac('sha512', key).update(text).digest('hex'))
    }),
    { numRuns: 20 },
  )
})
