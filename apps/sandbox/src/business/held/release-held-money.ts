import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Customer } from '../customers/customer.ts'
import { kycLevels, reaches } from '../directory/kyc-levels.ts'
import { type HeldMoney, heldMoneyRecord, waitingRecord } from './held-money.ts'
import { type Release, settleHeld } from './settle-held.ts'

/**
 * Moves the money that waits for a customer into the wallet, the oldest first: what their level allows, and what the
 * wallet has room for. The rest goes on waiting.
 */
export function releaseHeldMoney(customer: Customer, world: World): Release {
  const { phone, kycLevel } = customer
  const wallet = accountId.customer(phone)
  const most = kycLevels[kycLevel].balance
  let balance = world.balance(wallet)
  const released = waitingFor(phone, world).filter((held) => {
    if (held.least !== undefined && !reaches(kycLevel, held.least)) return false
    const filled = balance + BigInt(held.kobo)
    if (most !== null && filled > most) return false
    balance = filled
    return true
  })
  const steps = released.map((held) => settleHeld(held, 'credited', wallet))
  return {
    postings: steps.flatMap(({ postings }) => postings),
    changes: steps.flatMap(({ changes }) => changes),
  }
}

/** The money that waits for a phone number, the oldest first. */
export function waitingFor(phone: string, world: Pick<World, 'record' | 'records'>): readonly HeldMoney[] {
  const keys = [...world.records(waitingRecord, `${phone}/`).values()]
  return keys.map((key) => world.record(heldMoneyRecord, key)).filter((held) => held !== undefined)
}
