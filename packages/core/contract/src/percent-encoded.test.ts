import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentEncoded } from './percent-encoded.ts'

describe('a text in a URL or a form', () => {
  test.each([
    ['r1&amount=999999', 'r1%26amount%3D999999'],
    ['a/amount/9', 'a%2Famount%2F9'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a b+c', 'a%20b%2Bc'],
    ['100%', '100%25'],
    ['a\r\nb\u0000', 'a%0D%0Ab%00'],
    ['Adé ₦', 'Ad%C3%A9%20%E2%82%A6'],
  ])('%j is %s', (text, encoded) => {
    expect(percentEncoded(text)).toBe(encoded)
  })

  test('never throws: half a character becomes the replacement character', () => {
    expect(percentEncoded('a\ud800b')).toBe('a%EF%BF%BDb')
  })

  test('has no character that ends a segment, a value or a URL, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const encoded = percentEncoded(text)
        expect(encoded).toMatch(/^[\w\-.!~*'()%]*$/)
        expect(new URL(`http://h/x${encoded}/y`).pathname).toBe(`/x${encoded}/y`)
        expect(decodeURIComponent(encoded)).toBe(text)
      }),
    )
  })
})
