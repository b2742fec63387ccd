import { updatePersistentPaymentAccount as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { keyOf } from '../records/payment-request.ts'
import { type PersistentAccount, persistentAccounts } from '../records/persistent-account.ts'
import { findAccount } from '../rules/find-account.ts'
import { payeeOf } from '../rules/payee.ts'

/** Changes a persistent account: what is left out stays. */
export const updatePersistentPaymentAccount: Behaviour = defineBehaviour(operation, (asked, world) => {
  const account = findAccount(asked.accountIdentifier, world)
  if (account === undefined) return refused(121)
  const { creditBankId = account.creditBankId, creditBankAccountNumber = account.creditBankAccountNumber } =
    asked
  const payee = payeeOf({ bankId: creditBankId, bankAccountNumber: creditBankAccountNumber }, world)
  if ('kind' in payee) return payee
  const next: PersistentAccount = {
    ...account,
    phoneNumber: asked.phoneNumber ?? account.phoneNumber,
    firstName: asked.firstName ?? account.firstName,
    lastName: asked.lastName ?? account.lastName,
    accountName: asked.accountName ?? account.accountName,
    callback: asked.callbackUrl ?? account.callback,
    creditBankId,
    creditBankAccountNumber,
    payee,
  }
  return changed({
    changes: [put(persistentAccounts, keyOf(world.organisation, account.accountReference), next)],
  })
})
