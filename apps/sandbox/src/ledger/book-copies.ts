import type { DatabaseSync } from 'node:sqlite'
import type { Ledger } from './ledger.ts'
import { tables } from './schema.ts'

/** What copies are taken of. */
export interface CopiedBooks {
  readonly database: Pick<DatabaseSync, 'exec'>
  readonly ledger: Pick<Ledger, 'keep' | 'rewrite'>
  /** Writes what new books begin with; called within a transaction. */
  readonly open: () => void
}

const emptyAll = tables.map((table) => `DELETE FROM main.${table};`).join('')

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
    this.#books.ledger.keep()
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
    const { database, open } = this.#books
    this.#rewrite(() => {
      database.exec(emptyAll)
      open()
    })
  }

  #inEveryTable(copy: number, statement: (table: string, copied: string) => string, first = ''): void {
    const statements = tables.map((table) => statement(`main.${table}`, `copies.${table}_${copy}`))
    this.#rewrite(() => this.#books.database.exec([first, ...statements].join('')))
  }

  /** Whole books refer to nothing outside of them, so nothing is looked up row by row: that takes as long as the rest. */
  #rewrite(work: () => void): void {
    const { database, ledger } = this.#books
    // SQLite does not take it within a transaction, such as one that others wait for.
    ledger.keep()
    database.exec('PRAGMA foreign_keys = OFF')
    try {
      ledger.rewrite(work)
    } finally {
      database.exec('PRAGMA foreign_keys = ON')
    }
  }
}
