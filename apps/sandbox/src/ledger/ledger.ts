import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Kobo } from '../kobo.ts'
import { floorOf } from './account-id.ts'
import {
  type BookedOperation,
  bookedOperation,
  integer,
  type Movement,
  movementOf,
  type OperationRecord,
  text,
} from './booked-operation.ts'
import { booksFailureOf } from './books-failure.ts'
import { statements } from './statements.ts'
import { Turn } from './turn.ts'

/** One side of a movement: positive credits the account, negative debits it. */
export interface Posting {
  readonly account: string
  readonly kobo: Kobo
}

/** From a moment on until before another, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** One line of the books. */
export interface EntryRecord {
  readonly reference: string
  readonly operation: string
  readonly transactionId: string | undefined
  readonly account: string
  readonly kobo: Kobo
}

/** What Node 22.13 has already; isOpen and isTransaction came later. */
type BooksDatabase = Pick<DatabaseSync, 'exec' | 'prepare' | 'close'> &
  Partial<Pick<DatabaseSync, 'isTransaction'>>

/** How many balances are kept in memory. */
const mostBalances = 1_000

/**
 * Double-entry books in SQLite. Every movement sums to zero, no account falls below its floor, and a reference is
 * owned by one operation of its organisation.
 */
export class Ledger {
  readonly #database: BooksDatabase
  readonly #prepared = new Map<keyof typeof statements, StatementSync>()
  /** What accounts hold, as far as it was asked or moved since the books were last changed otherwise. */
  readonly #balances = new Map<string, Kobo>()
  #next: bigint | undefined
  /** Only ever grows, also where entries are undone: finding it takes a look at every entry. */
  #nextEntry: bigint | undefined
  /** What is written together with others and not kept yet. */
  #turn: Turn | undefined
  /** What accounts gained in it, written once for all. */
  readonly #gains = new Map<string, Kobo>()
  /** True while such work runs. */
  #isTogether = false
  #isClosed = false

  constructor(database: BooksDatabase) {
    this.#database = database
  }

  /**
   * Runs the work in one transaction: all of it is kept, or, where it throws, nothing.
   *
   * @throws BooksFailure where the disk is full or the file is damaged.
   */
  transaction<Result>(work: () => Result): Result {
    this.keep()
    this.#statement('begin').run()
    try {
      const result = work()
      this.#statement('commit').run()
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
      this.#writeGains()
      this.#statement('commit').run()
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
    this.#statement('begin').run()
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
    this.#statement('begin').run()
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
      this.#forget()
    }
  }

