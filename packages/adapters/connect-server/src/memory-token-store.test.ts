import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { stored } from './fake-paga.fixture.ts'
import { memoryTokenStore } from './memory-token-store.ts'

test('gives what was written, to the user it was written for', () => {
  const tokens = memoryTokenStore()
  tokens.write('ada', stored)
  expect(tokens.read('ada')).toEqual(stored)
  expect(tokens.read('obi')).toBeUndefined()
})

test('replaces only the version that is there', () => {
  const tokens = memoryTokenStore()
  tokens.write('ada', stored)
  const next = { ...stored, version: 'V2' }
  expect(tokens.replace('ada', next, 'V0')).toBe(false)
  expect(tokens.read('ada')).toEqual(stored)
  expect(tokens.replace('ada', next, 'V1')).toBe(true)
  expect(tokens.replace('ada', stored, 'V1')).toBe(false)
  expect(tokens.read('ada')).toEqual(next)
  expect(tokens.replace('obi', next, 'V1')).toBe(false)
})

test.each(['__proto__', 'constructor'])('keeps the token of a user called %s like any other', (user) => {
  const tokens = memoryTokenStore()
  expect(tokens.read(user)).toBeUndefined()
  tokens.write(user, stored)
  expect(tokens.read(user)).toEqual(stored)
})

test('shows nothing of what it holds', () => {
  const tokens = memoryTokenStore()
  tokens.write('ada', stored)
  expect(inspect(tokens, { depth: Infinity, showHidden: true }) + JSON.stringify(tokens)).not.toContain(
    'CANARY',
  )
})
