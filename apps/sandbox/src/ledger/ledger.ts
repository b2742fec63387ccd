import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Kobo } from '../kobo.ts'
import { floorOf } from './account-id.ts'

/** One side of a movement: positive credits the account, negative debits it. */
export interface Posting {
  readonly account: string
  readonly kobo: Kobo
}

/** What the books are told of an operation. */
export interface OperationRecord {
  readonly reference: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly code: number
  /** Only of what was carried out. */
  readonly transactionId?: string | undefined
  readonly fee?: Kobo | undefined
}

/** An operation as it stands in the books. */
export interface BookedOperation extends OperationRecord {
  /** Counted from 1. */
  readonly number: bigint
}

/** One line of the books. */
export interface EntryRecord {
  readonly reference: string
  readonly operation: string
  readonly transactionId: string | undefined
  readonly account: string
  readonly kobo: Kobo
}

const statements = {
  next: 'SELECT coalesce(max(id), 0) + 1 AS number FROM operation',
  find: 'SELECT * FROM operation WHERE organisation = ? AND reference = ? AND owner = 1',
  operation: `INSERT INTO operation (organisation, reference, name, time, code, transaction_id, fee, owner)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  amend: `UPDATE operation
          SET time = ?, code = ?, transaction_id = coalesce(?, transaction_id), fee = coalesce(?, fee)
          WHERE id = ?`,
  account: 'INSERT INTO account (id, floor) VALUES (?, ?) ON CONFLICT DO NOTHING',
  entry: 'INSERT INTO entry (operation, account, amount) VALUES (?, ?, ?)',
  move: 'UPDATE account SET balance = balance + ? WHERE id = ?',
  balance: 'SELECT balance FROM account WHERE id = ?',
  balances: 'SELECT id, balance FROM account ORDER BY id',
  entries: `SELECT reference, name, transaction_id, account, amount
            FROM entry JOIN operation ON operation.id = entry.operation ORDER BY entry.id`,
  sum: 'SELECT coalesce(sum(amount), 0) AS sum FROM entry',
} as const

/**
 * Double-entry books in SQLite. Every movement sums to zero, no account falls below its floor, and a reference is
 * owned by one operation of its organisation.
 */
export class Ledger {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<keyof typeof statements, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Runs the work in one transaction: all of it is kept, or, where it throws, nothing. */
  transaction<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite has ended the transaction itself after some errors, such as a full disk.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** The number the next operation gets, counted from 1. */
  nextNumber(): bigint {
    return integer(this.#statement('next').get()?.['number'])
  }

  /** The operation that owns a reference of an organisation. */
  find(organisation: string, reference: string): BookedOperation | undefined {
    const row = this.#statement('find').get(organisation, reference)
    if (row === undefined) return undefined
    const fee = row['fee']
    return {
      number: integer(row['id']),
      reference,
      name: text(row['name']),
      time: Number(integer(row['time'])),
      code: Number(integer(row['code'])),
      transactionId: row['transaction_id'] === null ? undefined : text(row['transaction_id']),
      fee: fee === null ? undefined : integer(fee),
    }
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
    const { time, code, transactionId = null, fee = null } = operation
    this.#statement('amend').run(time, code, transactionId, fee, number)
    this.#post(number, operation, postings)
  }

  #insert(organisation: string, operation: OperationRecord, owner: 0 | 1): number | bigint {
    const { reference, name, time, code, transactionId = null, fee = null } = operation
    const inserted = this.#statement('operation')
    return inserted.run(organisation, reference, name, time, code, transactionId, fee, owner).lastInsertRowid
  }

  #post(number: number | bigint, { name }: OperationRecord, postings: readonly Posting[]): void {
    const sum = postings.reduce((total, posting) => total + posting.kobo, 0n)
    if (sum !== 0n) throw new RangeError(`the postings of ${name} sum to ${sum} kobo, not to zero`)
    for (const { account, kobo } of postings) {
      if (kobo === 0n) continue
      this.#statement('account').run(account, floorOf(account))
      this.#statement('entry').run(number, account, kobo)
      this.#statement('move').run(kobo, account)
    }
  }

  /** What an account holds; zero where it was never used. */
  balance(account: string): Kobo {
    const row = this.#statement('balance').get(account)
    return row === undefined ? 0n : integer(row['balance'])
  }

  /** What every account holds, by account. */
  balances(): ReadonlyMap<string, Kobo> {
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
    if (this.#database.isOpen) this.#database.close()
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

function integer(value: unknown): bigint {
  if (typeof value !== 'bigint') throw new TypeError('expected an integer in the books')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('expected a text in the books')
  return value
}
