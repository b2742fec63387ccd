import type { RequestNotes } from '../exchange/answer.ts'
import type { StruckFault } from '../faults/struck-fault.ts'

/** One request and what came of it. Holds no credentials, no hash key, no PIN and no code. */
export interface JournalEntry extends RequestNotes {
  /** Counted from 1. */
  readonly number: number
  /** When it was received, in ISO 8601, UTC. */
  readonly time: string
  readonly method: string
  readonly path: string
  /** Undefined where the path is no operation's. */
  readonly operation: string | undefined
  /** The status of the answer, also where a fault kept it from arriving; 0 where there never was one. */
  readonly httpStatus: number
  /** The faults that struck it, its answer or, of a batch, its items; mostly none. */
  readonly faults: readonly StruckFault[]
  /** From receiving the whole request to having the answer, in whole milliseconds. */
  readonly durationMs: number
}

/** The requests the sandbox answered, the newest ones only. */
export interface JournalReader {
  /** The entries, the oldest first. */
  entries(): readonly JournalEntry[]
  /** Forgets them. */
  clear(): void
}

/** Keeps the newest entries, up to a cap. */
export class Journal implements JournalReader {
  readonly #cap: number
  readonly #onEntry: ((entry: JournalEntry) => void) | undefined
  #entries: JournalEntry[] = []
  #count = 0

  constructor(cap: number, onEntry?: (entry: JournalEntry) => void) {
    this.#cap = cap
    this.#onEntry = onEntry
  }

  add(entry: Omit<JournalEntry, 'number'>): void {
    this.#count += 1
    const numbered = { number: this.#count, ...entry }
    this.#entries.push(numbered)
    // Cut rarely, since cutting copies.
    if (this.#entries.length > 2 * this.#cap) this.#entries = this.#entries.slice(-this.#cap)
    this.#onEntry?.(numbered)
  }

  entries(): readonly JournalEntry[] {
    return this.#entries.slice(-this.#cap)
  }

  clear(): void {
    this.#entries = []
  }

  /** Remembers the entries and how many there ever were; what it gives puts them back. */
  remember(): () => void {
    const entries = this.entries()
    const count = this.#count
    return () => {
      this.#entries = [...entries]
      this.#count = count
    }
  }
}
