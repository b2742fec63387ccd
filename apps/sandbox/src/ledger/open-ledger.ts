import type { DatabaseSync } from 'node:sqlite'
import type { Kobo } from '../kobo.ts'
import { accountId } from './account-id.ts'
import { Ledger } from './ledger.ts'

/** Opens the books in a database. New ones begin with the given balances, which come out of the funding account. */
export function openLedger(
  database: DatabaseSync,
  openingBalances: ReadonlyMap<string, Kobo>,
  now: number,
): Ledger {
  const ledger = new Ledger(database)
  const isNew = ledger.nextNumber() === 1n
  if (isNew) ledger.transaction(() => recordOpening(ledger, openingBalances, now))
  return ledger
}

/** Writes what new books begin with; to be called within a transaction. */
export function recordOpening(ledger: Ledger, openingBalances: ReadonlyMap<string, Kobo>, now: number): void {
  const postings = Array.from(openingBalances, ([account, kobo]) => ({ account, kobo }))
  const total = postings.reduce((sum, { kobo }) => sum + kobo, 0n)
  const funding = { account: accountId.funding, kobo: -total }
  const operation = { reference: 'OPENING', name: 'opening', time: now, code: 0 }
  ledger.record('sandbox', operation, [funding, ...postings])
}
