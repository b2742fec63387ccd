import type { World } from '../../exchange/world.ts'
import { sameSecret } from '../../same-secret.ts'
import { seedCustomerAt } from '../directory/seed-customers.ts'
import type { Customer } from './customer.ts'

type Derive = Pick<World, 'derive' | 'deriveDigits'>

/** True for the credentials of a customer: what they were registered with, or their PIN. */
export function areCredentialsOf(customer: Customer, given: string, world: Derive): boolean {
  const { phone, credentials } = customer
  if (credentials !== undefined) return sameSecret(digestOf(phone, given, world), credentials)
  return sameSecret(given, pinOf(phone, world))
}

/** What is kept of credentials given at registration. */
export function digestOf(phone: string, credentials: string, world: Derive): string {
  return world.derive('credentials', phone, credentials)
}

/** The PIN of a customer who was registered without credentials; those of new books have a fixed one. */
export function pinOf(phone: string, world: Derive): string {
  return seedCustomerAt(phone)?.pin ?? world.deriveDigits(4, 'pin', phone)
}
