import type { World } from '../../exchange/world.ts'
import type { Customer } from './customer.ts'
import { findCustomer } from './find-customer.ts'

/** A customer whom the caller registered. Those the books began with belong to every organisation. */
export function ownCustomer(account: string, world: World): Customer | undefined {
  const customer = findCustomer(account, world)
  const isOwn = customer?.registeredBy === undefined || customer.registeredBy === world.organisation
  return isOwn ? customer : undefined
}
