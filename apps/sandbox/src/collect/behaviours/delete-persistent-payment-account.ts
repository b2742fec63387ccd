import { deletePersistentPaymentAccount as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { keyOf } from '../records/payment-request.ts'
import { persistentAccounts } from '../records/persistent-account.ts'
import { findAccount } from '../rules/find-account.ts'

/** Closes a persistent account for good. */
export const deletePersistentPaymentAccount: Behaviour = defineBehaviour(
  operation,
  ({ accountIdentifier }, world) => {
    const account = findAccount(accountIdentifier, world)
    if (account === undefined) return refused(121)
    const key = keyOf(world.organisation, account.accountReference)
    return changed({ changes: [put(persistentAccounts, key, { ...account, isDeleted: true })] })
  },
)
