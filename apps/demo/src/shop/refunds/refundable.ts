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
  readonly customer: string
  readonly phone: string
  /** Its page. */
  readonly href: string
}

/** A payment request as something to give back. */
export function requestRefundable({ reference, amount, state, payer, phone }: PaymentRequest): Refundable {
  const [isPaid, href] = [state === 'paid', `/requests/${reference}`]
  return { kind: 'request', reference, amount, isPaid, customer: payer, phone, href }
}

/** A purchase as something to give back. */
export function purchaseRefundable({ reference, amount, state, payer, phone }: Purchase): Refundable {
  const [isPaid, href] = [state === 'paid', `/purchases/${reference}`]
  return { kind: 'purchase', reference, amount, isPaid, customer: payer, phone, href }
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
