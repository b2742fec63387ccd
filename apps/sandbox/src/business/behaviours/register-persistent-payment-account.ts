import { registerPersistentPaymentAccount as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { put } from '../../records/change.ts'
import { nubanOf } from '../directory/nuban.ts'
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
  const accountNumber = freeNumber(world)
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

/** A number nobody has: a random one, or the next that is free. */
function freeNumber(world: World): string {
  let serial = BigInt(randomText(alphabets.digits, serialDigits, world.random))
  while (world.record(paymentAccountRecord, nubanOf(paymentAccountBank, serial)) !== undefined) {
    serial = (serial + 1n) % 10n ** BigInt(serialDigits)
  }
  return nubanOf(paymentAccountBank, serial)
}

const serialDigits = 9
