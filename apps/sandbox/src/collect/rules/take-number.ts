import { freeNuban } from '../../business/directory/free-nuban.ts'
import type { World } from '../../exchange/world.ts'
import { type Change, put } from '../../records/change.ts'
import { accountNumbers, type NumberedAccount } from '../records/persistent-account.ts'

/** The code of Paga among the banks, which the check digit of its account numbers covers. */
const paga = '327'

/** An account number of its own, and what remembers whose it is. */
export function takeNumber(
  owner: Omit<NumberedAccount, 'organisation'>,
  world: World,
): { readonly number: string; readonly change: Change } {
  const isTaken = (candidate: string) => world.record(accountNumbers, candidate) !== undefined
  const number = freeNuban(paga, world.random, isTaken)
  return { number, change: put(accountNumbers, number, { ...owner, organisation: world.organisation }) }
}
