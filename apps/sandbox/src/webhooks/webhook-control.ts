import type { PagaEvent } from '../events/paga-event.ts'
import type { DeliveryAttempt, DeliveryState } from './delivery.ts'
import type { WebhookFaultKind } from './webhook-faults.ts'

/** A webhook and what became of it. Holds no hash. */
export interface WebhookDelivery {
  /** The id of the event; that of the body too, where it has one. */
  readonly id: string
  readonly notification: PagaEvent['notification']
  /** Whose event it is, as the books know it. */
  readonly organisation: string
  /** Where it goes, without what may be secret in a query. */
  readonly address: string
  readonly state: DeliveryState
  readonly attempts: readonly DeliveryAttempt[]
  /** When it goes out next, in milliseconds since 1970. */
  readonly next: number | undefined
  /** The fault that struck it; undefined for none, and once it was sent anew by hand. */
  readonly fault: WebhookFaultKind | undefined
  /** What it says. */
  readonly body: Readonly<Record<string, unknown>>
}

/** The webhooks of a sandbox. They go out by themselves; this is for tests and for a second look. */
export interface WebhookControl {
  /** Every webhook there was, in the order in which they were due. */
  list(): readonly WebhookDelivery[]
  /**
   * Sends what is due by the clock of the sandbox and waits until it is done, with everything that becomes due meanwhile;
   * gives how many times something was sent.
   *
   * @example
   * sandbox.clock.advance(60_000)
   * await sandbox.webhooks.deliverDue()
   */
  deliverDue(): Promise<number>
  /**
   * Sends a webhook once more, whatever became of it before.
   *
   * @throws PagaError `INVALID_SETTINGS` where there is none with this id.
   */
  replay(id: string): Promise<WebhookDelivery>
}
