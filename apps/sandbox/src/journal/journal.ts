import type { RequestNotes } from '../exchange/answer.ts'
import type { StruckFault } from '../faults/struck-fault.ts'
import type { ShownAnswer } from './shown-answer.ts'

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

interface Kept {
  readonly entry: JournalEntry
  readonly answer: ShownAnswer | undefined
}

/** Keeps the newest entries, up to a cap, and what was answered. */
export class Journal implements JournalReader {
  readonly #cap: number
  readonly #onEntry: ((entry: JournalEntry) => void) | undefined
  #kept: Kept[] = []
  #count = 0

  constructor(cap: number, onEntry?: (entry: JournalEntry) => void) {
    this.#cap = cap
    this.#onEntry = onEntry
  }

  add(given: Omit<JournalEntry, 'number'>, answer?: ShownAnswer): void {
    this.#count += 1
    const entry = { number: this.#count, ...given }
    this.#kept.push({ entry, answer })
    // Cut rarely, since cutting copies.
    if (this.#kept.length > 2 * this.#cap) this.#kept = this.#kept.slice(-this.#cap)
    this.#onEntry?.(entry)
  }

  entries(): readonly JournalEntry[] {
    return this.#newest().map(({ entry }) => entry)
  }

  /** What was answered to a request; not part of its entry, for ids in answers are drawn anew and entries can be repeated. */
  answerTo(number: number): ShownAnswer | undefined {
    return this.#newest().find(({ entry }) => entry.number === number)?.answer
  }

  clear(): void {
    this.#kept = []
  }

  /** Remembers the entries and how many there ever were; what it gives puts them back. */
  remember(): () => void {
    const kept = this.#newest()
    const count = this.#count
    return () => {
      this.#kept = [...kept]
      this.#count = count
    }
  }

  #newest(): readonly Kept[] {
    return this.#kept.slice(-this.#cap)
  }
}
