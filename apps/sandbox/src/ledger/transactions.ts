import type { DatabaseSync } from 'node:sqlite'
import { booksFailureOf } from './books-failure.ts'
import { PreparedStatements } from './prepared-statements.ts'
import { Turn } from './turn.ts'

/** What Node 22.13 has already; isOpen and isTransaction came later. */
export type BooksDatabase = Pick<DatabaseSync, 'exec' | 'prepare' | 'close'> &
  Partial<Pick<DatabaseSync, 'isTransaction'>>

const statements = { begin: 'BEGIN IMMEDIATE', commit: 'COMMIT' } as const

/** What a database is written in: wholly or not at all, each work by itself or together with others. */
export abstract class Transactions {
  readonly #database: BooksDatabase
  readonly #prepared: PreparedStatements<keyof typeof statements>
  /** What is written together with others and not kept yet. */
  #turn: Turn | undefined
  /** True while such work runs. */
  #isTogether = false

  constructor(database: BooksDatabase) {
    this.#database = database
    this.#prepared = new PreparedStatements(database, statements)
  }

  /** Writes what was left for the end of a turn, once for all of it. */
  protected abstract completeTurn(): void

  /** Forgets what is known of rows that may have been undone. */
  protected abstract forget(): void

  /** True while work runs that is written together with others. */
  protected get isTogether(): boolean {
    return this.#isTogether
  }

  /** Takes note that something was written: from now on work that throws concerns all that is written together with it. */
  protected noteWrite(): void {
    if (this.#turn !== undefined) this.#turn.writes += 1
  }

  /**
   * Runs the work in one transaction: all of it is kept, or, where it throws, nothing.
   *
   * @throws BooksFailure where the disk is full or the file is damaged.
   */
  transaction<Result>(work: () => Result): Result {
    this.keep()
    this.#prepared.get('begin').run()
    try {
      const result = work()
      this.#prepared.get('commit').run()
      return result
    } catch (error) {
      this.#undo()
      throw booksFailureOf(error)
    }
  }

  /**
   * Runs work that reads first and then writes. All such work of one turn of the event loop is kept by one commit, or none of it
   * is: nothing may be told of it before {@link kept}. With sixteen transfers at once 0.85 of a transfer's
   * instructions, in a file half of its time.
   *
   * @throws BooksFailure as {@link transaction} does; work that throws before it writes concerns nobody else.
   */
  together<Result>(work: () => Result, onceKept: (result: Result) => void): Result {
    if (this.#database.isTransaction === undefined) return this.#alone(work, onceKept)
    const turn = this.#joinTurn()
    const { writes } = turn
    this.#isTogether = true
    try {
      const result = work()
      turn.onceKept(() => onceKept(result))
      return result
    } catch (error) {
      // What SQLite itself refuses may have ended the transaction.
      const isOfBooks = error instanceof Error && 'errcode' in error
      if (isOfBooks || turn.writes !== writes) this.#lose(turn, error)
      throw booksFailureOf(error)
    } finally {
      this.#isTogether = false
    }
  }

  /** By itself, where Node does not tell whether SQLite has ended a transaction: what comes after might be kept without it. */
  #alone<Result>(work: () => Result, onceKept: (result: Result) => void): Result {
    const result = this.transaction(work)
    onceKept(result)
    return result
  }

  /** Waits until what was written so by now is kept; rejects with what keeps it from that. Undefined where nothing waits. */
  kept(): Promise<void> | undefined {
    return this.#turn?.kept
  }

  /** Lets nothing wait any longer that was written so. */
  keep(): void {
    const turn = this.#turn
    if (turn === undefined) return
    try {
      this.completeTurn()
      this.#prepared.get('commit').run()
    } catch (error) {
      this.#lose(turn, error)
      return
    }
    this.#turn = undefined
    turn.succeed()
  }

  #joinTurn(): Turn {
    const joined = this.#turn
    if (joined !== undefined && this.#database.isTransaction) return joined
    // SQLite ends a transaction by itself where the disk fails, also under somebody who only looks something up.
    if (joined !== undefined) this.#lose(joined, new Error('What was to be kept together was undone.'))
    this.#prepared.get('begin').run()
    const turn = new Turn(() => {
      if (this.#turn === turn) this.keep()
    })
    this.#turn = turn
    return turn
  }

  #lose(turn: Turn, error: unknown): void {
    this.#turn = undefined
    this.#undo()
    turn.fail(booksFailureOf(error))
  }

  /** Runs the work and then undoes all it wrote: what it gives is what would have come. */
  rehearsal<Result>(work: () => Result): Result {
    this.keep()
    this.#prepared.get('begin').run()
    try {
      return work()
    } finally {
      this.#undo()
    }
  }

  /** Runs work that changes the books past this object, such as putting back a copy of them, in one transaction. */
  rewrite(work: () => void): void {
    try {
      this.transaction(work)
    } finally {
      this.forget()
    }
  }

  #undo(): void {
    this.forget()
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      // SQLite has ended the transaction itself after some errors, such as a full disk.
    }
  }
}
