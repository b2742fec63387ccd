import type { World } from '../../exchange/world.ts'
import { type Change, put, remove } from '../../records/change.ts'
import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import { referenceKey } from '../../records/reference-key.ts'
import type { ChargeMode } from '../../settings.ts'
import { dueKey, dueRecord } from '../due/due.ts'

/** A charge the customer has not answered yet. */
export interface Charge {
  /** Who charges, and under which reference. */
  readonly organisation: string
  readonly reference: string
  readonly mode: Exclude<ChargeMode, 'single-stage'>
  /** The customer. */
  readonly phone: string
  readonly sourceOfFunds?: string | undefined
  /** A whole number, as text. */
  readonly kobo: string
  /** What was asked for, in the currency named. */
  readonly amount: string
  readonly currency?: string | undefined
  /** What the organisation knows the payment by. */
  readonly merchantReference: string
  /** By which rate the amount was converted. */
  readonly exchangeRate?: string | undefined
  /** When it runs out, in milliseconds since 1970. */
  readonly until: number
  /** How many wrong codes it still bears. */
  readonly triesLeft: number
}

/** Charges that wait, by organisation and reference. */
export const chargeRecord: RecordKind<Charge> = defineRecord('charge')

/** Has a charge wait until it runs out. */
export function remember(charge: Charge): readonly Change[] {
  const { organisation, reference, until } = charge
  return [
    put(chargeRecord, referenceKey(charge), charge),
    put(dueRecord, dueKey(until, charge), { what: 'charge-runs-out', organisation, reference }),
  ]
}

/** Has a charge wait no longer. */
export function forget(charge: Charge): readonly Change[] {
  return [remove(chargeRecord, referenceKey(charge)), remove(dueRecord, dueKey(charge.until, charge))]
}

/** The code by which the customer agrees: six digits, made from the organisation's secrets, so that it need not be kept. */
export function oneTimeCodeOf(
  { organisation, reference }: Pick<Charge, 'organisation' | 'reference'>,
  world: Pick<World, 'deriveDigits'>,
): string {
  return world.deriveDigits(6, 'charge', organisation, reference)
}
