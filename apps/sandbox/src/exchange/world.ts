import type { RandomBytes } from '@pagakit/contract'
import type { Kobo } from '../kobo.ts'
import type { OperationRecord } from '../ledger/ledger.ts'

/** What a behaviour may look at while it decides. It changes nothing. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly random: RandomBytes
  /** What an account holds; zero where it was never used. */
  balance(account: string): Kobo
  /** What the organisation sent before under a reference. */
  find(reference: string): OperationRecord | undefined
}
