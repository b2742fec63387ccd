import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** Statements over the tables of the shop. Each is on the disk when it returns. */
export class Books {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Changes something; gives how many rows. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#database.prepare(sql).run(...values).changes)
  }

  rows<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    // The tables are STRICT and their columns are named as the members of the records.
    return this.#database.prepare(sql).all(...values) as Row[]
  }
}
