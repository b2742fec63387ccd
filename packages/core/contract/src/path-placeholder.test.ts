import { expect, test } from 'vitest'
import { placeholderOf, placeholdersOf } from './path-placeholder.ts'

test('a placeholder is a whole segment in braces', () => {
  expect(placeholderOf('{amount}')).toBe('amount')
  for (const segment of ['amount', '{}', '{a b}', 'x{amount}', '{amount}x', '']) {
    expect(placeholderOf(segment)).toBeUndefined()
  }
})

test('a path carries its placeholders in their order', () => {
  expect(placeholdersOf('/pay/referenceNumber/{referenceNumber}/amount/{amount}')).toEqual([
    'referenceNumber',
    'amount',
  ])
  expect(placeholdersOf('/secured/getBanks')).toEqual([])
})
