import { expect, test } from 'vitest'
import { setMember } from './set-member.ts'

test.each(['a', '__proto__', 'constructor', 'toString', ''])('makes %j an own member', (name) => {
  const object: Record<string, unknown> = {}
  setMember(object, name, { polluted: true })
  expect(Object.entries(object)).toEqual([[name, { polluted: true }]])
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
})

test('the last of two equal names stays', () => {
  const object: Record<string, number> = {}
  setMember(object, 'a', 1)
  setMember(object, 'a', 2)
  expect(object).toEqual({ a: 2 })
})
