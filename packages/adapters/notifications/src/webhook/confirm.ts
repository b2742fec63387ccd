import { Refusal } from '../http/refusal.ts'
import type { CollectEvent } from './collect-event.ts'

/** The part of an answer of Collect's `/status` that is judged. What else it has is handed on to your handler. */
export interface StatusAnswer {
  readonly referenceNumber?: string | undefined
  readonly statusCode?: number | string | undefined
  readonly data?:
    | {
        readonly referenceNumber?: string | undefined
        readonly statusCode?: number | string | undefined
        readonly state?: string | undefined
      }
    | undefined
}

/**
 * Asks Paga about an event before it is believed. Give the answer of `/status`, which is then judged, or a judgement of your
 * own. What it throws, and `false`, keep the event from being handled; Paga delivers it again later.
 */
export type Confirm = (event: CollectEvent) => Promise<StatusAnswer | boolean> | StatusAnswer | boolean

/**
 * A `confirm` that asks nobody. Money is then credited on the word of the webhook alone: whoever sees one message of a
 * persistent account can have it credited again and again. For tests, and for who really means it.
 */
export const creditWithoutConfirming: Confirm = () => true

/** What `/status` may say where money came in: 0 alone may mean only "created", but with a verified message beside it, paid. */
const confirming = {
  'partly-paid': { codes: ['0', '1', '2'], states: ['PENDING', 'CHARGEABLE', 'CONSUMED'] },
  else: { codes: ['0'], states: ['CHARGEABLE', 'CONSUMED'] },
} as const

/** Says whether an event needs to be confirmed: whether it says that money came in. */
export function saysPaid(event: CollectEvent): boolean {
  return ['paid', 'settled', 'partly-paid', 'account-paid'].includes(event.type)
}

/**
 * Confirms an event; gives it with Paga's answer where there was one.
 *
 * @throws Refusal `not-confirmed` or `confirm-failed`.
 */
export async function confirmed<Event extends CollectEvent>(event: Event, confirm: Confirm): Promise<Event> {
  const answer = await asked(event, confirm)
  if (answer === true) return event
  if (answer === false) throw new Refusal('not-confirmed')
  if (!confirms(answer, event))
    throw new Refusal('not-confirmed', 'The answer of /status says something else.')
  return { ...event, status: answer }
}

async function asked(event: CollectEvent, confirm: Confirm): Promise<StatusAnswer | boolean> {
  try {
    return await confirm(event)
  } catch (cause) {
    throw new Refusal('confirm-failed', 'confirm has thrown; see cause.', cause)
  }
}

function confirms(answer: StatusAnswer, event: CollectEvent): boolean {
  const { codes, states } = confirming[event.type === 'partly-paid' ? 'partly-paid' : 'else']
  const reference = 'state' in event ? event.externalReferenceNumber : event.transactionReference
  const parts = answer.data === undefined ? [answer] : [answer, answer.data]
  return (
    answer.statusCode !== undefined &&
    parts.every(
      ({ referenceNumber = reference, statusCode = '0' }) =>
        referenceNumber === reference && includes(codes, String(statusCode)),
    ) &&
    (answer.data?.state === undefined || includes(states, answer.data.state))
  )
}

function includes(values: readonly string[], value: string): boolean {
  return values.includes(value)
}
