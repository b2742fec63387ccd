import type { BusinessClient } from '@pagakit/business'
import type { CollectClient } from '@pagakit/collect'
import type { MerchantClient } from '@pagakit/merchant'
import { listedKobo } from '../listed-kobo.ts'
import { countRefunds } from '../refunds/count-listed.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Refund } from '../store/records.ts'
import type { Day } from './day.ts'

type ListOf<Generator> = Generator extends AsyncGenerator<infer Item> ? readonly Item[] : never

/** What Paga knows of a day, from three of its APIs. */
export interface PagaListing {
  /** What the account holds now, in naira, a decimal text. */
  readonly balance: string
  /** What moved on the account: payouts and refunds among it. */
  readonly account: ListOf<ReturnType<BusinessClient['transactionHistoryItems']>>
  /** What was collected. */
  readonly collected: ListOf<ReturnType<CollectClient['historyItems']>>
  /** What customers paid from their Paga accounts. */
  readonly sales: Awaited<ReturnType<MerchantClient['reconciliationReport']>>['reconciliationItems']
}

/** Who is asked. */
export type Asked = Pick<ShopContext, 'business' | 'collect' | 'merchant'>

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Asks Paga what it has of a day, and of a day before and after it, for what is known here today may have happened there
 * yesterday. `context` is what the calls are kept under.
 *
 * @throws PagaError where one of them does not answer
 */
export async function askPaga(
  { business, collect, merchant }: Asked,
  day: Day,
  context: string,
): Promise<PagaListing> {
  const [start, end] = [new Date(day.start - DAY_MS), new Date(day.end + DAY_MS)]
  const [{ totalBalance }, account, collected, { reconciliationItems }] = await Promise.all([
    business.accountBalance({}, { context }),
    all(business.transactionHistoryItems({ startDateUTC: start, endDateUTC: end }, { context })),
    all(collect.historyItems({ startDateTimeUTC: start, endDateTimeUTC: end }, { context })),
    merchant.reconciliationReport({ periodStartDateTimeUTC: start, periodEndDateTimeUTC: end }, { context }),
  ])
  return { balance: totalBalance, account, collected, sales: reconciliationItems }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** What was collected under a reference. What is told again once it is settled counts once. */
export function listedPayment({ collected }: Pick<PagaListing, 'collected'>, reference: string): bigint {
  const payments = collected.filter((item) => item.referenceNumber === reference && item.action === 'PAYMENT')
  const [settled, waiting] = (['SUCCESSFUL', 'PAID_NOT_SETTLED'] as const).map((wanted) =>
    sum(payments.filter(({ status }) => status === wanted)),
  )
  return (settled ?? 0n) > 0n ? (settled ?? 0n) : (waiting ?? 0n)
}

/** What a customer paid under a reference of the shop; what was given back of it is negative there. */
export function listedSale({ sales }: PagaListing, reference: string): bigint {
  return sum(sales.filter((item) => item.referenceNumber === reference && !item.amount?.startsWith('-')))
}

/** What was paid out under a reference. */
export function listedPayout({ account }: PagaListing, reference: string): bigint {
  return sum(account.filter((item) => item.referenceNumber === reference))
}

/**
 * The amount of a refund, if Paga lists it beyond what it listed before. Of one that was not made, as far as the shop knows, what
 * was made later of the same amount is not it.
 */
export function listedRefund({ account }: PagaListing, refund: Refund, refunds: readonly Refund[]): bigint {
  const { reference, amount, listed, state, since } = refund
  if (listed === null) return 0n
  const later = refunds.filter(
    (other) =>
      other.state === 'refunded' &&
      other.reference === reference &&
      listedKobo(other.amount) === listedKobo(amount) &&
      other.since > since,
  )
  const others = listed + (state === 'refunded' ? 0 : later.length)
  return countRefunds(account, refund) > others ? listedKobo(amount) : 0n
}

function sum(items: readonly { readonly amount?: string | undefined }[]): bigint {
  return items.reduce((total, { amount }) => total + listedKobo(amount), 0n)
}
