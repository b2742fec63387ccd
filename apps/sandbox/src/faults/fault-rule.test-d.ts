import { assertType, expectTypeOf, test } from 'vitest'
import type { FaultRule } from './fault-rule.ts'

test('a kind says what it must be told, and what it may', () => {
  assertType<FaultRule>({ kind: 'lose-answer', operation: 'depositToBank', times: 2 })
  assertType<FaultRule>({ kind: 'latency', milliseconds: 100, jitter: 50, chance: 0.5 })
  assertType<FaultRule>({ kind: 'http-status', status: 429, retryAfter: 1, books: 'moved' })
  assertType<FaultRule>({ kind: 'late-webhook' })
  // @ts-expect-error latency must be told how long
  assertType<FaultRule>({ kind: 'latency' })
  // @ts-expect-error a reset always leaves the books as they are
  assertType<FaultRule>({ kind: 'reset', books: 'moved' })
  // @ts-expect-error there is no such kind
  assertType<FaultRule>({ kind: 'explode' })
  expectTypeOf<Extract<FaultRule, { kind: 'code' }>['code']>().toEqualTypeOf<number>()
})
