import { getPersistentPaymentAccount as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { findAccount } from '../rules/find-account.ts'

/** Shows a persistent account. The BVN is not kept, and so not shown. */
export const getPersistentPaymentAccount: Behaviour = defineBehaviour(
  operation,
  ({ accountIdentifier }, world) => {
    const account = findAccount(accountIdentifier, world)
    if (account === undefined) return refused(121)
    return told({
      accountReference: account.accountReference,
      accountNumber: account.accountNumber,
      accountName: account.accountName,
      phoneNumber: account.phoneNumber,
      firstName: account.firstName,
      lastName: account.lastName,
      creditBankId: account.creditBankId,
      creditBankAccountNumber: account.creditBankAccountNumber,
      callbackUrl: account.callback,
    })
  },
)
