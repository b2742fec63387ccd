import type { Outcome } from './carry-out.ts'

/** How many are remembered at least: the newest. */
const cap = 1_000

/** What came of the newest operations, by whose they are and their references. In memory only, for an answer may hold a code. */
export class RecentOutcomes {
  #newer = new Map<string, Outcome>()
  #older: ReadonlyMap<string, Outcome> = new Map()

  get(key: string): Outcome | undefined {
    return this.#newer.get(key) ?? this.#older.get(key)
  }

  /** Remembers one, which may yet be undone: whoever asks for it holds it against the books. */
  set(key: string, outcome: Outcome): void {
    this.#newer.set(key, outcome)
    // Forgotten by the thousand: looking for the oldest one each time costs more than keeping it.
    if (this.#newer.size < cap) return
    this.#older = this.#newer
    this.#newer = new Map()
  }

  /** Remembers what it holds; what it gives puts that back. */
  remember(): () => void {
    const newer = [...this.#newer]
    const older = this.#older
    return () => {
      this.#newer = new Map(newer)
      this.#older = older
    }
  }
}
