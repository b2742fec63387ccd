import { setTimeout } from 'node:timers/promises'
import type { PaymentRequest, Payout, Purchase, Refund } from './store/records.ts'
import type { Store } from './store/store.ts'

/** What nobody knows the end of yet. */
export interface OpenThings {
  readonly payouts: readonly Payout[]
  readonly refunds: readonly Refund[]
  readonly purchases: readonly Purchase[]
  readonly requests: readonly PaymentRequest[]
}

/** Everything of everybody that is open now. */
export function openThings(store: Store): OpenThings {
  return {
    payouts: store.payoutsToCheck(),
    refunds: store.refunds.toCheck(),
    purchases: store.purchases.toCheck(),
    requests: store.openPaymentRequests(),
  }
}

/** What of it is to be asked about by now. */
function dueOf({ payouts, refunds, purchases, requests }: OpenThings, { questions }: Store): OpenThings {
  const isDue = ({ reference }: { readonly reference: string }): boolean => questions.isDue(reference)
  return {
    payouts: payouts.filter(isDue),
    // A refund has the reference of what was paid.
    refunds: refunds.filter(({ id }) => questions.isDue(id)),
    purchases: purchases.filter(isDue),
    requests: requests.filter(isDue),
  }
}

/**
 * One round after the other, never two at a time. What is asked about was open a whole round ago: who just paid sees that it is
 * not known, and Paga has had a moment. What stays open is asked about ever more seldom.
 */
export async function keepChecking(
  store: Store,
  check: (open: OpenThings) => Promise<void>,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const open = openThings(store)
    await setTimeout(everyMs, undefined, { signal }).catch(() => {})
    if (!signal.aborted) await check(dueOf(open, store))
  }
}
