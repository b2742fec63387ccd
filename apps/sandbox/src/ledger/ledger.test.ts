import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OperationRecord } from './booked-operation.ts'
import { Ledger, type Posting } from './ledger.ts'
import { openDatabase } from './open-database.ts'
import { statements } from './statements.ts'

let ledger: Ledger
beforeEach(() => {
  ledger = new Ledger(openDatabase(undefined))
})
afterEach(() => ledger.close())

function operation(reference: string): OperationRecord {
  return { reference, name: 'moneyTransfer', time: 0, code: 0, transactionId: `T-${reference}`, fee: 5n }
}

const fund = [
  { account: 'funding', kobo: -100n },
  { account: 'organisation', kobo: 100n },
]

test('keeps kobo beyond what a double holds', () => {
  const kobo = 9_007_199_254_740_993n
  ledger.record('us', operation('A'), [
    { account: 'funding', kobo: -kobo },
    { account: 'organisation', kobo },
  ])
  expect(ledger.balance('organisation')).toBe(kobo)
  expect(ledger.sum()).toBe(0n)
})

test('goes on counting entries in books that are opened again, and where some were undone', () => {
  const database = openDatabase(undefined)
  const write = (books: Ledger, reference: string): void => books.record('us', operation(reference), fund)
  write(new Ledger(database), 'A')
  const again = new Ledger(database)
  again.rehearsal(() => write(again, 'B'))
  write(again, 'C')
  expect(again.entries().map(({ reference }) => reference)).toEqual(['A', 'A', 'C', 'C'])
  const told = again.movements('organisation', { start: 0, end: 1 }, 9)
  expect(told.map(({ reference }) => reference)).toEqual(['A', 'C'])
  again.close()
})

test('refuses postings that do not sum to zero, and writes none of them', () => {
  const odd = [{ account: 'organisation', kobo: 1n }]
  expect(() => ledger.transaction(() => ledger.record('us', operation('A'), odd))).toThrow(RangeError)
  expect(ledger.find('us', 'A')).toBeUndefined()
  expect(ledger.entries()).toEqual([])
})

test('lets no account but the funding one fall below zero, and undoes the whole operation', () => {
  ledger.record('us', operation('A'), fund)
  const tooMuch = [
    { account: 'bank:058', kobo: 101n },
    { account: 'organisation', kobo: -101n },
  ]
  expect(() => ledger.transaction(() => ledger.record('us', operation('B'), tooMuch))).toThrow(/CHECK/)
  expect(ledger.balance('organisation')).toBe(100n)
  expect(ledger.balance('bank:058')).toBe(0n)
  expect(ledger.find('us', 'B')).toBeUndefined()
})

/** What the SQLite of Node 22.13 can do. */
function olderSqlite(database: DatabaseSync): ConstructorParameters<typeof Ledger>[0] {
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql),
    close: () => database.close(),
  }
}

test('undoes and closes with what the SQLite of Node 22.13 can do', () => {
  const database = openDatabase(undefined)
  const books = new Ledger(olderSqlite(database))
  const fail = (): never => {
    throw new Error('no')
  }
  expect(() => books.transaction(fail)).toThrow('no')
  expect(() => books.rehearsal(fail)).toThrow('no')
  books.transaction(() => books.record('us', operation('A'), fund))
  expect(books.balance('organisation')).toBe(100n)
  books.close()
  books.close()
  expect(() => database.exec('SELECT 1')).toThrow('not open')
})

