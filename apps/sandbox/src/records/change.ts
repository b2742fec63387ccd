import type { RecordKind } from './record-kind.ts'

/** Something to remember, or, without a value, to forget. A decision says so; the exchange writes it. */
export interface Change {
  readonly kind: string
  readonly key: string
  readonly value?: unknown
}

/** Remembers a value under a key, in place of what was there. */
export function put<Value>(kind: RecordKind<Value>, key: string, value: NoInfer<Value>): Change {
  return { kind: kind.name, key, value }
}

/** Forgets what is remembered under a key. */
export function remove(kind: RecordKind<unknown>, key: string): Change {
  return { kind: kind.name, key }
}
