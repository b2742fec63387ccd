import type { RandomBytes } from '@pagakit/contract'
import type { Kobo } from '../kobo.ts'
import type { BookedOperation, Movement } from '../ledger/booked-operation.ts'
import type { Stretch } from '../ledger/ledger.ts'
import type { RecordKind } from '../records/record-kind.ts'
import type { Settings } from '../settings.ts'

/** The settings of the sandbox that an operation may hang on. */
export type BehaviourSettings = Pick<Settings, 'aggregator' | 'charges'>

/** What a behaviour may look at while it decides. It changes nothing. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly random: RandomBytes
  /** The settings an operation may hang on. */
  readonly settings: BehaviourSettings
  /** Who calls: the wallet of the organisation, which is also whose references they are. */
  readonly organisation: string
  /** What an account holds; zero where it was never used. */
  balance(account: string): Kobo
  /** What the organisation sent before under a reference. */
  find(reference: string): BookedOperation | undefined
  /** What operations did to an account in a stretch of time: the latest `most` of them, the earlier first. */
  movements(account: string, stretch: Stretch, most: number): readonly Movement[]
  /** What is remembered under a key. */
  record<Value>(kind: RecordKind<Value>, key: string): Value | undefined
  /** Everything of a kind whose key begins with the prefix, by key and in its order. */
  records<Value>(kind: RecordKind<Value>, prefix?: string): ReadonlyMap<string, Value>
  /** A secret of 128 hexadecimal digits, always the same for a purpose, made from those of the sandbox. */
  derive(purpose: string, ...parts: readonly string[]): string
  /** The same as so many decimal digits: a code or a PIN. */
  deriveDigits(length: number, purpose: string, ...parts: readonly string[]): string
}
