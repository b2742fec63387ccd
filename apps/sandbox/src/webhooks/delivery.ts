import { defineRecord, type RecordKind } from '../records/record-kind.ts'
import type { WebhookFaultKind } from './webhook-faults.ts'

/** One time a webhook was sent. */
export interface DeliveryAttempt {
  /** Milliseconds since 1970, by the clock of the sandbox. */
  readonly time: number
  /** The status of the answer, where there was one. */
  readonly httpStatus?: number
  /** Why there was none, why nothing was sent, or what was wrong with the answer. */
  readonly problem?: string
}

/**
 * How far a webhook has come.
 *
 * - `waiting`: it will be sent, for the first time or again.
 * - `delivered`: answered with 2xx.
 * - `given-up`: sent as often as Paga does, or refused an address.
 * - `lost`: never sent, because a fault said so.
 */
export type DeliveryState = 'waiting' | 'delivered' | 'given-up' | 'lost'

/** What became of a webhook, as it is kept. */
export interface Delivery {
  readonly state: DeliveryState
  readonly attempts: readonly DeliveryAttempt[]
  /** When it goes out next, in milliseconds since 1970; absent while it waits for another one to go out first. */
  readonly next?: number
  /** How often it is still to be delivered. */
  readonly copies: number
  /** How often it may fail before it is given up. */
  readonly retries: number
  /** The fault that struck it when it was new. */
  readonly fault?: WebhookFaultKind
}

/** What became of each webhook, by the id of its event. */
export const deliveries: RecordKind<Delivery> = defineRecord('delivery')

/**
 * How long Paga waits before each further attempt, in milliseconds. Third parties say that there are up to three; nobody says
 * when, so these are ours.
 */
const retryDelays = [60_000, 600_000, 3_600_000] as const

/** A webhook that was not sent yet. */
export function newDelivery(next: number): Delivery {
  return { state: 'waiting', attempts: [], next, copies: 1, retries: retryDelays.length }
}

/** What becomes of a webhook by an attempt to send it. */
export function afterAttempt(delivery: Delivery, attempt: DeliveryAttempt): Delivery {
  const attempts = [...delivery.attempts, attempt]
  const { httpStatus = 0, problem, time } = attempt
  const isTaken = problem === undefined && httpStatus >= 200 && httpStatus < 300
  const { copies, retries } = delivery
  const { next: _, ...ended } = delivery
  if (isTaken && copies > 1) return { ...delivery, attempts, next: time, copies: copies - 1 }
  if (isTaken) return { ...ended, state: 'delivered', attempts, copies: 0 }
  const delay = retryDelays[retryDelays.length - retries]
  if (delay === undefined) return { ...ended, state: 'given-up', attempts }
  return { ...delivery, attempts, next: time + delay, retries: retries - 1 }
}

/** What becomes of a webhook whose address may not be sent to: it will be no other the next time. */
export function refusedAddress(delivery: Delivery, time: number, problem: string): Delivery {
  const { next: _, ...ended } = delivery
  return { ...ended, state: 'given-up', attempts: [...delivery.attempts, { time, problem }], retries: 0 }
}
