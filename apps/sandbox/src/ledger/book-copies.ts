import type { DatabaseSync } from 'node:sqlite'
import type { Ledger } from './ledger.ts'
import { tables } from './schema.ts'

/** What copies are taken of. */
export interface CopiedBooks {
  readonly database: Pick<DatabaseSync, 'exec'>
  readonly ledger: Pick<Ledger, 'rewrite'>
  /** Writes what new books begin with; called within a transaction. */
  readonly open: () => void
}

/** Those that others refer to go last. */
const emptyAll = tables
  .toReversed()
  .map((table) => `DELETE FROM main.${table};`)
  .join('')

/**
 * Whole books, copied and put back. Copies are in memory, also of books in a file. Each step is one transaction: what fails,
 * such as for want of room on the disk, has changed nothing.
 */
export class BookCopies {
  readonly #books: CopiedBooks
  #taken = 0

  constructor(books: CopiedBooks) {
    this.#books = books
  }

  /** Copies everything; gives the number of the copy. */
  take(): number {
    // Not before the first copy, since most sandboxes never take one.
    if (this.#taken === 0) this.#books.database.exec(`ATTACH ':memory:' AS copies`)
    this.#taken += 1
    this.#inEveryTable(this.#taken, (table, copy) => `CREATE TABLE ${copy} AS SELECT * FROM ${table};`)
    return this.#taken
  }

  /** Makes the books what they were when a copy was taken. */
  putBack(copy: number): void {
    this.#inEveryTable(copy, (table, copied) => `INSERT INTO ${table} SELECT * FROM ${copied};`, emptyAll)
  }

  /** Forgets a copy. */
  remove(copy: number): void {
    this.#inEveryTable(copy, (_, copied) => `DROP TABLE ${copied};`)
  }

  /** Makes the books what new ones are. */
  beginAnew(): void {
    const { database, ledger, open } = this.#books
    ledger.rewrite(() => {
      database.exec(emptyAll)
      open()
    })
  }

  #inEveryTable(copy: number, statement: (table: string, copied: string) => string, first = ''): void {
    const { database, ledger } = this.#books
    const statements = tables.map((table) => statement(`main.${table}`, `copies.${table}_${copy}`))
    ledger.rewrite(() => database.exec([first, ...statements].join('')))
  }
}
