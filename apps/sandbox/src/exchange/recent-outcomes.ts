import type { Outcome } from './carry-out.ts'

/** How many are remembered: the newest. */
const cap = 1_000

/** What came of the newest operations, by whose they are and their references. In memory only, for an answer may hold a code. */
export class RecentOutcomes {
  #outcomes = new Map<string, Outcome>()

  get(key: string): Outcome | undefined {
    return this.#outcomes.get(key)
  }

  /** Remembers one, which may yet be undone: whoever asks for it holds it against the books. */
  set(key: string, outcome: Outcome): void {
    this.#outcomes.delete(key)
    this.#outcomes.set(key, outcome)
    if (this.#outcomes.size <= cap) return
    for (const oldest of this.#outcomes.keys()) {
      this.#outcomes.delete(oldest)
      return
    }
  }

  /** Remembers what it holds; what it gives puts that back. */
  remember(): () => void {
    const outcomes = [...this.#outcomes]
    return () => {
      this.#outcomes = new Map(outcomes)
    }
  }
}
