import { expectTypeOf, test } from 'vitest'
import type { Engine } from '../exchange/engine.ts'
import type { Memory } from './remember-memory.ts'

/** What a snapshot need not remember of an engine, and why. */
interface NotRemembered {
  readonly settings: 'fixed'
  readonly send: 'fixed'
  readonly ledger: 'in the database'
  readonly records: 'in the database'
  readonly webhooks: 'in the database, and read anew'
  readonly snapshots: 'what remembers'
  readonly pageEntry: 'who is inside stays inside'
  readonly closing: 'the end'
}

test('whatever an engine holds is remembered by a snapshot, or has a reason not to be', () => {
  expectTypeOf<keyof Memory | keyof NotRemembered>().toEqualTypeOf<keyof Engine>()
})
