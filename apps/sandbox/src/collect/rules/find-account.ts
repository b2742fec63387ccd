import type { World } from '../../exchange/world.ts'
import { keyOf } from '../records/payment-request.ts'
import { accountNumbers, type PersistentAccount, persistentAccounts } from '../records/persistent-account.ts'

/** Finds a persistent account of the caller's by its number or by its accountReference; none that was deleted. */
export function findAccount(identifier: string, world: World): PersistentAccount | undefined {
  const numbered = world.record(accountNumbers, identifier)
  const isOwn = numbered?.kind === 'account' && numbered.organisation === world.organisation
  const name = isOwn ? numbered.name : identifier
  const account = world.record(persistentAccounts, keyOf(world.organisation, name))
  return account?.isDeleted === true ? undefined : account
}
