import type { Engine } from '../exchange/engine.ts'
import type { BookCopies } from '../ledger/book-copies.ts'
import { settingsError } from '../settings-error.ts'
import { type Memory, rememberMemory } from './remember-memory.ts'
import type { Snapshot, SnapshotControl, SnapshotList } from './snapshot-control.ts'

/** What can be put back. */
export interface SnapshotParts extends Memory, Pick<Engine, 'webhooks'> {
  readonly books: BookCopies
}

interface Kept {
  readonly snapshot: Snapshot
  /** The copy of the books. */
  readonly copy: number
  readonly putMemoryBack: () => void
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,49}$/u

/** Keeps snapshots of a sandbox, for as long as it runs. */
export class Snapshots implements SnapshotControl {
  readonly #parts: SnapshotParts
  /** Puts the memory of a sandbox back to how it began. */
  readonly #putBeginningBack: () => void
  readonly #kept = new Map<string, Kept>()
  #named = 0

  readonly snapshots: SnapshotList = {
    list: () => Array.from(this.#kept.values(), ({ snapshot }) => snapshot),
    remove: (name) => this.#remove(name),
  }

  /** To be made before anything happens in the sandbox. */
  constructor(parts: SnapshotParts) {
    this.#parts = parts
    this.#putBeginningBack = rememberMemory(parts)
  }

  reset(): void {
    const { books, webhooks } = this.#parts
    books.beginAnew()
    this.#putBeginningBack()
    webhooks.readAnew()
  }

  snapshot(name: string = this.#freeName()): Snapshot {
    const { books, clock } = this.#parts
    if (typeof name !== 'string' || !NAME.test(name)) {
      const hint =
        'Give 1 to 50 letters, digits, spaces, dots, hyphens and underscores, a letter or digit first.'
      throw settingsError('snapshot.name', 'A snapshot cannot have this name.', hint)
    }
    if (this.#kept.has(name)) {
      const hint = 'Choose another name, or remove the other snapshot first.'
      throw settingsError('snapshot.name', 'There is a snapshot of this name already.', hint)
    }
    const snapshot = { name, time: clock.now() }
    this.#kept.set(name, { snapshot, copy: books.take(), putMemoryBack: rememberMemory(this.#parts) })
    return snapshot
  }

  restore(given: Snapshot | string): void {
    const { books, webhooks } = this.#parts
    const { copy, putMemoryBack } = this.#find(given)
    // The only step that can fail, and it fails as a whole.
    books.putBack(copy)
    putMemoryBack()
    webhooks.readAnew()
  }

  #find(given: Snapshot | string): Kept {
    const name: unknown = typeof given === 'string' ? given : Object(given).name
    const kept = this.#kept.get(String(name))
    // Another sandbox may have one of the same name.
    if (kept !== undefined && (typeof given === 'string' || given === kept.snapshot)) return kept
    const hint = 'See snapshots.list() for those it keeps, or take one first.'
    throw settingsError('snapshot', 'This sandbox keeps no such snapshot.', hint)
  }

  #remove(name: string): boolean {
    const kept = this.#kept.get(name)
    if (kept === undefined) return false
    this.#parts.books.remove(kept.copy)
    return this.#kept.delete(name)
  }

  #freeName(): string {
    do this.#named += 1
    while (this.#kept.has(`S${this.#named}`))
    return `S${this.#named}`
  }
}
