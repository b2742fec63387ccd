import type { DatabaseSync } from 'node:sqlite'
import { Books } from './books.ts'
import type { Purchase, PurchaseState } from './records.ts'
import type { Ending } from './store.ts'

/** A purchase before anything was done about it. */
export type NewPurchase = Omit<Purchase, 'payer' | 'phone' | 'listed' | 'state' | 'reason' | 'since'>

/** What the shop remembers of what customers order. */
export class PurchaseStore {
  readonly #books: Books
  readonly #now: () => number

  constructor(database: DatabaseSync, now: () => number) {
    this.#books = new Books(database)
    this.#now = now
    // Whoever was sending when the process ended cannot say whether anything was sent.
    this.#books.run("UPDATE purchase SET state = 'checking' WHERE state = 'sending'")
  }

  /** Keeps a purchase; one with this reference is there already where a form was sent twice. */
  plan({ reference, owner, book, amount, at }: NewPurchase): void {
    const insert = `INSERT INTO purchase (reference, owner, book, amount, state, at, since)
      VALUES (?, ?, ?, ?, 'planned', ?, ?) ON CONFLICT (reference) DO NOTHING`
    this.#books.run(insert, reference, owner, book, amount, at, at)
  }

  all(owner: string): readonly Purchase[] {
    const select = 'SELECT * FROM purchase WHERE owner = ? ORDER BY at DESC, reference'
    return this.#books.rows<Purchase>(select, owner)
  }

  find(owner: string, reference: string): Purchase | undefined {
    const select = 'SELECT * FROM purchase WHERE owner = ? AND reference = ?'
    return this.#books.rows<Purchase>(select, owner, reference)[0]
  }

  /** The purchases of everybody whose payment nobody knows about yet. */
  toCheck(): readonly Purchase[] {
    return this.#books.rows<Purchase>(
      "SELECT * FROM purchase WHERE state = 'checking' ORDER BY at, reference",
    )
  }

  /** Takes a planned purchase to pay it. True for one caller only, however many ask. */
  claim(reference: string): boolean {
    const claim =
      "UPDATE purchase SET state = 'sending', reason = '' WHERE reference = ? AND state = 'planned'"
    return this.#books.run(claim, reference) === 1
  }

  /** Writes whose account is to pay: a refund goes to nobody else. */
  setPayer(reference: string, name: string, phone: string): void {
    this.#books.run('UPDATE purchase SET payer = ?, phone = ? WHERE reference = ?', name, phone, reference)
  }

  /** Forgets why payments came to nothing: an account that was connected since is no longer in their way. */
  forgetReasons(owner: string): void {
    this.#books.run("UPDATE purchase SET reason = '' WHERE owner = ? AND state = 'planned'", owner)
  }

  /** Writes what Paga lists of a payment that nobody knows about while that is not enough, in naira. */
  setListed(reference: string, listed: string): void {
    const set = "UPDATE purchase SET listed = ? WHERE reference = ? AND state = 'checking'"
    this.#books.run(set, listed, reference)
  }

  /** Takes a part of a price, in naira, for the whole. Nothing changes where Paga lists another one by now. */
  closeWithPart(reference: string, part: string): void {
    const close = `UPDATE purchase SET state = 'paid', reason = '', since = ?
      WHERE reference = ? AND state = 'checking' AND listed = ? AND listed <> ''`
    this.#books.run(close, this.#now(), reference, part)
  }

  /** Writes what became of the payment. What is final stays as it is; `planned` lets it be tried again. */
  end(reference: string, { state, reason = '' }: Ending<PurchaseState>): void {
    const end = `UPDATE purchase SET state = ?, reason = ?, since = ?, listed = iif(? = 'paid', '', listed)
      WHERE reference = ? AND state IN ('sending', 'checking')`
    this.#books.run(end, state, reason, this.#now(), state, reference)
  }
}
