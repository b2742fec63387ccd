import type { BusinessClient } from '@pagakit/business'
import { endingOf } from '../ending-of.ts'
import type { Payout, PayoutState, Supplier } from '../store/records.ts'
import type { Ending, Store } from '../store/store.ts'

/** What paying needs. */
export interface Till {
  readonly store: Store
  readonly business: BusinessClient
}

/**
 * Pays a payout at most once, whatever fails. The model to copy:
 *
 * 1. The reference is in the store before anything is sent, so that Paga can be asked about it whatever happens next.
 * 2. One statement takes the payout from `planned` to `sending`. Of two clicks, or two servers, one gets it.
 * 3. It is sent once. Nothing below, and nothing in the client, sends it again.
 * 4. What came of it is written down. Where nobody knows, `checking` is the truth, and {@link checkPayouts} asks.
 *
 * A process that ends between 2 and 4 leaves `sending` behind, which the store reads as `checking` when it opens.
 */
export async function payOnce(payout: Payout, supplier: Supplier, { store, business }: Till): Promise<void> {
  if (!store.claimPayout(payout.reference)) return
  store.endPayout(payout.reference, await send(payout, supplier, business))
}

async function send(
  payout: Payout,
  supplier: Supplier,
  business: BusinessClient,
): Promise<Ending<PayoutState>> {
  try {
    const { verdict } = await business.depositToBank({
      referenceNumber: payout.reference,
      amount: payout.amount,
      destinationBankUUID: supplier.bank,
      destinationBankAccountNumber: supplier.account,
      recipientPhoneNumber: shopPhone,
      recipientName: payout.holder,
    })
    return { state: verdict === 'successful' ? 'paid' : 'checking' }
  } catch (error) {
    return endingOf(error)
  }
}

/** Where Paga tells about payouts: the merchant's own number. */
export const shopPhone = '+2348012345678'
