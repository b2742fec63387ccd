import { expect, test } from 'vitest'
import { monthsLater } from './months-later.ts'

test.each([
  ['2026-01-15T10:20:30', 1, '2026-02-15T10:20:30'],
  ['2026-01-31T23:59:59', 1, '2026-02-28T23:59:59'],
  ['2028-01-31T00:00:00', 1, '2028-02-29T00:00:00'],
  ['2026-11-30T00:00:00', 3, '2027-02-28T00:00:00'],
  ['2026-10-01T00:00:00', 3, '2027-01-01T00:00:00'],
])('%s and %i months is %s', (moment, months, later) => {
  expect(monthsLater(moment, months)).toBe(later)
})
