import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** The statements of a table, each prepared when it is first used. */
export class PreparedStatements<Name extends string> {
  readonly #database: Pick<DatabaseSync, 'prepare'>
  readonly #texts: Readonly<Record<Name, string>>
  readonly #made = new Map<Name, StatementSync>()

  constructor(database: Pick<DatabaseSync, 'prepare'>, texts: Readonly<Record<Name, string>>) {
    this.#database = database
    this.#texts = texts
  }

  /** A statement by its name. It gives integers as bigints, since kobo do not fit a double beyond 90 trillion naira. */
  get(name: Name): StatementSync {
    let statement = this.#made.get(name)
    if (statement === undefined) {
      statement = this.#database.prepare(this.#texts[name])
      statement.setReadBigInts(true)
      this.#made.set(name, statement)
    }
    return statement
  }
}
