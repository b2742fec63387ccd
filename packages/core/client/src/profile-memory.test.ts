import type { Effect, Operation, PagaErrorCode } from '@pagakit/contract'
import { PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { PreparedCall } from './prepared-call.ts'
import { ProfileMemory } from './profile-memory.ts'
import { till, tillCall } from './till.fixture.ts'

const { look, list } = till.operations

function refusal(code: PagaErrorCode = 'HASH_REFUSED'): PagaError {
  return new PagaError({
    code,
    operation: 'look',
    message: 'refused.',
    hint: 'Look.',
    outcome: 'rejected',
    retry: 'never',
  })
}

function call(effect: Effect, operation: Operation = look): PreparedCall {
  return tillCall(operation, effect, { referenceNumber: 'R' })
}

test.each([
  [undefined, 'documented'],
  ['documented', 'documented'],
  ['current', 'current'],
  ['auto', 'documented'],
] as const)('the setting %s signs with %s first', (setting, profile) => {
  expect(new ProfileMemory(setting).profile).toBe(profile)
})

describe('on auto', () => {
  test.each<Effect>(['read', 'status', 'validate'])(
    'a refused hash of a %s tries the other order',
    (effect) => {
      const memory = new ProfileMemory('auto')
      expect(memory.otherAfter(refusal(), call(effect), 'documented')).toBe('current')
      expect(memory.otherAfter(refusal(), call(effect), 'current')).toBe('documented')
    },
  )

  test.each<Effect>(['money', 'write', 'exchange', 'refresh'])(
    'a refused hash of a %s tries nothing',
    (effect) => {
      expect(new ProfileMemory('auto').otherAfter(refusal(), call(effect), 'documented')).toBeUndefined()
    },
  )

  test.each<PagaErrorCode>(['AUTHENTICATION_REFUSED', 'REFUSED', 'HTTP_FAILED', 'UNCERTAIN'])(
    '%s says nothing about the order',
    (code) => {
      expect(new ProfileMemory('auto').otherAfter(refusal(code), call('read'), 'documented')).toBeUndefined()
    },
  )

  test('an operation whose two orders are the same has no other to try, and teaches nothing', () => {
    const memory = new ProfileMemory('auto')
    expect(memory.otherAfter(refusal(), call('read', list), 'documented')).toBeUndefined()
    memory.accepted(list, 'current')
    expect(memory.profile).toBe('documented')
  })

  test('an order that was taken is remembered', () => {
    const memory = new ProfileMemory('auto')
    memory.accepted(look, 'current')
    expect(memory.profile).toBe('current')
  })
})

test.each(['documented', 'current'] as const)(
  'told %s, it tries nothing else and learns nothing',
  (setting) => {
    const memory = new ProfileMemory(setting)
    expect(memory.otherAfter(refusal(), call('read'), setting)).toBeUndefined()
    memory.accepted(look, setting === 'current' ? 'documented' : 'current')
    expect(memory.profile).toBe(setting)
  },
)
