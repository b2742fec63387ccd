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
import { PreparedStatements } from './prepared-statements.ts'
import { statements } from './statements.ts'
import { type BooksDatabase, Transactions } from './transactions.ts'

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

/** How many balances are kept in memory. */
const mostBalances = 1_000

/**
 * Double-entry books in SQLite. Every movement sums to zero, no account falls below its floor, and a reference is
 * owned by one operation of its organisation.
 */
export class Ledger extends Transactions {
  readonly #database: BooksDatabase
  readonly #prepared: PreparedStatements<keyof typeof statements>
  /** What accounts hold, as far as it was asked or moved since the books were last changed otherwise. */
  readonly #balances = new Map<string, Kobo>()
  #next: bigint | undefined
  /** Only ever grows, also where entries are undone: finding it takes a look at every entry. */
  #nextEntry: bigint | undefined
  /** What accounts gained in a turn, written once for all of it. */
  readonly #gains = new Map<string, Kobo>()
  #isClosed = false

  constructor(database: BooksDatabase) {
    super(database)
    this.#database = database
    this.#prepared = new PreparedStatements(database, statements)
  }

  /** The number the next operation gets, counted from 1. */
  nextNumber(): bigint {
    this.#next ??= integer(this.#prepared.get('next').get()?.['number'])
    return this.#next
  }

  /** The operation that owns a reference of an organisation. */
  find(organisation: string, reference: string): BookedOperation | undefined {
    const row = this.#prepared.get('find').get(organisation, reference)
    return row === undefined ? undefined : bookedOperation(row)
  }

  /**
   * What operations did to an account in a stretch of time: the latest `most` of them, the earlier first. Reads no more
   * rows than it gives.
   */
  movements(account: string, { start, end }: Stretch, most: number): readonly Movement[] {
    const movements: Movement[] = []
    for (const row of this.#prepared.get('movements').iterate(account, start, end)) {
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
    this.#prepared.get('amend').run(time, code, transactionId, fee, exchangeRate, number)
    this.#post(number, operation, postings)
  }

  #insert(organisation: string, operation: OperationRecord, owner: 0 | 1): number | bigint {
    const { reference, name, time, code, transactionId = null, fee = null, exchangeRate = null } = operation
    const values = [organisation, reference, name, time, code, transactionId, fee, exchangeRate, owner]
    const { lastInsertRowid } = this.#prepared.get('operation').run(...values)
    this.#next = BigInt(lastInsertRowid) + 1n
    this.noteWrite()
    return lastInsertRowid
  }

  #post(number: number | bigint, { name, time }: OperationRecord, postings: readonly Posting[]): void {
    const sum = postings.reduce((total, posting) => total + posting.kobo, 0n)
    if (sum !== 0n) throw new RangeError(`the postings of ${name} sum to ${sum} kobo, not to zero`)
    for (const { account, kobo } of postings) {
      if (kobo === 0n) continue
      if (this.isTogether) this.#gain(account, kobo)
      else this.#move(account, kobo)
      this.#prepared.get('entry').run(account, time, this.#entryNumber(), number, kobo)
      const known = this.#balances.get(account)
      if (known !== undefined) this.#balances.set(account, known + kobo)
    }
  }

  #entryNumber(): bigint {
    const number = this.#nextEntry ?? integer(this.#prepared.get('nextEntry').get()?.['number'])
    this.#nextEntry = number + 1n
    return number
  }

  #move(account: string, kobo: Kobo): void {
    // Nearly every account is there: it is opened where nothing was moved.
    const { changes } = this.#prepared.get('move').run(kobo, account)
    if (Number(changes) === 0) this.#prepared.get('open').run(account, floorOf(account), kobo)
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

  protected completeTurn(): void {
    for (const [account, kobo] of this.#gains) this.#move(account, kobo)
    this.#gains.clear()
  }

  protected forget(): void {
    this.#balances.clear()
    this.#gains.clear()
    this.#next = undefined
  }

  /** What an account holds; zero where it was never used. */
  balance(account: string): Kobo {
    const known = this.#balances.get(account)
    if (known !== undefined) return known
    const row = this.#prepared.get('balance').get(account)
    const written = row === undefined ? 0n : integer(row['balance'])
    const balance = written + (this.#gains.get(account) ?? 0n)
    if (this.#balances.size >= mostBalances) this.#balances.clear()
    this.#balances.set(account, balance)
    return balance
  }

  /** What every account holds, by account. */
  balances(): ReadonlyMap<string, Kobo> {
    this.completeTurn()
    const rows = this.#prepared.get('balances').all()
    return new Map(rows.map((row) => [text(row['id']), integer(row['balance'])]))
  }

  /** Every entry, the oldest first. */
  entries(): readonly EntryRecord[] {
    return this.#prepared
      .get('entries')
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
    return integer(this.#prepared.get('sum').get()?.['sum'])
  }

  /** Ends the use of the books; a file is left complete. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.keep()
    this.#database.close()
  }
}
