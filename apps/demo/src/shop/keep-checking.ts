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

/**
 * One round after the other, never two at a time. What is asked about was open a whole round ago: who just paid sees that it is
 * not known, and Paga has had a moment.
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
    if (!signal.aborted) await check(open)
  }
}
