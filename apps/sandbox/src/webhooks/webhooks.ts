import { events, type PagaEvent } from '../events/paga-event.ts'
import type { Faults } from '../faults/faults.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { OutgoingAnswer } from '../outgoing/post.ts'
import type { SendOutside } from '../outgoing/send-outside.ts'
import { shownAddress } from '../outgoing/shown-address.ts'
import { type Change, put } from '../records/change.ts'
import type { Records } from '../records/records.ts'
import { reverseAnswer } from '../reverse/reverse-message.ts'
import { settingsError } from '../settings-error.ts'
import { afterAttempt, type Delivery, deliveries, newDelivery, refusedAddress } from './delivery.ts'
import { referenceOfEvent } from './reference-of-event.ts'
import type { WebhookControl, WebhookDelivery } from './webhook-control.ts'
import { isWebhookFault, webhookFaults } from './webhook-faults.ts'
import { type EventSecrets, writeEvent } from './write-event.ts'

/** What sending webhooks needs of a sandbox. */
export interface WebhookParts extends EventSecrets {
  readonly records: Records
  readonly ledger: Pick<Ledger, 'transaction'>
  readonly faults: Faults
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly send: SendOutside
}

/** How often what has become due by a clock that runs on is looked for, in milliseconds. */
const lookEvery = 1_000

/** Sends what Paga tells. What was sent, and what became of it, is kept beside the books. */
export class Webhooks implements WebhookControl {
  readonly #parts: WebhookParts
  /** What is still to be sent, by the id of the event; another map for other books. */
  #waiting = new Map<string, Waiting>()
  /** Events that were written since the last look; their transaction may have been undone. */
  readonly #noticed = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(parts: WebhookParts) {
    this.#parts = parts
    parts.records.watch((changes) => this.#notice(changes))
    this.readAnew()
  }

