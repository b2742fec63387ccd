import { createHash } from 'node:crypto'
import { isPagaError, textsOf } from '@pagakit/contract'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { sign } from './sign.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

const text = fc.string({ unit: 'binary' })

test('hashes the texts one after the other with the key last', () => {
  fc.assert(
    fc.property(text, text, text.filter(Boolean), (first, second, key) => {
      const expected = createHash('sha512').update(first).update(second).update(key)
      expect(sign(['a', 'b'], textsOf({ b: second, a: first }), key)).toBe(expected.digest('hex'))
    }),
  )
})

test('gives the same digest through WebCrypto where the platform has no one-shot hash', async () => {
  vi.resetModules()
  vi.stubGlobal('process', undefined)
  const elsewhere = await import('./sign.ts')
  await fc.assert(
    fc.asyncProperty(text, text.filter(Boolean), async (reference, key) => {
      const texts = textsOf({ reference })
      const promised = elsewhere.sign(['reference'], texts, key)
      expect(promised).toBeInstanceOf(Promise)
      expect(await promised).toBe(sign(['reference'], texts, key))
    }),
    { numRuns: 30 },
  )
})

test.each([[''], [undefined], [null]])('refuses %j as a hash key', (key) => {
  try {
    // @ts-expect-error a program without types can hand over anything
    void sign(['reference'], textsOf({ reference: 'R-1' }), key)
    expect.unreachable()
  } catch (error) {
    expect(isPagaError(error) && error).toMatchObject({
      code: 'INVALID_SETTINGS',
      outcome: 'not-sent',
      operation: 'sign',
      params: { setting: 'hashKey' },
    })
  }
})
