import { type BusinessClient, isPagaError } from '@pagakit/business'
import type { CollectClient } from '@pagakit/collect'
import { endingOf } from '../ending-of.ts'
import type { PaymentRequest, Refund, RefundState } from '../store/records.ts'
import type { Ending, Store } from '../store/store.ts'
import { countListed } from './count-listed.ts'

/** What giving back needs. */
export interface RefundTill {
  readonly store: Store
  readonly business: BusinessClient
  readonly collect: CollectClient
  readonly now: () => number
}

/**
 * Gives back a payment, or a part of it, at most once, whatever fails. As {@link payOnce}, but that a refund has no reference of
 * its own, so Paga cannot be asked about it:
 *
 * 1. One statement takes the refund from `planned` to `sending`, unless another of the same payment is open or it would be
 *    more than was paid.
 * 2. What Paga lists of this payment is counted and written down, before anything is sent.
 * 3. It is sent once.
 * 4. What came of it is written down. Where nobody knows, `checking` is the truth, and {@link checkRefunds} counts again.
 */
export async function refundOnce(refund: Refund, paid: PaymentRequest, till: RefundTill): Promise<void> {
  const { refunds } = till.store
  if (!refunds.claim(refund.id, paid.amount)) return
  const listed = await listedBefore(refund, till)
  if (typeof listed !== 'number') return refunds.end(refund.id, listed)
  refunds.setListed(refund.id, listed)
  refunds.end(refund.id, await send(refund, till.collect))
}

async function listedBefore(refund: Refund, till: RefundTill): Promise<number | Ending<RefundState>> {
  try {
    return await countListed(refund, till.business, till.now())
  } catch (error) {
    if (!isPagaError(error)) throw error
    return { state: 'not-sent', reason: `What Paga lists could not be read: ${error.message}` }
  }
}

async function send(
  { id, reference, amount, note }: Refund,
  collect: CollectClient,
): Promise<Ending<RefundState>> {
  try {
    const { verdict } = await collect.refund(
      {
        referenceNumber: reference,
        refundAmount: amount,
        currency: 'NGN',
        ...(note === '' ? {} : { reason: note }),
      },
      { context: id },
    )
    return { state: verdict === 'successful' ? 'refunded' : 'checking' }
  } catch (error) {
    return endingOf(error)
  }
}
