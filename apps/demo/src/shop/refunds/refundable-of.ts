import { koboOf } from '../../naira.ts'
import type { PaymentRequest, Refund } from '../store/records.ts'

/** What was given back of a payment so far, in kobo. */
export function refundedOf(refunds: readonly Refund[]): bigint {
  return refunds
    .filter(({ state }) => state === 'refunded')
    .reduce((sum, { amount }) => sum + koboOf(amount), 0n)
}

/** What is left of a payment to give back, in kobo; nothing while it is not paid. */
export function leftOf({ state, amount }: PaymentRequest, refunds: readonly Refund[]): bigint {
  return state === 'paid' ? koboOf(amount) - refundedOf(refunds) : 0n
}

/** True while nobody knows what became of a refund: until then no other can be sent, for Paga could not tell the two apart. */
export function isRefundOpen(refunds: readonly Refund[]): boolean {
  return refunds.some(({ state }) => state === 'sending' || state === 'checking')
}
