import { registerPersistentPaymentAccount as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { freeNuban } from '../directory/free-nuban.ts'
import { phoneOf } from '../directory/phone-of.ts'
import {
  accountReferenceKey,
  accountReferenceRecord,
  paymentAccountBank,
  paymentAccountRecord,
} from '../payment-accounts/payment-account.ts'

/** Opens an account number to pay into. The customer's number at their bank (BVN) is not kept. */
export const registerPersistentPaymentAccount: Behaviour = defineBehaviour(operation, (input, world) => {
  const { firstName, lastName, accountReference, email } = input
  const { organisation } = world
  const phoneNumber = phoneOf(input.phoneNumber)
  if (phoneNumber === undefined) return refused(123)
  const key = accountReference && accountReferenceKey(organisation, accountReference)
  if (key !== undefined && world.record(accountReferenceRecord, key) !== undefined) {
    return refused(105, 'The accountReference was used before.')
  }
  const isTaken = (number: string) => world.record(paymentAccountRecord, number) !== undefined
  const accountNumber = freeNuban(paymentAccountBank, world.random, isTaken)
  const names = [firstName, lastName].filter((name) => name !== undefined)
  const accountName = input.accountName ?? (names.length === 0 ? undefined : names.join(' '))
  const account = {
    ...{ organisation, accountNumber, accountReference, accountName },
    ...{ phoneNumber, firstName, lastName, email },
  }
  const changes = [
    put(paymentAccountRecord, accountNumber, account),
    ...(key === undefined ? [] : [put(accountReferenceRecord, key, accountNumber)]),
  ]
  return changed({ changes }, { accountReference, accountNumber })
})
