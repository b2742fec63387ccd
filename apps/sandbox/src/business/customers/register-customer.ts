import { type Changed, changed, type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { Message } from '../../outbox/outbox.ts'
import { put } from '../../records/change.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'
import { releaseHeldMoney } from '../held/release-held-money.ts'
import { digestOf, pinOf } from './credentials.ts'
import { type Customer, customerAliasRecord, customerRecord } from './customer.ts'
import { customerAt, findCustomer } from './find-customer.ts'

/** Somebody who is to become a customer. */
export interface NewCustomer {
  /** As `phoneOfAnyCountry` gives it. */
  readonly phone: string
  readonly firstName: string
  readonly lastName: string
  /** `yyyy-MM-dd`. */
  readonly birthday: string | undefined
  readonly userName?: string | undefined
  readonly email?: string | undefined
  /** What they prove themselves with; without, they are sent a PIN. */
  readonly credentials?: string | undefined
  readonly kycLevel: KycLevel
}

/**
 * Makes somebody a customer of Paga: money that waits for the number becomes theirs. Refuses a phone number (118), user
 * name (126) or mail address (128) that is somebody's already, and a birthday to come (134).
 */
export function registerNewCustomer(person: NewCustomer, world: World): Changed | Refused {
  const refusal = personRefusal(person, world)
  if (refusal !== undefined) return refusal
  const { phone, userName, email, credentials, kycLevel } = person
  const aliases = [userName, email].filter((alias) => alias !== undefined).map((alias) => alias.toLowerCase())
  const customer: Customer = {
    phone,
    aliases,
    name: `${person.firstName} ${person.lastName}`,
    kycLevel,
    state: 'active',
    registeredBy: world.organisation,
    ...(credentials === undefined ? {} : { credentials: digestOf(phone, credentials, world) }),
  }
  const { postings, changes } = releaseHeldMoney(customer, world)
  const registered = [
    put(customerRecord, phone, customer),
    ...aliases.map((alias) => put(customerAliasRecord, alias, phone)),
  ]
  return changed({ postings, changes: [...registered, ...changes], messages: [welcome(customer, world)] })
}

const NAME = /^[\p{L}\p{M}' .-]+$/u

function personRefusal(person: NewCustomer, world: World): Refused | undefined {
  const { phone, firstName, lastName, birthday, userName, email } = person
  if (!NAME.test(firstName)) return refused(124)
  if (!NAME.test(lastName)) return refused(125)
  if (birthday !== undefined && birthday > new Date(world.now).toISOString().slice(0, 'yyyy-MM-dd'.length)) {
    return refused(134, 'It is still to come.')
  }
  if (customerAt(phone, world) !== undefined) return refused(118, 'The phone number is registered already.')
  if (userName !== undefined && findCustomer(userName, world) !== undefined) {
    return refused(126, 'The user name is taken.')
  }
  return email !== undefined && findCustomer(email, world) !== undefined ? refused(128) : undefined
}

function welcome(customer: Customer, world: World): Message {
  const { phone, name, credentials } = customer
  const pin = credentials === undefined ? ` Your PIN is ${pinOf(phone, world)}.` : ''
  return { channel: 'sms', to: phone, about: 'welcome', text: `Welcome to Paga, ${name}.${pin}` }
}
