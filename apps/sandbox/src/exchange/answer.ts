import type { HashProfile } from '@pagakit/contract'
import type { DrawnFault } from '../faults/fault-rule.ts'
import type { StruckFault } from '../faults/struck-fault.ts'
import type { Message } from '../outbox/outbox.ts'

/** One piece of a text that is hashed. */
export interface HashedTerm {
  /** The path of the field; `hash key` for the last. */
  readonly name: string
  /** Empty where the field is absent. */
  readonly text: string
}

/** What the journal keeps of a request beside time and address. Nothing in it is secret. */
export interface RequestNotes {
  readonly referenceNumber?: string | undefined
  readonly responseCode?: number | undefined
  /** The name of the code, such as `INSUFFICIENT_BALANCE`. */
  readonly codeName?: string | undefined
  /** The profile by which the hash was right; undefined where it was wrong or never looked at. */
  readonly hashProfile?: HashProfile | undefined
  /** What was wrong, in one sentence: with the hash above all. */
  readonly explanation?: string | undefined
  /** Who was told something of it, and how; what the messages say stands in the outbox only. */
  readonly messages?: readonly Pick<Message, 'channel' | 'to' | 'about'>[] | undefined
  /** The text that was to be hashed, the key and sensitive fields masked. */
  readonly preimage?: string | undefined
  /** The same text by what contributes to it, in order, the key last; masked as it is. */
  readonly terms?: readonly HashedTerm[] | undefined
  /** What the client hashed instead, the key masked; only where a usual mistake explains the hash and nothing of it is secret. */
  readonly hashedInstead?: string | undefined
  /** The request, sensitive and unknown members masked. */
  readonly request?: Readonly<Record<string, unknown>> | undefined
  /** The faults that struck it, its answer or, of a batch, its items. */
  readonly faults?: readonly StruckFault[]
}

/**
 * Notes as they are taken while a request is answered. What only those want to know who look at the journal is made when
 * somebody looks, since most never do: 0.87 of a transfer.
 */
export interface TakenNotes extends RequestNotes {
  readonly later?: (() => RequestNotes) | undefined
}

/** An answer that is ready to go out. */
export interface Answer {
  readonly httpStatus: number
  /** JSON, unless a header says otherwise. */
  readonly body: string
  /** Writes the body with everything in it masked that is secret; undefined where nothing of it may be shown. */
  readonly shown?: () => string
  /** Headers beside the content type. */
  readonly headers?: Readonly<Record<string, string>>
  readonly notes: TakenNotes
  /** Nothing is told before what it tells is kept; where that fails, it is not told at all. Undefined where it is kept. */
  readonly kept?: Promise<void> | undefined
  /** What befalls it on its way; what it does to the decision is done by now. */
  readonly fault?: DrawnFault
  /** By how many milliseconds it is late. @default 0 */
  readonly delay?: number
}
