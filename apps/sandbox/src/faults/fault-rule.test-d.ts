import { assertType, expectTypeOf, test } from 'vitest'
import type { Fault, FaultRule } from './fault-rule.ts'
import type { FaultControl } from './faults.ts'

test('a kind says what it must be told, and what it may', () => {
  assertType<FaultRule>({ kind: 'lose-answer', operation: 'depositToBank', times: 2 })
  assertType<FaultRule>({ kind: 'latency', milliseconds: 100, jitter: 50, chance: 0.5 })
  assertType<FaultRule>({ kind: 'http-status', status: 429, retryAfter: 1, books: 'moved' })
  assertType<FaultRule>({ kind: 'late-webhook' })
  assertType<FaultRule>({ kind: 'latency', milliseconds: 100, books: 'untouched' })
  assertType<FaultRule>({ kind: 'status-lag', as: 'pending', milliseconds: 5_000 })
  assertType<FaultRule>({ kind: 'truncate', operation: 'paymentRequest' })
  assertType<FaultRule>({ kind: 'late-webhook', operation: 'submitTransaction' })
  // @ts-expect-error there is no such operation
  assertType<FaultRule>({ kind: 'truncate', operation: 'payMoney' })
  // @ts-expect-error Paga tells nothing of that name
  assertType<FaultRule>({ kind: 'late-webhook', operation: 'moneyTransfer' })
  // @ts-expect-error what is pending is told how long, not whether the books moved
  assertType<FaultRule>({ kind: 'pending', books: 'moved' })
  // @ts-expect-error a webhook has no HTTP status to be told
  assertType<FaultRule>({ kind: 'lose-webhook', status: 503 })
  // @ts-expect-error books are untouched or moved
  assertType<FaultRule>({ kind: 'html', books: 'burnt' })
  // @ts-expect-error latency must be told how long
  assertType<FaultRule>({ kind: 'latency' })
  // @ts-expect-error a reset always leaves the books as they are
  assertType<FaultRule>({ kind: 'reset', books: 'moved' })
  // @ts-expect-error there is no such kind
  assertType<FaultRule>({ kind: 'explode' })
  expectTypeOf<Extract<FaultRule, { kind: 'code' }>['code']>().toEqualTypeOf<number>()
})

test('what is added is counted', () => {
  expectTypeOf<FaultControl['add']>().parameters.toEqualTypeOf<[FaultRule]>()
  expectTypeOf<Fault['times']>().toEqualTypeOf<number>()
  expectTypeOf<Fault['struck']>().toEqualTypeOf<number>()
})