  #forget(): void {
    this.#balances.clear()
    this.#gains.clear()
    this.#next = undefined
  }

  #undo(): void {
    this.#forget()
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      // SQLite has ended the transaction itself after some errors, such as a full disk.
    }
  }

  /** The number the next operation gets, counted from 1. */
  nextNumber(): bigint {
    this.#next ??= integer(this.#statement('next').get()?.['number'])
    return this.#next
  }

  /** The operation that owns a reference of an organisation. */
  find(organisation: string, reference: string): BookedOperation | undefined {
    const row = this.#statement('find').get(organisation, reference)
    return row === undefined ? undefined : bookedOperation(row)
  }

  /**
   * What operations did to an account in a stretch of time: the latest `most` of them, the earlier first. Reads no more
   * rows than it gives.
   */
  movements(account: string, { start, end }: Stretch, most: number): readonly Movement[] {
    const movements: Movement[] = []
    for (const row of this.#statement('movements').iterate(account, start, end)) {
      const movement = movementOf(row)
      const last = movements.at(-1)
      // Entries of one operation on one account stand beside each other, for they are posted together.
      if (last?.number === movement.number) {
        movements[movements.length - 1] = { ...last, kobo: last.kobo + movement.kobo }
      } else if (movements.length === most) break
      else movements.push(movement)
    }
    return movements.reverse()
  }

  /**
   * Writes an operation that owns its reference, and its postings; to be called within a transaction. Accounts are opened
   * as they are needed.
   *
   * @throws Error for postings that do not sum to zero, for a balance below its floor and for a reference used before.
   */
  record(organisation: string, operation: OperationRecord, postings: readonly Posting[]): void {
    this.#post(this.#insert(organisation, operation, 1), operation, postings)
  }

  /** Writes an operation about an earlier one, whose reference it names without owning it: a refund. As {@link record}. */
  recordBeside(organisation: string, operation: OperationRecord, postings: readonly Posting[]): void {
    this.#post(this.#insert(organisation, operation, 0), operation, postings)
  }

  /** Completes an operation that owns its reference: its time, code, transaction id, fee and more postings. As {@link record}. */
  amend({ number }: BookedOperation, operation: OperationRecord, postings: readonly Posting[]): void {
    const { time, code, transactionId = null, fee = null, exchangeRate = null } = operation
    this.#statement('amend').run(time, code, transactionId, fee, exchangeRate, number)
    this.#post(number, operation, postings)
  }

  #insert(organisation: string, operation: OperationRecord, owner: 0 | 1): number | bigint {
    const { reference, name, time, code, transactionId = null, fee = null, exchangeRate = null } = operation
    const values = [organisation, reference, name, time, code, transactionId, fee, exchangeRate, owner]
    const { lastInsertRowid } = this.#statement('operation').run(...values)
    this.#next = BigInt(lastInsertRowid) + 1n
    if (this.#turn !== undefined) this.#turn.writes += 1
    return lastInsertRowid
  }

  #post(number: number | bigint, { name, time }: OperationRecord, postings: readonly Posting[]): void {
    const sum = postings.reduce((total, posting) => total + posting.kobo, 0n)
    if (sum !== 0n) throw new RangeError(`the postings of ${name} sum to ${sum} kobo, not to zero`)
    for (const { account, kobo } of postings) {
      if (kobo === 0n) continue
      if (this.#isTogether) this.#gain(account, kobo)
      else this.#move(account, kobo)
      this.#statement('entry').run(account, time, this.#entryNumber(), number, kobo)
      const known = this.#balances.get(account)
      if (known !== undefined) this.#balances.set(account, known + kobo)
    }
  }

  #entryNumber(): bigint {
    const number = this.#nextEntry ?? integer(this.#statement('nextEntry').get()?.['number'])
    this.#nextEntry = number + 1n
    return number
  }

  #move(account: string, kobo: Kobo): void {
    // Nearly every account is there: it is opened where nothing was moved.
    const { changes } = this.#statement('move').run(kobo, account)
    if (Number(changes) === 0) this.#statement('open').run(account, floorOf(account), kobo)
  }

  /** The same, held against the floor at once and written later, where the account is there for certain. */
  #gain(account: string, kobo: Kobo): void {
    const balance = this.balance(account)
    const floor = floorOf(account)
    if (floor !== null && balance + kobo < floor)
      throw new RangeError(`${account} would fall below its floor`)
    if (balance === 0n) this.#move(account, kobo)
    else this.#gains.set(account, (this.#gains.get(account) ?? 0n) + kobo)
  }

  #writeGains(): void {
    for (const [account, kobo] of this.#gains) this.#move(account, kobo)
    this.#gains.clear()
  }

  /** What an account holds; zero where it was never used. */
  balance(account: string): Kobo {
    const known = this.#balances.get(account)
    if (known !== undefined) return known
    const row = this.#statement('balance').get(account)
    const written = row === undefined ? 0n : integer(row['balance'])
    const balance = written + (this.#gains.get(account) ?? 0n)
    if (this.#balances.size >= mostBalances) this.#balances.clear()
    this.#balances.set(account, balance)
    return balance
  }

  /** What every account holds, by account. */
  balances(): ReadonlyMap<string, Kobo> {
    this.#writeGains()
    const rows = this.#statement('balances').all()
    return new Map(rows.map((row) => [text(row['id']), integer(row['balance'])]))
  }

  /** Every entry, the oldest first. */
  entries(): readonly EntryRecord[] {
    return this.#statement('entries')
      .all()
      .map((row) => ({
        reference: text(row['reference']),
        operation: text(row['name']),
        transactionId: row['transaction_id'] === null ? undefined : text(row['transaction_id']),
        account: text(row['account']),
        kobo: integer(row['amount']),
      }))
  }

  /** The sum of all entries: zero, unless the books are broken. */
  sum(): Kobo {
    return integer(this.#statement('sum').get()?.['sum'])
  }

  /** Ends the use of the books; a file is left complete. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.keep()
    this.#database.close()
  }

  #statement(name: keyof typeof statements): StatementSync {
    let statement = this.#prepared.get(name)
    if (statement === undefined) {
      statement = this.#database.prepare(statements[name])
      // Kobo do not fit a double beyond 90 trillion naira.
      statement.setReadBigInts(true)
      this.#prepared.set(name, statement)
    }
    return statement
  }
}
