import { isPagaError } from '@pagakit/business'
import { endingOf } from '../ending-of.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Refund, RefundState } from '../store/records.ts'
import type { Ending } from '../store/store.ts'
import { countKnown, countListed } from './count-listed.ts'
import { type RefundApis, refundWays } from './refund-ways.ts'
import type { Refundable } from './refundable.ts'

/** What giving back needs. */
export type RefundTill = RefundApis & Pick<ShopContext, 'store' | 'business' | 'now'>

/**
 * Gives back a payment, or a part of it, at most once, whatever fails. As {@link payOnce}, but that a refund has no reference of
 * its own, so Paga cannot be asked about it:
 *
 * 1. One statement takes the refund from `planned` to `sending`, unless another of the same payment is open or it would be
 *    more than was paid.
 * 2. What Paga lists of this payment, or should list, is counted and written down before anything is sent.
 * 3. It is sent once.
 * 4. What came of it is written down. Where nobody knows, `checking` is the truth, and {@link checkRefunds} counts again.
 *
 * `beforeSending` is for a rehearsal, which loses the answer of this very refund.
 */
export async function refundOnce(
  refund: Refund,
  paid: Refundable,
  till: RefundTill,
  beforeSending?: (refund: Refund) => void,
): Promise<void> {
  const { refunds } = till.store
  if (!refunds.claim(refund.id, paid.amount)) return
  const prepared = await prepare(refund, paid, till)
  if ('state' in prepared) return refunds.end(refund.id, prepared)
  if (!refunds.setListed(refund.id, prepared)) return
  const known = { ...refund, ...prepared }
  beforeSending?.(known)
  refunds.end(refund.id, await send(known, paid, till))
}

/** Finds the payment at Paga, and counts what is listed of it. Nothing was sent where that fails. */
async function prepare(
  refund: Refund,
  paid: Refundable,
  till: RefundTill,
): Promise<Pick<Refund, 'listedAs' | 'listed'> | Ending<RefundState>> {
  try {
    const listedAs = await refundWays[refund.kind].referenceAtPaga(refund, till)
    if (listedAs === undefined) return { state: 'not-sent', reason: 'Paga does not have the payment.' }
    const listed = await countListed({ ...refund, listedAs }, till.business, till.now())
    const refunds = till.store.refunds.of(refund.owner, refund.reference)
    return { listedAs, listed: Math.max(listed, countKnown(refund, paid, refunds)) }
  } catch (error) {
    if (!isPagaError(error)) throw error
    return { state: 'not-sent', reason: `What Paga has of the payment could not be read. ${error.message}` }
  }
}

async function send(refund: Refund, paid: Refundable, till: RefundTill): Promise<Ending<RefundState>> {
  try {
    const { verdict } = await refundWays[refund.kind].send(refund, paid, till)
    return { state: verdict === 'successful' ? 'refunded' : 'checking' }
  } catch (error) {
    return endingOf(error)
  }
}
