import { type Refused, refused } from '../../exchange/decision.ts'
import { subOrganisationOf } from '../../exchange/sub-organisation.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { findCustomer } from '../customers/find-customer.ts'
import { type KycLevel, kycLevels, reaches } from '../directory/kyc-levels.ts'
import { phoneOf } from '../directory/phone-of.ts'
import type { Tariff } from './fees.ts'

/** Who gets a transfer, and where the money goes. */
export interface Receiver {
  readonly kind: 'receiver'
  /** Undefined for an organisation. */
  readonly phone: string | undefined
  readonly account: string
  /** True where the account is not the receiver's own, so that the money waits for them. */
  readonly waits: boolean
  readonly registration: 'REGISTERED' | 'UNREGISTERED'
  readonly tariff: Tariff
  /** The most the account may hold; null for any amount. */
  readonly most: Kobo | null
}

/**
 * Finds out who gets a transfer.
 *
 * A customer gets it into the wallet, and so does an organisation, named by its public id. It waits for a phone number without an account, and for a customer who has not
 * proven as much as `least` asks. Anything else is 107, a disabled account 103.
 */
export function receiverOf(
  destination: string,
  least: KycLevel | undefined,
  world: World,
): Receiver | Refused {
  const organisation = subOrganisationOf(destination, world)
  if (organisation !== undefined) return toOrganisation(organisation.wallet)
  const customer = findCustomer(destination, world)
  const phone = customer?.phone ?? phoneOf(destination)
  if (phone === undefined) return refused(107)
  const waiting = {
    kind: 'receiver',
    phone,
    account: accountId.unclaimed(phone),
    waits: true,
    most: null,
  } as const
  if (customer === undefined) return { ...waiting, registration: 'UNREGISTERED', tariff: 'transferToOther' }
  if (customer.state === 'disabled') return refused(103, 'The recipient’s account is disabled.')
  const registered = { registration: 'REGISTERED', tariff: 'transferToCustomer' } as const
  const { kycLevel } = customer
  if (least !== undefined && !reaches(kycLevel, least)) return { ...waiting, ...registered }
  const account = accountId.customer(phone)
  return { ...waiting, account, waits: false, most: kycLevels[kycLevel].balance, ...registered }
}

function toOrganisation(account: string): Receiver {
  const registered = { registration: 'REGISTERED', tariff: 'transferToCustomer' } as const
  return { kind: 'receiver', phone: undefined, account, waits: false, most: null, ...registered }
}

/** Refuses an amount the receiver's account has no room for (138). */
export function roomRefusal({ account, most }: Receiver, amount: Kobo, world: World): Refused | undefined {
  if (most === null || world.balance(account) + amount <= most) return undefined
  return refused(138, `The recipient’s account may hold ${nairaText(most)} at most.`)
}
