import type { DatabaseSync } from 'node:sqlite'
import { koboOf } from '../../naira.ts'
import { Books } from './books.ts'
import type { Refund, RefundState } from './records.ts'
import type { Ending } from './store.ts'

/** A refund before anything was done about it. */
export type NewRefund = Omit<Refund, 'state' | 'reason' | 'listedAs' | 'listed' | 'since'>

/** What the shop remembers of money it gives back. */
export class RefundStore {
  readonly #books: Books
  readonly #now: () => number

  constructor(database: DatabaseSync, now: () => number) {
    this.#books = new Books(database)
    this.#now = now
    // Amounts are texts; sums of them are made in kobo.
    database.function('kobo_of', { deterministic: true }, (amount) => koboOf(String(amount)))
    // What Paga listed before is written down before anything is sent: without it, nothing was.
    this.#books.run("UPDATE refund SET state = 'not-sent' WHERE state = 'sending' AND listed IS NULL")
    this.#books.run("UPDATE refund SET state = 'checking' WHERE state = 'sending'")
  }

  /** Keeps a refund; one with this id is there already where a form was sent twice. */
  plan(refund: NewRefund): void {
    const { id, owner, kind, reference, amount, note, at } = refund
    const insert = `INSERT INTO refund (id, owner, kind, reference, amount, note, state, at, since)
      VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?) ON CONFLICT (id) DO NOTHING`
    this.#books.run(insert, id, owner, kind, reference, amount, note, at, at)
  }

  all(owner: string): readonly Refund[] {
    return this.#books.rows<Refund>('SELECT * FROM refund WHERE owner = ? ORDER BY at, id', owner)
  }

  /** The refunds of one payment, the earlier first. */
  of(owner: string, reference: string): readonly Refund[] {
    return this.all(owner).filter((refund) => refund.reference === reference)
  }

  find(owner: string, id: string): Refund | undefined {
    return this.#books.rows<Refund>('SELECT * FROM refund WHERE owner = ? AND id = ?', owner, id)[0]
  }

  /** The refunds of everybody whose outcome nobody knows yet. */
  toCheck(): readonly Refund[] {
    return this.#books.rows<Refund>("SELECT * FROM refund WHERE state = 'checking' ORDER BY at, id")
  }

  /**
   * Takes a planned refund to send it. True for one caller only, and only while no other refund of the payment is open and
   * all of them together are not more than was paid.
   */
  claim(id: string, paid: string): boolean {
    const claim = `UPDATE refund SET state = 'sending' WHERE id = ? AND state = 'planned'
      AND NOT EXISTS (SELECT 1 FROM refund AS other
        WHERE other.reference = refund.reference AND other.state IN ('sending', 'checking'))
      AND kobo_of(amount) + (SELECT coalesce(sum(kobo_of(other.amount)), 0) FROM refund AS other
        WHERE other.reference = refund.reference AND other.state = 'refunded') <= ?`
    return this.#books.run(claim, id, koboOf(paid)) === 1
  }

  /**
   * Writes what Paga listed before this refund is sent. False where another process has opened the books meanwhile, and taken it
   * for one that nobody sends any more: then it must not be sent.
   */
  setListed(id: string, { listedAs, listed }: Pick<Refund, 'listedAs' | 'listed'>): boolean {
    const set = "UPDATE refund SET listedAs = ?, listed = ? WHERE id = ? AND state = 'sending'"
    return this.#books.run(set, listedAs, listed, id) === 1
  }

  /** Writes what became of a refund. What is final stays as it is. */
  end(id: string, { state, reason = '' }: Ending<RefundState>): void {
    const end = `UPDATE refund SET state = ?, reason = ?, since = ? WHERE id = ? AND state IN ('sending', 'checking')`
    this.#books.run(end, state, reason, this.#now(), id)
  }
}
