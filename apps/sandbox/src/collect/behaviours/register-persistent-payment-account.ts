import { registerPersistentPaymentAccount as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { koboOf } from '../../kobo.ts'
import { put } from '../../records/change.ts'
import { keyOf } from '../records/payment-request.ts'
import { type PersistentAccount, persistentAccounts } from '../records/persistent-account.ts'
import { payeeOf } from '../rules/payee.ts'
import { takeNumber } from '../rules/take-number.ts'

/** Opens a persistent account. A reference of a deleted one stays used. */
export const registerPersistentPaymentAccount: Behaviour = defineBehaviour(operation, (asked, world) => {
  const { accountReference, creditBankId, creditBankAccountNumber } = asked
  const key = keyOf(world.organisation, accountReference)
  if (world.record(persistentAccounts, key) !== undefined)
    return refused(-1, 'There is an account of this accountReference.')
  const payee = payeeOf({ bankId: creditBankId, bankAccountNumber: creditBankAccountNumber }, world)
  if ('kind' in payee) return payee
  const { number, change } = takeNumber({ kind: 'account', name: accountReference }, world)
  const account: PersistentAccount = {
    reference: asked.referenceNumber,
    accountReference,
    accountNumber: number,
    accountName: asked.accountName,
    firstName: asked.firstName,
    lastName: asked.lastName,
    phoneNumber: asked.phoneNumber,
    creditBankId,
    creditBankAccountNumber,
    callback: asked.callbackUrl,
    limit:
      asked.fundingTransactionLimit === undefined
        ? undefined
        : koboOf(asked.fundingTransactionLimit).toString(),
    payee,
    created: world.now,
    isDeleted: false,
    payments: [],
  }
  const changes = [put(persistentAccounts, key, account), change]
  return changed({ changes }, { accountReference, accountNumber: number })
})
