import type { BusinessClient } from '@pagakit/business'
import type { CollectClient } from '@pagakit/collect'
import type { AuthorizationSettings } from '@pagakit/connect'
import type { ConnectClient } from '@pagakit/connect-server'
import type { MerchantClient } from '@pagakit/merchant'
import type { Connections } from './connections/connections.ts'
import type { Bank } from './payouts/remember-banks.ts'
import type { Store } from './store/store.ts'

/** What Paga and its customers do in a rehearsal: buttons appear for it. A shop over the real Paga has none. */
export interface Rehearsal {
  /** Loses the answer to the call with this reference, after the money moved. */
  loseAnswer(
    operation: 'depositToBank' | 'refund' | 'refundBillPay' | 'merchantPayment',
    referenceNumber: string,
  ): void
  /** Pays a payment request by bank transfer, as the customer would: all that is missing, unless an amount is given. */
  payByTransfer(referenceNumber: string, amount?: string): void
  /** Takes back what a customer allowed the shop, as they can in Paga's app. */
  withdrawConsent(phone: string): void
  /** Never sends the next webhook of a payment request. */
  loseWebhook(referenceNumber: string): void
  /** Cancels a payment request, which Paga has no operation for. */
  cancel(referenceNumber: string): void
}

/** What every story works with. */
export interface ShopContext {
  /** Where the shop stands, such as `http://127.0.0.1:3000`; Paga calls it there. */
  readonly origin: string
  readonly store: Store
  readonly business: BusinessClient
  readonly collect: CollectClient
  readonly merchant: MerchantClient
  readonly connect: ConnectClient
  /** The Paga accounts of customers, with their tokens. */
  readonly connections: Connections
  /** What the pages need to ask a customer for consent; everybody may see it. */
  readonly askingSettings: Pick<AuthorizationSettings, 'environment' | 'clientId'>
  readonly listBanks: () => Promise<readonly Bank[]>
  readonly rehearsal?: Rehearsal | undefined
  /** The time in milliseconds since 1970. */
  readonly now: () => number
}