describe('what is written together in one turn', () => {
  const give = (reference: string): void => ledger.record('us', operation(reference), fund)
  const nothing = (): void => {}

  test('is kept by one commit, after which whoever waits is told', async () => {
    const told: string[] = []
    for (const reference of ['A', 'B']) {
      ledger.together(
        () => give(reference),
        () => told.push(reference),
      )
    }
    expect([ledger.balance('organisation'), ...ledger.balances().values()]).toEqual([200n, -200n, 200n])
    expect(told).toEqual([])
    await ledger.kept()
    expect(told).toEqual(['A', 'B'])
    expect([ledger.kept(), ledger.balance('organisation'), ledger.sum()]).toEqual([undefined, 200n, 0n])
  })

  test('is lost together where one of them fails while it writes', async () => {
    ledger.record('us', operation('A'), fund)
    ledger.together(() => give('B'), nothing)
    const kept = ledger.kept()
    expect(() => ledger.together(() => give('A'), nothing)).toThrow(/UNIQUE/)
    await expect(kept).rejects.toThrow(/UNIQUE/)
    expect([ledger.find('us', 'B'), ledger.balance('organisation'), ledger.nextNumber()]).toEqual([
      undefined,
      100n,
      2n,
    ])
    ledger.together(() => give('B'), nothing)
    await ledger.kept()
    expect(ledger.balances().get('organisation')).toBe(200n)
  })

  test('is kept where another fails before it writes', async () => {
    ledger.together(() => give('A'), nothing)
    const fail = (): never => {
      throw new Error('no')
    }
    expect(() => ledger.together(fail, nothing)).toThrow('no')
    await ledger.kept()
    expect(ledger.find('us', 'A')).toBeDefined()
  })

  test('is kept before a transaction of its own begins, whatever becomes of that', () => {
    const told: string[] = []
    ledger.together(
      () => give('A'),
      () => told.push('A'),
    )
    expect(() => ledger.transaction(() => give('A'))).toThrow(/UNIQUE/)
    expect(told).toEqual(['A'])
    expect(ledger.balance('organisation')).toBe(100n)
  })

  test('lets no account but the funding one fall below zero', () => {
    const take = (kobo: bigint): void =>
      ledger.record('us', operation(`T-${kobo}`), [
        { account: 'organisation', kobo: -kobo },
        { account: 'bank:058', kobo },
      ])
    ledger.together(() => give('A'), nothing)
    ledger.together(() => take(60n), nothing)
    expect(() => ledger.together(() => take(41n), nothing)).toThrow(/organisation would fall below its floor/)
    expect(ledger.balances().size).toBe(0)
  })

  test('is lost where SQLite has ended the transaction meanwhile, and what comes then is kept by itself', async () => {
    const database = openDatabase(undefined)
    const books = new Ledger(database)
    books.together(() => books.record('us', operation('A'), fund), nothing)
    const kept = books.kept()
    database.exec('ROLLBACK')
    books.together(() => books.record('us', operation('B'), fund), nothing)
    await expect(kept).rejects.toThrow('undone')
    await books.kept()
    expect([books.find('us', 'A'), books.find('us', 'B')?.number, books.sum()]).toEqual([undefined, 1n, 0n])
    books.close()
  })

  test('is kept at once, each by itself, where SQLite does not tell whether it has ended a transaction', () => {
    const database = openDatabase(undefined)
    const books = new Ledger(olderSqlite(database))
    const told: string[] = []
    books.together(
      () => books.record('us', operation('A'), fund),
      () => told.push('A'),
    )
    expect([told, books.kept()]).toEqual([['A'], undefined])
    expect(() => database.exec('ROLLBACK')).toThrow('no transaction is active')
    books.close()
  })

  test('holds an account that is empty against its floor', () => {
    const takeFromNobody = (): unknown =>
      ledger.record('us', operation('A'), [
        { account: 'organisation', kobo: -1n },
        { account: 'bank:058', kobo: 1n },
      ])
    expect(() => ledger.together(takeFromNobody, nothing)).toThrow(/organisation would fall below its floor/)
  })

  test('is kept when the books are closed', () => {
    const told: string[] = []
    ledger.together(
      () => give('A'),
      () => told.push('A'),
    )
    ledger.close()
    expect(told).toEqual(['A'])
  })
})

test('takes a reference once per organisation', () => {
  ledger.record('us', operation('A'), fund)
  const again = { ...operation('A'), transactionId: 'T-2' }
  expect(() => ledger.record('us', again, fund)).toThrow(/UNIQUE/)
  ledger.record('them', again, fund)
  expect(ledger.find('them', 'A')?.transactionId).toBe('T-2')
})

