import { expect, test } from 'vitest'
import { freeNuban } from './free-nuban.ts'
import { nubanOf } from './nuban.ts'

const nines = (length: number): Uint8Array => new Uint8Array(length).fill(9)

test('a number that somebody has is passed over, past the last one too', () => {
  const taken = new Set([nubanOf('327', 999_999_999n), nubanOf('327', 0n)])
  expect(freeNuban('327', nines, (number) => taken.has(number))).toBe(nubanOf('327', 1n))
  expect(freeNuban('327', nines, () => false)).toBe(nubanOf('327', 999_999_999n))
})
