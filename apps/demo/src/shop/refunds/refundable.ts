import { koboOf } from '../../naira.ts'
import type { PaymentRequest, Purchase, Refund, RefundKind } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/** Something a customer may have paid, so that it can be given back. */
export interface Refundable {
  readonly kind: RefundKind
  readonly reference: string
  /** In naira, a decimal text. */
  readonly amount: string
  readonly isPaid: boolean
  /** Since when it stands as it does, in milliseconds since 1970. */
  readonly since: number
  readonly customer: string
  readonly phone: string
  /** Its page. */
  readonly href: string
}

/** A payment request as something to give back. */
export function requestRefundable(request: PaymentRequest): Refundable {
  return { kind: 'request', href: `/requests/${request.reference}`, ...common(request) }
}

/** A purchase as something to give back. */
export function purchaseRefundable(purchase: Purchase): Refundable {
  return { kind: 'purchase', href: `/sales/${purchase.reference}`, ...common(purchase) }
}

function common(paid: PaymentRequest | Purchase): Omit<Refundable, 'kind' | 'href'> {
  const { reference, state, since, payer: customer, phone } = paid
  return { reference, amount: paidAmount(paid), isPaid: state === 'paid', since, customer, phone }
}

/** How much was paid of something that is paid, in naira: all of it, unless the merchant has taken a part for the whole. */
export function paidAmount({ amount, listed }: Pick<PaymentRequest, 'amount' | 'listed'>): string {
  return listed === '' ? amount : listed
}

/** What an owner has under a reference. */
export function findRefundable(
  kind: RefundKind,
  owner: string,
  reference: string,
  store: Store,
): Refundable | undefined {
  if (kind === 'purchase') {
    const purchase = store.purchases.find(owner, reference)
    return purchase && purchaseRefundable(purchase)
  }
  const request = store.paymentRequest(owner, reference)
  return request && requestRefundable(request)
}

/** What was given back of a payment so far, in kobo. */
export function refundedOf(refunds: readonly Refund[]): bigint {
  return refunds
    .filter(({ state }) => state === 'refunded')
    .reduce((sum, { amount }) => sum + koboOf(amount), 0n)
}

/** What is left of a payment to give back, in kobo; nothing while it is not paid. */
export function leftOf({ isPaid, amount }: Refundable, refunds: readonly Refund[]): bigint {
  return isPaid ? koboOf(amount) - refundedOf(refunds) : 0n
}

/** True while nobody knows what became of a refund: until then no other can be sent, for Paga could not tell the two apart. */
export function isRefundOpen(refunds: readonly Refund[]): boolean {
  return refunds.some(({ state }) => state === 'sending' || state === 'checking')
}
