import type { Kobo } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { customers } from './customers.ts'

/** What everybody has in new books: the organisation a million naira, each customer what the table says. */
export const openingBalances: ReadonlyMap<string, Kobo> = new Map([
  [accountId.organisation, 100_000_000n],
  ...customers.map(({ phone, opening }): [string, Kobo] => [accountId.customer(phone), opening]),
])
