import type { World } from '../../exchange/world.ts'
import type { Kobo } from '../../kobo.ts'
import { type Change, put } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'
import { type Due, dueKey, dueRecord } from '../due/due.ts'
import { type HeldMoney, heldMoneyRecord, waitingKey, waitingRecord } from './held-money.ts'

/** The days money waits for its recipient to prove enough, unless the sender says otherwise. */
const usualDays = 120

const dayMs = 24 * 60 * 60 * 1_000

/** A transfer that waits, or that could have waited. */
export interface HeldTransfer {
  readonly reference: string
  readonly payer: string
  readonly phone: string
  readonly amount: Kobo
  readonly least: KycLevel | undefined
  /** Undefined for the usual ones. */
  readonly days: number | undefined
  /** False where the recipient had proven enough already. */
  readonly waits: boolean
}

/** What is to be written down of such a transfer. Only one that asks for a level ever returns. */
export function holdMoney(transfer: HeldTransfer, world: World): readonly Change[] {
  const { reference, payer, phone, amount, least, days = usualDays, waits } = transfer
  const since = world.now
  const held: HeldMoney = {
    organisation: world.organisation,
    reference,
    payer,
    phone,
    kobo: String(amount),
    since,
    ...(least === undefined ? {} : { least, until: since + days * dayMs }),
    state: waits ? 'waiting' : 'credited',
  }
  const key = referenceKey(held)
  const due: Due = { what: 'return', organisation: held.organisation, reference }
  return [
    put(heldMoneyRecord, key, held),
    ...(waits ? [put(waitingRecord, waitingKey(held), key)] : []),
    ...(waits && held.until !== undefined ? [put(dueRecord, dueKey(held.until, held), due)] : []),
  ]
}
