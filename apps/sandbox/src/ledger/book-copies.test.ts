import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { put } from '../records/change.ts'
import { defineRecord } from '../records/record-kind.ts'
import { Records } from '../records/records.ts'
import { BookCopies } from './book-copies.ts'
import { Ledger } from './ledger.ts'
import { openDatabase } from './open-database.ts'
import { tables } from './schema.ts'

const notes = defineRecord<string>('note')

let database: DatabaseSync
let ledger: Ledger
let records: Records
let copies: BookCopies
beforeEach(() => {
  database = openDatabase(undefined)
  ledger = new Ledger(database)
  records = new Records(database)
  copies = new BookCopies({ database, ledger, open: () => write('OPENING', 5n) })
})
afterEach(() => ledger.close())

function write(reference: string, kobo: bigint): void {
  const operation = { reference, name: 'moneyTransfer', time: 7, code: 0, transactionId: `T-${reference}` }
  ledger.record('us', operation, [
    { account: 'funding', kobo: -kobo },
    { account: 'organisation', kobo },
  ])
  records.apply([put(notes, reference, `note of ${reference}`)])
}

/** Every row of every table, as SQLite itself tells it. */
function everything(): unknown {
  const named = database.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
  return named.all().map(({ name }) => [name, database.prepare(`SELECT * FROM main.${name}`).all()])
}

test('a copy is of every table there is', () => {
  const all = database.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").all()
  expect(all.map(({ name }) => name).sort()).toEqual([...tables].sort())
})

test('puts every row back, as often as it is asked to', () => {
  write('A', 100n)
  const copy = copies.take()
  const then = everything()
  for (const reference of ['B', 'C']) {
    write(reference, 50n)
    expect(everything()).not.toEqual(then)
    copies.putBack(copy)
    expect(everything()).toEqual(then)
  }
})

test('what waits to be kept with others is part of a copy, and is there no more once an earlier one was put back', () => {
  write('A', 100n)
  const without = copies.take()
  const then = everything()
  ledger.together(
    () => write('B', 50n),
    () => {},
  )
  const withB = copies.take()
  const later = everything()
  ledger.together(
    () => write('C', 50n),
    () => {},
  )
  copies.putBack(without)
  expect(everything()).toEqual(then)
  copies.putBack(withB)
  expect(everything()).toEqual(later)
  expect(ledger.balance('organisation')).toBe(150n)
})

test('each copy is of its own moment', () => {
  write('A', 1n)
  const [first, atFirst] = [copies.take(), everything()]
  write('B', 2n)
  const [second, atSecond] = [copies.take(), everything()]
  copies.putBack(first)
  expect(everything()).toEqual(atFirst)
  copies.putBack(second)
  expect(everything()).toEqual(atSecond)
})

test('goes on as the books went on: numbers, references and floors hold', () => {
  write('A', 100n)
  const copy = copies.take()
  write('B', 1n)
  copies.putBack(copy)
  expect(ledger.nextNumber()).toBe(2n)
  write('B', 1n)
  expect(() => write('A', 1n)).toThrow(/UNIQUE/)
  expect(() => ledger.transaction(() => write('C', -102n))).toThrow(/CHECK/)
  const ofNothing = "INSERT INTO entry (account, time, id, operation, amount) VALUES ('funding', 7, 9, 99, 1)"
  expect(() => database.exec(ofNothing)).toThrow(/FOREIGN KEY/)
  expect([ledger.balance('organisation'), ledger.sum()]).toEqual([101n, 0n])
})

test('what cannot be put back whole changes nothing', () => {
  write('A', 100n)
  const copy = copies.take()
  write('B', 1n)
  const before = everything()
  // The last table to be put back is not there: the others would be by then.
  database.exec(`DROP TABLE copies.record_${copy}`)
  expect(() => copies.putBack(copy)).toThrow(/no such table/)
  expect(everything()).toEqual(before)
})

test('a copy that was removed is gone, and its room can be used', () => {
  const copy = copies.take()
  copies.remove(copy)
  expect(() => copies.putBack(copy)).toThrow(/no such table/)
  expect(database.prepare('SELECT count(*) AS left FROM copies.sqlite_schema').get()).toEqual({ left: 0 })
})

test('begins anew with what new books begin with, or not at all', () => {
  write('A', 100n)
  copies.beginAnew()
  expect([ledger.balance('organisation'), ledger.nextNumber(), records.all(notes).size]).toEqual([5n, 2n, 1])
  write('B', 1n)
  const before = everything()
  const open = (): void => {
    throw new Error('no room')
  }
  expect(() => new BookCopies({ database, ledger, open }).beginAnew()).toThrow('no room')
  expect(everything()).toEqual(before)
})
