import type { paymentRequestCallback, persistentAccountWebhook } from '@pagakit/models/notifications'
import type { StatusAnswer } from './confirm.ts'

type Payload<Of extends { readonly payload: { readonly _output: unknown } }> = Partial<
  Of['payload']['_output']
>

/** What Paga wrote besides. Of the fields of a payload some are hashed and some are not: see `covered`. */
interface EventBase<Hints> {
  /** Whether the hash stood in the headers or in the body. */
  readonly form: 'header' | 'body'
  /** The names of the fields the hash protects. */
  readonly covered: readonly string[]
  /** The whole payload as it came. What `covered` does not name is a hint: anybody on the way may have changed it. */
  readonly hints: Readonly<Hints>
  /** What `confirm` gave, where it gave an answer of Paga's. */
  readonly status?: StatusAnswer
}

/**
 * Something happened to a payment request. Everything beside `hints` and `status` is covered by the hash.
 *
 * - `paid`: all of it was paid. Told once for a payment request.
 * - `settled`: what was paid has gone on to the payee, after `paid` was told.
 * - `partly-paid`: some of it was paid; `outstandingBalance` says what is missing.
 * - `ended`: it expired, failed or was cancelled, and nothing more will come.
 * - `update`: anything else, such as a failed attempt to pay.
 */
export interface PaymentRequestEvent extends EventBase<Payload<typeof paymentRequestCallback>> {
  readonly type: 'paid' | 'settled' | 'partly-paid' | 'ended' | 'update'
  /** Unique to the message; absent where the header form does not cover it. */
  readonly notificationId: string | undefined
  /** The referenceNumber of your payment request. */
  readonly externalReferenceNumber: string
  readonly statusCode: number
  /** PENDING, CHARGEABLE, CONSUMED, EXPIRED, FAILED or CANCELLED; Paga may add others. */
  readonly state: string
  /** What is still to be paid, a decimal text; absent where nothing is, or where the header form does not cover it. */
  readonly outstandingBalance: string | undefined
}

/**
 * Money came in on a persistent payment account (`account-paid`), or did not (`account-update`).
 *
 * No form is known whose hash covers `transactionReference`: whoever saw one message can send it again under another
 * reference, and it will look like a second payment. Only `confirm` tells them apart.
 */
export interface AccountEvent extends EventBase<Payload<typeof persistentAccountWebhook>> {
  readonly type: 'account-paid' | 'account-update'
  /** Paga's reference of the payment. Not covered by the hash. */
  readonly transactionReference: string
  readonly statusCode: number
  readonly accountNumber: string
  /** What came in, a decimal text without separators. */
  readonly amount: string
}

/** Anything a Collect webhook tells. */
export type CollectEvent = PaymentRequestEvent | AccountEvent
