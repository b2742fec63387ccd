import type { BusinessClient, CallOptions } from '@pagakit/business'
import { koboOf } from '../../naira.ts'
import { listedKobo } from '../listed-kobo.ts'
import type { Refund } from '../store/records.ts'
import { refundWays } from './refund-ways.ts'
import type { Refundable } from './refundable.ts'

type HistoryItem =
  ReturnType<BusinessClient['transactionHistoryItems']> extends AsyncGenerator<infer Item> ? Item : never

const HOUR_MS = 60 * 60 * 1000

/**
 * Asks how many movements of the reference and the amount of a refund Paga lists in the history of the account. It is one more
 * than before once the refund was made, whatever else goes on: no two refunds of a payment are sent at the same time.
 *
 * @throws PagaError where the history cannot be had
 */
export async function countListed(
  refund: Refund,
  business: BusinessClient,
  now: number,
  options: Pick<CallOptions, 'timeoutMs'> = {},
): Promise<number> {
  const stretch = { startDateUTC: new Date(firstOf(refund)), endDateUTC: new Date(now + HOUR_MS) }
  const items: HistoryItem[] = []
  for await (const item of business.transactionHistoryItems(stretch, { ...options, context: refund.id }))
    items.push(item)
  return countRefunds(items, refund)
}

/** How many of the movements may be the refund: from the same moment on each time they are counted. */
export function countRefunds(items: readonly HistoryItem[], refund: Refund): number {
  return items.filter(
    ({ referenceNumber, amount, dateUTC }) =>
      referenceNumber === refund.listedAs &&
      listedKobo(amount) === koboOf(refund.amount) &&
      // Where the time is written as nobody expected, the movement counts each time.
      !(Date.parse(`${dateUTC}Z`) < firstOf(refund)),
  ).length
}

/**
 * How many such movements there must be by now, as far as the shop knows: other refunds of the same amount, and the payment
 * itself. Paga may list them late, and they are not to be taken for the refund then.
 */
export function countKnown(refund: Refund, paid: Refundable, refunds: readonly Refund[]): number {
  const alike = refunds.filter((other) => other.state === 'refunded')
  const known = refundWays[refund.kind].listsPayment ? [...alike, paid] : alike
  return known.filter(
    ({ amount, since }) => koboOf(amount) === koboOf(refund.amount) && since >= firstOf(refund),
  ).length
}

/** With room for clocks that differ; in whole seconds, as it is asked. */
function firstOf({ at }: Refund): number {
  return Math.floor((at - HOUR_MS) / 1000) * 1000
}
