import { expect, test } from 'vitest'
import { nubanOf } from './nuban.ts'

// The first is the worked example of the Central Bank's standard; the others were added up by hand.
test.each([
  ['011', 1_457n, '0000014579'],
  // 0 + 21 + 15 = 36, and the serial adds nothing.
  ['035', 0n, '0000000004'],
  // 36, and 1 x 3 for the first digit and 9 x 3 for the last: 66.
  ['035', 100_000_009n, '1000000094'],
  // 0 + 35 + 15 = 50, which needs no more.
  ['055', 0n, '0000000000'],
])(
  'ends the number of bank %s and serial %s so that the sum is a multiple of ten',
  (bank, serial, number) => {
    expect(nubanOf(bank, serial)).toBe(number)
  },
)

test.each([
  ['35', 1n],
  ['035', 1_000_000_000n],
])('makes no number of another length, as of bank %s and serial %s', (bank, serial) => {
  expect(() => nubanOf(bank, serial)).toThrow(RangeError)
})
