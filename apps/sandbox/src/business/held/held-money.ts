import type { World } from '../../exchange/world.ts'
import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { timeKey } from '../../records/time-key.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'

/** Money of a transfer that could wait for its recipient. It stands in the account `unclaimed:` of the phone number. */
export interface HeldMoney {
  /** Whose transfer it was, and under which reference. */
  readonly organisation: string
  readonly reference: string
  /** The account that paid, to which it may return. */
  readonly payer: string
  readonly phone: string
  /** A whole number, as text. */
  readonly kobo: string
  /** What the recipient must have proven; undefined for whoever has the withdrawal code. */
  readonly least?: KycLevel
  /** When it was sent, and when it returns if it ever does; milliseconds since 1970. */
  readonly since: number
  readonly until?: number
  readonly state: 'waiting' | 'credited' | 'withdrawn' | 'returned'
}

/** Held money by organisation and reference. */
export const heldMoneyRecord: RecordKind<HeldMoney> = defineRecord('held-money')

/** The keys of the money that still waits, by phone number and time. */
export const waitingRecord: RecordKind<string> = defineRecord('waiting-money')

/** Where held money is found by its recipient, the oldest first. */
export function waitingKey({ phone, since, ...held }: HeldMoney): string {
  return `${phone}/${timeKey(since)}/${referenceKey(held)}`
}

/** The code that fetches the money: made from the organisation's secrets, so that it need not be kept. */
export function withdrawalCodeOf(
  { organisation, reference }: Pick<HeldMoney, 'organisation' | 'reference'>,
  world: Pick<World, 'deriveDigits'>,
): string {
  return world.deriveDigits(10, 'withdrawal', organisation, reference)
}
