import type { BusinessClient } from '@pagakit/business'
import { koboOf } from '../../naira.ts'
import type { Refund } from '../store/records.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * How many movements of the reference and the amount of a refund Paga lists in the history of the account. It is one more than
 * before once the refund was made, whatever else goes on: no two refunds of a payment are sent at the same time.
 *
 * @throws PagaError where the history cannot be had
 */
export async function countListed(
  { id, reference, amount, at }: Refund,
  business: BusinessClient,
  now: number,
): Promise<number> {
  // The same beginning each time, and room for clocks that differ.
  const stretch = { startDateUTC: new Date(at - HOUR_MS), endDateUTC: new Date(now + HOUR_MS) }
  let listed = 0
  for await (const item of business.transactionHistoryItems(stretch, { context: id })) {
    if (item.referenceNumber === reference && isAmount(item.amount, koboOf(amount))) listed += 1
  }
  return listed
}

/** False too where it is written as no amount of ours can be. */
function isAmount(text: string, kobo: bigint): boolean {
  return /^\d+(?:\.\d{1,2})?$/.test(text) && koboOf(text) === kobo
}
