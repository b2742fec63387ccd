import { nairaText } from '../kobo.ts'
import type { Ledger } from './ledger.ts'

/** What an account holds. */
export interface AccountBalance {
  /** Such as `organisation`, `customer:+2348012345678` or `bank:058`. */
  readonly account: string
  /** In naira, as a decimal text: `'1000000'`. */
  readonly balance: string
}

/** One line of the books. */
export interface LedgerEntry {
  readonly referenceNumber: string
  readonly operation: string
  readonly transactionId: string | undefined
  readonly account: string
  /** In naira, as a decimal text; credit is positive, debit negative. */
  readonly amount: string
}

/** The books, to be read. */
export interface LedgerReader {
  /** What an account holds, in naira as a decimal text; `'0'` for one that was never used. */
  balance(account: string): string
  /** Every account that was ever used. */
  balances(): readonly AccountBalance[]
  /** Every entry, the oldest first. */
  entries(): readonly LedgerEntry[]
  /** The sum of all entries: `'0'`, or the books are broken. */
  sum(): string
}

/** Shows the books in naira and lets nobody write. `bring` brings them up to date before they are looked at. */
export function ledgerReader(ledger: Ledger, bring: () => void): LedgerReader {
  const upToDate = (): Ledger => {
    bring()
    return ledger
  }
  return {
    balance: (account) => nairaText(upToDate().balance(account)),
    balances: () =>
      Array.from(upToDate().balances(), ([account, kobo]) => ({ account, balance: nairaText(kobo) })),
    entries: () =>
      upToDate()
        .entries()
        .map(({ reference, operation, transactionId, account, kobo }) => ({
          referenceNumber: reference,
          operation,
          transactionId,
          account,
          amount: nairaText(kobo),
        })),
    sum: () => nairaText(upToDate().sum()),
  }
}
