import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

describe('readText', () => {
  test('reads UTF-8 and drops a byte order mark', () => {
    expect(readText(new Uint8Array([0xef, 0xbb, 0xbf, 0xe2, 0x82, 0xa6]))).toBe('\u20a6')
  })

  test.each([
    ['a stray continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
    ['a sequence that is cut', [0xe2, 0x82]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x7b, 0x00]],
  ])('refuses %s', (_, bytes) => {
    expect(readText(new Uint8Array(bytes))).toEqual({ problem: 'The body is not UTF-8 text.' })
  })

  test('reads on after a refusal', () => {
    readText(new Uint8Array([0xe2, 0x82]))
    expect(readText(new TextEncoder().encode('{}'))).toBe('{}')
  })

  test('refuses a body of more than 32 MiB unread', () => {
    expect(readText(new Uint8Array(32 * 1024 * 1024 + 1))).toEqual({
      problem: 'The body is larger than 32 MiB.',
    })
  })
})
