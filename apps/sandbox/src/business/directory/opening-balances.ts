import type { Kobo } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { fundingSourcesOf } from './funding-sources.ts'
import { seedCustomers } from './seed-customers.ts'

/** What everybody has in new books: the organisation a million naira, each customer what the tables say. */
export const openingBalances: ReadonlyMap<string, Kobo> = new Map([
  [accountId.organisation, 100_000_000n],
  ...seedCustomers.flatMap(({ customer: { phone }, opening }): [string, Kobo][] => [
    [accountId.customer(phone), opening],
    ...fundingSourcesOf(phone).map((source): [string, Kobo] => [
      accountId.source(phone, source.alias),
      source.opening,
    ]),
  ]),
])
