import type { RequestNotes } from '../exchange/answer.ts'
import type { StruckFault } from '../faults/struck-fault.ts'
import { type Hide, hideSecrets, withoutSecrets } from './hide-secrets.ts'
import { mostShown, type ShownAnswer, shownAnswer } from './shown-answer.ts'

/** One request and what came of it. Holds no credentials, no hash key, no PIN and no code, also where they were sent by mistake. */
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

/** A request as the journal is told of it. */
export interface Told {
  readonly entry: Omit<JournalEntry, 'number'>
  /** What the sender proved itself with. */
  readonly proofs: readonly string[]
  /** What was answered; undefined where nothing of it may be shown. */
  readonly answer: Pick<ShownAnswer, 'text' | 'end'> | undefined
}

/** An entry as it may be shown, with what was answered. */
interface Shown {
  readonly entry: JournalEntry
  readonly answer: ShownAnswer | undefined
}

/** A request as it is kept: how to tell of it until somebody looks, since most are never looked at, then as it may be shown. */
type Kept = { readonly number: number; readonly tell: () => Told } | { readonly shown: Shown }

/** Keeps the newest entries, up to a cap, and what was answered. */
export class Journal implements JournalReader {
  readonly #cap: number
  readonly #onEntry: ((entry: JournalEntry) => void) | undefined
  readonly #secrets: readonly string[]
  readonly #hide: Hide
  #kept: Kept[] = []
  #count = 0

  /** `secrets` are those of the sandbox itself. */
  constructor(cap: number, onEntry?: (entry: JournalEntry) => void, secrets: readonly string[] = []) {
    this.#cap = cap
    this.#onEntry = onEntry
    this.#secrets = secrets
    this.#hide = hideSecrets(secrets)
  }

  /** `length` is that of the longest text of the request or its answer, in characters. */
  add(tell: () => Told, length: number): void {
    this.#count += 1
    this.#kept.push({ number: this.#count, tell })
    // Cut rarely, since cutting copies.
    if (this.#kept.length > 2 * this.#cap) this.#kept = this.#kept.slice(-this.#cap)
    const last = this.#kept.length - 1
    // What is long is shortened when it may be shown, so it is not kept as it came.
    if (length > mostShown) this.#shownAt(last)
    this.#onEntry?.(this.#shownAt(last).entry)
  }

  #shownAt(index: number): Shown {
    const kept = this.#kept[index]
    if (kept === undefined) throw new RangeError('the journal has no such entry')
    if ('shown' in kept) return kept.shown
    const shown = this.#hidden(kept.number, kept.tell())
    this.#kept[index] = { shown }
    return shown
  }

  #hidden(number: number, { entry: told, proofs, answer }: Told): Shown {
    const given = { number, ...told }
    const others = proofs.filter((proof) => !this.#secrets.includes(proof))
    const hide = others.length === 0 ? this.#hide : hideSecrets([...this.#secrets, ...others])
    const entry = withoutSecrets(given, hide)
    // Where the hashed text had to be hidden, an answer may hold it in a form that is not recognised.
    const isShown = answer !== undefined && entry.preimage === given.preimage
    return { entry, answer: isShown ? shownAnswer(answer.text, answer.end, hide) : undefined }
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
    const kept = this.#kept.slice(-this.#cap)
    const count = this.#count
    return () => {
      this.#kept = [...kept]
      this.#count = count
    }
  }

  #newest(): readonly Shown[] {
    const first = Math.max(0, this.#kept.length - this.#cap)
    return this.#kept.slice(first).map((_, index) => this.#shownAt(first + index))
  }
}
