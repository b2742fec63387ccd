import type { BusinessClient } from '@pagakit/business'
import type { CollectClient } from '@pagakit/collect'
import type { Bank } from './payouts/remember-banks.ts'
import type { Store } from './store/store.ts'

/** What Paga and its customers do in a rehearsal: buttons appear for it. A shop over the real Paga has none. */
export interface Rehearsal {
  /** Loses the answer to the call with this reference, after the money moved. */
  loseAnswer(operation: 'depositToBank' | 'refund', referenceNumber: string): void
  /** Pays a payment request by bank transfer, as the customer would. */
  payByTransfer(referenceNumber: string): void
}

/** What every story works with. */
export interface ShopContext {
  /** Where the shop stands, such as `http://127.0.0.1:3000`; Paga calls it there. */
  readonly origin: string
  readonly store: Store
  readonly business: BusinessClient
  readonly collect: CollectClient
  readonly listBanks: () => Promise<readonly Bank[]>
  readonly rehearsal?: Rehearsal | undefined
  /** The time in milliseconds since 1970. */
  readonly now: () => number
}
