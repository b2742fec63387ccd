import type { StatusResponse } from './collect-client.generated.ts'
import type { HistoryItem } from './history-items.ts'

/**
 * A callback of Paga's for a payment request, after its signature was verified (as `@pagakit/notifications` does). Anybody can
 * post to your callback address: hand in nothing that was not verified.
 */
export interface VerifiedCallback {
  readonly externalReferenceNumber: string
  readonly statusCode: string | number
  readonly state?: string | undefined
}

/** What shows that a payment request was paid, and not merely created. */
export type PaymentEvidence =
  | { readonly kind: 'callback'; readonly callback: VerifiedCallback }
  | { readonly kind: 'history'; readonly payments: readonly HistoryItem[] }
  | { readonly kind: 'state'; readonly state: string }

/** What the status tells of the request asked about. */
export type RequestedPayment = Partial<StatusResponse['data']>

/** Paid by the payer; paid on to the payee or not yet. */
const paidStates: readonly unknown[] = ['CHARGEABLE', 'CONSUMED']

/** A state where the service gives one. */
export function stateEvidence({ state }: RequestedPayment): PaymentEvidence | undefined {
  return state !== undefined && paidStates.includes(state) ? { kind: 'state', state } : undefined
}

/** A callback about this request, with code 0 and no state that contradicts it. */
export function callbackEvidence(
  callback: VerifiedCallback | undefined,
  referenceNumber: string,
): PaymentEvidence | undefined {
  if (callback === undefined || callback.externalReferenceNumber !== referenceNumber) return undefined
  const { statusCode, state } = callback
  const isPaid = String(statusCode) === '0' && (state === undefined || paidStates.includes(state))
  return isPaid ? { kind: 'callback', callback } : undefined
}

/** A payment that is not settled may be told again once it is, so payments of one status only are counted together. */
const paidStatuses: readonly HistoryItem['status'][] = ['SUCCESSFUL', 'PAID_NOT_SETTLED']

/**
 * Payments in the history that together are what the payer had to pay. A row may be a part of the amount, so one alone proves
 * nothing unless it is large enough; nor does any where an amount is missing.
 */
export function historyEvidence(
  items: readonly HistoryItem[],
  referenceNumber: string,
  { totalPaymentAmount, requestAmount }: RequestedPayment,
): PaymentEvidence | undefined {
  const told = [totalPaymentAmount, requestAmount].filter((amount) => amount !== undefined).map(koboOf)
  const wanted = told.reduce(larger, 0n)
  if (wanted === 0n || told.includes(0n)) return undefined
  const payments = items.filter((item) => isPayment(item) && item.referenceNumber === referenceNumber)
  return paidStatuses
    .map((paid) => payments.filter(({ status }) => status === paid))
    .filter((paid) => paid.reduce((sum, { amount }) => sum + koboOf(amount), 0n) >= wanted)
    .map((paid) => ({ kind: 'history', payments: paid }) as const)[0]
}

function isPayment({ operation, action }: HistoryItem): boolean {
  return operation === 'PAYMENT_REQUEST' && action === 'PAYMENT'
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

/** 0 for what is no amount of naira and kobo. */
function koboOf(amount: string | undefined): bigint {
  const [, naira = '0', kobo = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(amount ?? '') ?? []
  return BigInt(naira + kobo.padEnd(2, '0'))
}
