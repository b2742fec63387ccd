import type { Kobo } from '../kobo.ts'
import type { Posting } from '../ledger/ledger.ts'
import type { Message } from '../outbox/outbox.ts'
import type { Change } from '../records/change.ts'
import type { MerchantServer } from '../reverse/integrations.ts'

/** Members of an answer beside its envelope. Amounts are decimal naira texts. */
export type AnswerMembers = Readonly<Record<string, unknown>>

/** What a behaviour made of a request. It only says so; the exchange writes the books and the answer. */
export type Decision = CarriedOut | Changed | Told | Refused

/** What a decision that writes may bring along. */
export interface Writing {
  /** What to remember and to forget, in the transaction of the postings. */
  readonly changes?: readonly Change[]
  /** What people are told of it, once it is written. */
  readonly messages?: readonly Message[]
  /** A server that Paga calls from now on, known to this process only: its password is never written. */
  readonly server?: MerchantServer & { readonly organisation: string }
  /**
   * True where it completes the earlier operation that the reference names, as the confirmation of a charge does; else it
   * stands in the books beside that, as a refund does.
   */
  readonly amends?: boolean
}

/** What a decision that moves money may bring along besides. */
export interface Moving extends Writing {
  /** By which rate the amount of the request was converted; the answer names it. */
  readonly exchangeRate?: string | undefined
  /** What to remember where the transaction id is part of it. */
  readonly changesFor?: (transactionId: string) => readonly Change[]
}

/** Money is moved. The answer gets a transaction id, the fee and the exchange rate besides its members. */
export interface CarriedOut extends Moving {
  readonly kind: 'carried-out'
  readonly postings: readonly Posting[]
  /** What is charged, VAT included. */
  readonly fee: Kobo
  readonly members: AnswerMembers
}

/** Something is changed; or it is accepted and pending (3); or it is refused, and that is kept. */
export interface Changed extends Writing {
  readonly kind: 'changed'
  readonly code: number
  /** Money that moves by the way and makes no transaction of its own, such as what waited for a new customer. */
  readonly postings?: readonly Posting[]
  readonly members: AnswerMembers
}

/** Something is told and nothing is changed. */
export interface Told {
  readonly kind: 'told'
  /** The response code; another than 0 only where the answer is about another operation. */
  readonly code: number
  readonly members: AnswerMembers
  /** More words for people. */
  readonly detail?: string | undefined
}

/** Refused by a code of the API's table, which also has the words. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: number
  /** More words for people, such as what the limit is. */
  readonly detail?: string | undefined
}

/** Money is moved as the postings say. */
export function carriedOut(
  postings: readonly Posting[],
  fee: Kobo,
  members: AnswerMembers = {},
  moving: Moving = {},
): CarriedOut {
  return { kind: 'carried-out', postings, fee, members, ...moving }
}

/** Something is changed and no money moved, or not yet: then with the code 3. */
export function changed(
  writing: Writing & Pick<Changed, 'postings'>,
  members: AnswerMembers = {},
  code = 0,
): Changed {
  return { kind: 'changed', code, members, ...writing }
}

/** Something is told and nothing is changed. */
export function told(members: AnswerMembers, code = 0, detail?: string): Told {
  return { kind: 'told', code, members, detail }
}

/** Refused by a code of the API's table. */
export function refused(code: number, detail?: string): Refused {
  return { kind: 'refused', code, detail }
}
