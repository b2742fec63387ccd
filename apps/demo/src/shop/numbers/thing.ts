import { koboOf } from '../../naira.ts'
import { titleOf } from '../purchases/shelf.ts'
import { paidAmount } from '../refunds/refundable.ts'
import type { PaymentRequest, Payout, Purchase, Refund } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { listedPayment, listedPayout, listedRefund, listedSale, type PagaListing } from './paga-listing.ts'

/** What a thing counts towards. */
export type Figure = 'paid' | 'paid out' | 'refunded'

/** Something of the shop that moves money, in kobo. */
export interface Thing {
  readonly figure: Figure
  /** Its page. */
  readonly href: string
  readonly name: string
  /** What the shop has of it: nothing until it was done. */
  readonly ours: bigint
  /** Since when the shop has it so, in milliseconds since 1970. */
  readonly since: number
  /** What Paga lists of it. */
  readonly theirs: (listing: PagaListing) => bigint
}

/** Everything of an owner that moves money. */
export function thingsOf(store: Store, owner: string): readonly Thing[] {
  const suppliers = new Map(store.suppliers(owner).map(({ id, name }) => [id, name]))
  const refunds = store.refunds.all(owner)
  return [
    ...store.paymentRequests(owner).map(ofRequest),
    ...store.purchases.all(owner).map(ofPurchase),
    ...store.payouts(owner).map((payout) => ofPayout(payout, suppliers.get(payout.supplier) ?? '')),
    ...refunds.map((refund) => ofRefund(refund, refunds)),
  ]
}

function ofRequest(request: PaymentRequest): Thing {
  const { reference, payer, state, since } = request
  return {
    figure: 'paid',
    href: `/requests/${reference}`,
    name: `Payment of ${payer}`,
    ours: state === 'paid' ? koboOf(paidAmount(request)) : 0n,
    since,
    theirs: (listing) => listedPayment(listing, reference),
  }
}

function ofPurchase(purchase: Purchase): Thing {
  const { reference, book, state, since } = purchase
  return {
    figure: 'paid',
    href: `/sales/${reference}`,
    name: `Purchase of ${titleOf(book)}`,
    ours: state === 'paid' ? koboOf(paidAmount(purchase)) : 0n,
    since,
    theirs: (listing) => listedSale(listing, reference),
  }
}

function ofPayout({ reference, amount, state, since }: Payout, supplier: string): Thing {
  return {
    figure: 'paid out',
    href: `/payouts/${reference}`,
    name: `Payout to ${supplier}`,
    ours: state === 'paid' ? koboOf(amount) : 0n,
    since,
    theirs: (listing) => listedPayout(listing, reference),
  }
}

function ofRefund(refund: Refund, refunds: readonly Refund[]): Thing {
  return {
    figure: 'refunded',
    href: `/refunds/${refund.id}`,
    name: `Refund of ${refund.reference}`,
    ours: refund.state === 'refunded' ? koboOf(refund.amount) : 0n,
    since: refund.since,
    theirs: (listing) => listedRefund(listing, refund, refunds),
  }
}
