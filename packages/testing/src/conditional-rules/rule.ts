import type { Ask } from './ask-rule.ts'

/** Members that are set, or left out with undefined, beside those of a request that is right. */
export type Changes = Readonly<Record<string, unknown>>

/** What a field of the ledger says, in its words, and how that shows in the sandbox. */
export interface Rule {
  /** The constraint or note, exactly as the ledger has it. */
  readonly says: string
  /** The operations it is tried on. */
  readonly on: readonly string[]
  /** What is taken: the positive case. */
  readonly right: Changes
  /** What is refused, and with which code: the negative case. */
  readonly wrong: readonly [changes: Changes, code: number]
}

/** A rule that is not about being taken or refused: what it does shows otherwise, in both directions. */
export interface Effect {
  readonly says: string
  readonly on: readonly string[]
  readonly shows: (ask: Ask) => Promise<void>
}

/** What a field of the ledger says that is no rule, and why it is none. */
export type Remark = readonly [says: string, why: string]
