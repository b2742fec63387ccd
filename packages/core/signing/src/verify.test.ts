import { createHash } from 'node:crypto'
import { isPagaError, textsOf } from '@pagakit/contract'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { matchProfile } from './match-profile.ts'
import { verify } from './verify.ts'

const recipe = ['referenceNumber', 'amount']
const texts = textsOf({ referenceNumber: 'REF-0001', amount: '100', phone: '+2348012345678' })
const right = digest('REF-0001100KEY-1')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

describe('verify', () => {
  test('takes the hash made with any of the keys, wherever it stands', () => {
    expect(verify(recipe, texts, 'KEY-1', right)).toBe(true)
    expect(verify(recipe, texts, ['KEY-1', 'KEY-2', 'KEY-3'], right)).toBe(true)
    expect(verify(recipe, texts, ['KEY-2', 'KEY-1', 'KEY-3'], right)).toBe(true)
    expect(verify(recipe, texts, ['KEY-2', 'KEY-3', 'KEY-1'], right)).toBe(true)
    expect(verify(recipe, texts, ['KEY-2', 'KEY-3'], right)).toBe(false)
  })

  test('refuses a hash over reordered, changed or re-split texts', () => {
    expect(verify(recipe, texts, 'KEY-1', digest('100REF-0001KEY-1'))).toBe(false)
    expect(verify(recipe, texts, 'KEY-1', digest('REF-0001100.0KEY-1'))).toBe(false)
    expect(verify(recipe, texts, 'KEY-1', digest('REF-0001100'))).toBe(false)
  })

  test('refuses a hash with any one digit changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 127 }), fc.integer({ min: 1, max: 15 }), (place, shift) => {
        const digit = (Number.parseInt(right.charAt(place), 16) + shift) % 16
        const changed = right.slice(0, place) + digit.toString(16) + right.slice(place + 1)
        expect(verify(recipe, texts, 'KEY-1', changed)).toBe(false)
      }),
    )
  })

  test('takes the hash of the same text only', () => {
    const words = fc.string({ maxLength: 6 })
    fc.assert(
      fc.property(words, words, (signed, received) => {
        const hash = digest(`${signed}KEY-1`)
        expect(verify(['reference'], textsOf({ reference: received }), 'KEY-1', hash)).toBe(
          signed === received,
        )
      }),
    )
  })

  test.each([
    ['upper case', right.toUpperCase()],
    ['nothing', ''],
    ['a space before', ` ${right}`],
    ['a line break after', `${right}\n`],
    ['a digit too few', right.slice(1)],
    ['a digit too many', `${right}0`],
    ['a letter that is no digit', `g${right.slice(1)}`],
    ['full-width digits', '０'.repeat(128)],
    ['nothing at all', undefined],
    ['a list', [right]],
  ])('is false for %s', (_, received) => {
    // @ts-expect-error a header can be missing, or there more than once
    expect(verify(recipe, texts, 'KEY-1', received)).toBe(false)
  })

  test.each([[''], [[]], [['KEY-1', '']], [undefined], [[undefined]]])('refuses %j as hash keys', (keys) => {
    try {
      // @ts-expect-error a program without types can hand over anything
      void verify(recipe, texts, keys, right)
      expect.unreachable()
    } catch (error) {
      expect(isPagaError(error) && error).toMatchObject({ code: 'INVALID_SETTINGS', operation: 'verify' })
    }
  })

  test('gives a promise of the same through WebCrypto', async () => {
    vi.resetModules()
    vi.stubGlobal('process', undefined)
    const elsewhere = await import('./verify.ts')
    const promised = elsewhere.verify(recipe, texts, ['KEY-2', 'KEY-1'], right)
    expect(promised).toBeInstanceOf(Promise)
    expect(await promised).toBe(true)
    expect(await elsewhere.verify(recipe, texts, ['KEY-2', 'KEY-3'], right)).toBe(false)
  })
})

describe('matchProfile', () => {
  const recipes = { documented: recipe, current: [...recipe, 'phone'] }

  test('says which profile made the hash', () => {
    expect(matchProfile(recipes, texts, 'KEY-1', right)).toBe('documented')
    expect(matchProfile(recipes, texts, 'KEY-1', digest('REF-0001100+2348012345678KEY-1'))).toBe('current')
    expect(matchProfile(recipes, texts, ['KEY-2', 'KEY-1'], right)).toBe('documented')
  })

  test('says documented where both profiles hash the same text', () => {
    const withoutPhone = textsOf({ referenceNumber: 'REF-0001', amount: '100' })
    expect(matchProfile(recipes, withoutPhone, 'KEY-1', right)).toBe('documented')
  })

  test('is undefined where neither fits', () => {
    expect(matchProfile(recipes, texts, 'KEY-2', right)).toBeUndefined()
    expect(matchProfile(recipes, texts, 'KEY-1', 'no hash')).toBeUndefined()
  })

  test('gives a promise of the same through WebCrypto', async () => {
    vi.resetModules()
    vi.stubGlobal('process', undefined)
    const elsewhere = await import('./match-profile.ts')
    const promised = elsewhere.matchProfile(recipes, texts, 'KEY-1', digest('REF-0001100+2348012345678KEY-1'))
    expect(promised).toBeInstanceOf(Promise)
    expect(await promised).toBe('current')
  })
})

function digest(text: string): string {
  return createHash('sha512').update(text).digest('hex')
}