test('lets an operation stand beside the one that owns the reference, and the owner be completed', () => {
  ledger.record('us', { reference: 'A', name: 'chargeCustomer', time: 1, code: 3 }, [])
  const owner = ledger.find('us', 'A')
  if (owner === undefined) throw new Error('the owner is not there')
  ledger.recordBeside('us', { ...operation('A'), transactionId: 'T-R' }, fund)
  expect(ledger.find('us', 'A')).toMatchObject({ code: 3, transactionId: undefined })
  ledger.amend(owner, { ...operation('A'), time: 9, fee: 5n }, fund)
  expect(ledger.find('us', 'A')).toMatchObject({ time: 9, code: 0, transactionId: 'T-A', fee: 5n })
  expect(ledger.entries()).toHaveLength(4)
})

test('gives back what was recorded', () => {
  ledger.record('us', operation('A'), fund)
  ledger.record('us', { reference: 'B', name: 'depositToBank', time: 7, code: 139 }, [])
  expect(ledger.find('us', 'A')).toEqual({ number: 1n, ...operation('A') })
  expect(ledger.find('us', 'B')).toEqual({
    number: 2n,
    reference: 'B',
    name: 'depositToBank',
    time: 7,
    code: 139,
    transactionId: undefined,
    fee: undefined,
  })
  expect(ledger.nextNumber()).toBe(3n)
  expect(ledger.entries()).toEqual([
    { reference: 'A', operation: 'moneyTransfer', transactionId: 'T-A', account: 'funding', kobo: -100n },
    { reference: 'A', operation: 'moneyTransfer', transactionId: 'T-A', account: 'organisation', kobo: 100n },
  ])
})

test('writes no entry for a posting of nothing', () => {
  ledger.record('us', operation('A'), [...fund, { account: 'fees', kobo: 0n }])
  expect([...ledger.balances().keys()]).toEqual(['funding', 'organisation'])
})

describe('the movements of an account', () => {
  const all = { start: 0, end: 100 }

  /** Gives the organisation so many kobo at a time. */
  function give(reference: string, time: number, ...kobo: bigint[]): void {
    const postings = kobo.flatMap((each): Posting[] => [
      { account: 'funding', kobo: -each },
      { account: 'organisation', kobo: each },
    ])
    ledger.record('us', { ...operation(reference), time }, postings)
  }

  test('are told in the order of time, with the operation they belong to', () => {
    give('B', 7, 20n)
    give('A', 3, 10n)
    expect(ledger.movements('organisation', all, 9)).toEqual([
      expect.objectContaining({ reference: 'A', time: 3, kobo: 10n, organisation: 'us', fee: 5n }),
      expect.objectContaining({ reference: 'B', time: 7, kobo: 20n, transactionId: 'T-B' }),
    ])
    expect(ledger.movements('bank:058', all, 9)).toEqual([])
  })

  test('begin with the start and end before the end', () => {
    for (const time of [3, 4, 5, 6]) give(`T-${time}`, time, 1n)
    const told = ledger.movements('organisation', { start: 4, end: 6 }, 9)
    expect(told.map(({ time }) => time)).toEqual([4, 5])
  })

  test('are the latest, where there are more than wanted', () => {
    for (const time of [3, 4, 5, 5, 6]) give(`T-${time}-${ledger.nextNumber()}`, time, 1n)
    const told = ledger.movements('organisation', all, 3)
    expect(told.map(({ reference }) => reference)).toEqual(['T-5-3', 'T-5-4', 'T-6-5'])
  })

  test('are one for an operation that posts twice to the account', () => {
    give('A', 3, 1n)
    give('B', 3, 10n, 20n)
    give('C', 3, 1n)
    expect(ledger.movements('organisation', all, 2).map(({ kobo }) => kobo)).toEqual([30n, 1n])
  })

  test('are found by an index, and sorted by nothing else', () => {
    const database = openDatabase(undefined)
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${statements.movements}`).all('organisation', 0, 1)
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH entry USING PRIMARY KEY (account=? AND time>? AND time<?)',
      'SEARCH operation USING INTEGER PRIMARY KEY (rowid=?)',
    ])
    database.close()
  })
})
