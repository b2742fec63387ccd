import { expect, test } from 'vitest'
import { namesOf } from './names-of.ts'

test('gives the names of a table in its order, and refuses a table of none', () => {
  expect(namesOf({ B: 'second letter', A: 'first letter' })).toEqual(['B', 'A'])
  expect(() => namesOf({})).toThrow(TypeError)
})