  /** Begins with what the books hold now, which may be others. */
  readAnew(): void {
    this.#waiting = new Map()
    this.#noticed.clear()
    for (const id of this.#parts.records.unfinished(events, deliveries, 'waiting')) this.#noticed.add(id)
    if (this.#noticed.size > 0) setImmediate(() => void this.#look())
  }

  list(): readonly WebhookDelivery[] {
    this.#takeIn()
    const { records } = this.#parts
    const kept = records.all(deliveries)
    return [...records.all(events).values()]
      .toSorted((one, other) => one.due - other.due)
      .map((event) => shown(event, kept.get(event.id) ?? newDelivery(event.due)))
  }

  deliverDue(): Promise<number> {
    const sent = this.#running.then(() => this.#deliverAll())
    this.#running = sent.catch(() => undefined)
    return sent
  }

  async replay(id: string): Promise<WebhookDelivery> {
    const { records, clock } = this.#parts
    const event = records.get(events, id)
    if (event === undefined) {
      throw settingsError('webhooks.id', 'There is no such webhook.', 'See webhooks.list() for their ids.')
    }
    this.#takeIn()
    const attempts = records.get(deliveries, id)?.attempts ?? []
    this.#keep(event, { ...newDelivery(clock()), attempts })
    await this.deliverDue()
    return shown(event, records.get(deliveries, id) ?? newDelivery(event.due))
  }

  /** Sends nothing more, and waits for what is under way: an answer, or that it is given up. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #notice(changes: readonly Change[]): void {
    const told = changes.filter(({ kind, value }) => kind === events.name && value !== undefined)
    for (const { key } of told) this.#noticed.add(key)
    // The transaction of the change is still open, and a decision is not to wait for what it tells.
    if (told.length > 0) setImmediate(() => void this.#look())
  }

  /** The clock of the sandbox may be moved at any moment, so it is asked every second while something waits. */
  async #look(): Promise<void> {
    if (this.#isClosed) return
    // Nobody waits for this look; whoever calls deliverDue is told what went wrong, such as a full disk.
    await this.deliverDue().catch(() => 0)
    clearTimeout(this.#timer)
    if (this.#isClosed || this.#waiting.size + this.#noticed.size === 0) return
    this.#timer = setTimeout(() => void this.#look(), lookEvery)
    this.#timer.unref()
  }

  async #deliverAll(): Promise<number> {
    let sent = 0
    for (;;) {
      if (this.#isClosed) return sent
      this.#takeIn()
      const queues = this.#dueByAddress()
      if (queues.size === 0) return sent
      const counts = await Promise.all([...queues.values()].map((queue) => this.#deliverInTurn(queue)))
      sent += counts.reduce((total, count) => total + count)
    }
  }

  async #deliverInTurn(queue: readonly Waiting[]): Promise<number> {
    let sent = 0
    const waiting = this.#waiting
    for (const { event, delivery } of queue) {
      if (this.#isClosed) break
      const attempted = await this.#attempt(event, delivery)
      // It was sent for other books than there are now, or given up and so goes out again after the next start.
      if (this.#waiting !== waiting || attempted === undefined) break
      this.#keep(event, attempted)
      this.#release(event)
      sent += 1
    }
    return sent
  }

  /** What becomes of a webhook by sending it; undefined where the sandbox was closed before there was an answer. */
  async #attempt(event: PagaEvent, delivery: Delivery): Promise<Delivery | undefined> {
    const { clock, send } = this.#parts
    const message = await writeEvent(event, this.#parts).catch(unwritten)
    const answer = 'problem' in message ? message : await send(event.address, message)
    if (this.#isClosed && !('status' in answer)) return undefined
    const time = clock()
    if ('refused' in answer) return refusedAddress(delivery, time, answer.refused)
    if ('problem' in answer) return afterAttempt(delivery, { time, problem: answer.problem })
    const problem = problemOf(event, answer)
    return afterAttempt(delivery, { time, httpStatus: answer.status, ...(problem ? { problem } : {}) })
  }

  /** Lets those go that were held back until another one went to the same address. */
  #release({ id, address }: PagaEvent): void {
    for (const { event, delivery } of this.#waiting.values()) {
      const isHeld = delivery.next === undefined && event.address === address && event.id !== id
      if (isHeld) this.#keep(event, { ...delivery, next: this.#parts.clock() })
    }
  }

  #dueByAddress(): ReadonlyMap<string, readonly Waiting[]> {
    const now = this.#parts.clock()
    const queues = new Map<string, Waiting[]>()
    for (const waiting of this.#waiting.values()) {
      const { event, delivery } = waiting
      if (delivery.next === undefined || delivery.next > now) continue
      queues.set(event.address, [...(queues.get(event.address) ?? []), waiting])
    }
    for (const queue of queues.values()) queue.sort((one, other) => one.event.due - other.event.due)
    return queues
  }

  /** Takes in what was noticed: what is new meets its fault here. */
  #takeIn(): void {
    const { records } = this.#parts
    for (const id of this.#noticed) {
      const event = records.get(events, id)
      const kept = records.get(deliveries, id)
      if (event !== undefined && kept === undefined) this.#keep(event, this.#begun(event))
      else if (event !== undefined && kept?.state === 'waiting')
        this.#waiting.set(id, { event, delivery: kept })
      // Only now: a full disk keeps what it is about from being forgotten.
      this.#noticed.delete(id)
    }
  }

  #begun(event: PagaEvent): Delivery {
    const target = { operation: event.notification, referenceNumber: referenceOfEvent(event) }
    const fault = this.#parts.faults.take(target, isWebhookFault)?.kind
    const delivery = newDelivery(event.due)
    return fault === undefined ? delivery : { ...webhookFaults[fault].apply(delivery, event.due), fault }
  }

  #keep(event: PagaEvent, delivery: Delivery): void {
    const { ledger, records } = this.#parts
    ledger.transaction(() => records.apply([put(deliveries, event.id, delivery)]))
    if (delivery.state === 'waiting') this.#waiting.set(event.id, { event, delivery })
    else this.#waiting.delete(event.id)
  }
}

/** A webhook that is still to be sent. */
interface Waiting {
  readonly event: PagaEvent
  readonly delivery: Delivery
}

/** A body that does not fit what is sent; the message of the error names the member and never shows a value. */
function unwritten(error: unknown): { readonly problem: string } {
  return { problem: `It could not be written. ${error instanceof Error ? error.message : ''}` }
}

/** A merchant's server takes a transaction by its words, not by its HTTP status alone. */
function problemOf({ notification }: PagaEvent, { body }: OutgoingAnswer): string | undefined {
  if (notification !== 'submitTransaction') return undefined
  const status = reverseAnswer(notification, body)?.['status']
  return status === 'SUCCESS' ? undefined : 'The answer does not have the status SUCCESS.'
}

function shown(event: PagaEvent, { state, attempts, next, fault }: Delivery): WebhookDelivery {
  const { id, notification, organisation, body } = event
  return {
    id,
    notification,
    organisation,
    address: shownAddress(event.address),
    state,
    attempts,
    next,
    fault,
    body,
  }
}
