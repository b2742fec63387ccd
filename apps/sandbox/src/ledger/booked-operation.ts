import type { SQLOutputValue } from 'node:sqlite'
import type { Kobo } from '../kobo.ts'

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
  /** By which the amount was converted, as a decimal text; only of one that was not in naira. */
  readonly exchangeRate?: string | undefined
}

/** An operation as it stands in the books. */
export interface BookedOperation extends OperationRecord {
  /** Counted from 1. */
  readonly number: bigint
}

/** What an operation did to one account. */
export interface Movement extends BookedOperation {
  /** Whose operation it is. */
  readonly organisation: string
  /** What the account gained; negative for what it lost. */
  readonly kobo: Kobo
}

/** A row of SQLite, its integers read as bigints. */
type Row = Readonly<Record<string, SQLOutputValue>>

/** Reads a row of the table of operations. */
export function bookedOperation(row: Row): BookedOperation {
  const { fee, transaction_id: transactionId, exchange_rate: exchangeRate } = row
  return {
    number: integer(row['id']),
    reference: text(row['reference']),
    name: text(row['name']),
    time: Number(integer(row['time'])),
    code: Number(integer(row['code'])),
    transactionId: transactionId === null ? undefined : text(transactionId),
    fee: fee === null ? undefined : integer(fee),
    exchangeRate: exchangeRate === null ? undefined : text(exchangeRate),
  }
}

/** Reads a row of an operation with the amount and the time of one of its entries. */
export function movementOf(row: Row): Movement {
  return {
    ...bookedOperation(row),
    time: Number(integer(row['moved'])),
    organisation: text(row['organisation']),
    kobo: integer(row['amount']),
  }
}

/** Reads an integer the schema promises. */
export function integer(value: unknown): bigint {
  if (typeof value !== 'bigint') throw new TypeError('expected an integer in the books')
  return value
}

/** Reads a text the schema promises. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('expected a text in the books')
  return value
}
