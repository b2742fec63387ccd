import { paymentRequestCallback, persistentAccountWebhook, type Webhook } from '@pagakit/models/notifications'

/** The members of a message. Amounts are decimal texts. */
export type WebhookPayload = Readonly<Record<string, unknown>>

/** A message that is not signed yet. */
export interface WebhookMessage {
  readonly webhook: Webhook
  readonly payload: WebhookPayload
}

const callback = {
  event: 'PAYMENT_ERROR',
  statusCode: '0',
  statusMessage: 'success',
  externalReferenceNumber: 'ORDER-1A',
  state: 'PENDING',
} as const

const payment = { paymentAmount: '2000.5', cumulativePaymentAmount: '2000.5', collectionFee: '1.5' } as const
const expired = { event: 'PAYMENT_REQUEST_EXPIRED', statusCode: '-2', statusMessage: 'expired' } as const

const account = {
  statusCode: '0',
  statusMessage: 'success',
  accountNumber: '3414743183',
  accountName: 'John Doe',
  amount: '250.00',
  clearingFeeAmount: '1.88',
  payerDetails: { paymentReferenceNumber: 'PRN-0001', paymentMethod: 'BANK_TRANSFER', payerName: 'Foo Bar' },
} as const

/** What a message can tell. */
export type WebhookMessageName =
  | 'paid'
  | 'settled'
  | 'partly-paid'
  | 'expired'
  | 'cancelled'
  | 'failed'
  | 'error'
  | 'pending'
  | 'account-paid'
  | 'account-settled'

/** Every message there is, by what it tells. The ids are made anew for each. */
const messages: Readonly<Record<WebhookMessageName, WebhookPayload>> = {
  /** A payment request that was paid in full. */
  paid: { ...callback, ...payment, event: 'PAYMENT_COMPLETE', state: 'CHARGEABLE' },
  /** The same, after the money has gone on to the payee. */
  settled: { ...callback, ...payment, event: 'PAYMENT_COMPLETE', state: 'CONSUMED' },
  'partly-paid': {
    ...callback,
    ...payment,
    event: 'PARTIAL_PAYMENT',
    statusCode: '2',
    // With both decimals, which the header form needs.
    outstandingBalance: '50.00',
  },
  expired: { ...callback, ...expired, state: 'EXPIRED' },
  cancelled: { ...callback, ...expired, state: 'CANCELLED' },
  failed: { ...callback, statusCode: '-1', statusMessage: 'failed', state: 'FAILED' },
  /** An attempt to pay that came to nothing. */
  error: { ...callback, statusCode: '-1', statusMessage: 'system error' },
  pending: { ...callback, statusCode: '1', statusMessage: 'in process' },
  /** Money that came in on a persistent account. */
  'account-paid': account,
  /** The same, sent on at once. */
  'account-settled': {
    ...account,
    amount: '5,000.00',
    clearingFeeAmount: '37.50',
    transferFeeAmount: '10.75',
  },
}

/** The names of all messages. */
// The keys of the table are of its type, which the type of Object.keys does not say.
export const webhookMessageNames: readonly WebhookMessageName[] = Object.keys(
  messages,
) as WebhookMessageName[]

/**
 * Makes a message of Paga's, with an id of its own unless you change it.
 *
 * @example
 * const message = webhookMessage('paid', { externalReferenceNumber: 'ORDER-7A' })
 */
export function webhookMessage(name: WebhookMessageName, changes: WebhookPayload = {}): WebhookMessage {
  const id = crypto.randomUUID()
  return name.startsWith('account')
    ? {
        webhook: persistentAccountWebhook,
        payload: { ...messages[name], transactionReference: `DFB-U_${id}`, ...changes },
      }
    : { webhook: paymentRequestCallback, payload: { ...messages[name], notificationId: id, ...changes } }
}
