import { type Change, put } from '../records/change.ts'
import { defineRecord, type RecordKind } from '../records/record-kind.ts'

/** What Paga tells: the two webhooks of Collect, and the call of the reverse API that tells of a payment. */
export const notificationNames = [
  'paymentRequestCallback',
  'persistentAccountWebhook',
  'submitTransaction',
] as const

/** The name of one of Paga's notifications. */
export type NotificationName = (typeof notificationNames)[number]

/** Something Paga tells an address of. A behaviour says it among the changes of its decision; the delivery of webhooks reads it. */
export interface PagaEvent {
  /** Which of Paga's notifications it is, and so how its sender is proven: by a hash, or, of submitTransaction, by a password. */
  readonly notification: NotificationName
  /** Unique; also the notificationId of the body, where the notification has one. */
  readonly id: string
  /** Whose event it is, as the books know it. */
  readonly organisation: string
  /** Where it goes, exactly as the caller gave it. */
  readonly address: string
  /** The members of the body, the hash left out; amounts as decimal texts. */
  readonly body: Readonly<Record<string, unknown>>
  /** From when on it may go out, in milliseconds since 1970. */
  readonly due: number
}

/** What was not yet delivered, and what was, is for the delivery to keep; an event itself never changes. */
export const events: RecordKind<PagaEvent> = defineRecord('event')

/** Remembers an event, in the transaction of what it tells of. */
export function tell(event: PagaEvent): Change {
  return put(events, event.id, event)
}
