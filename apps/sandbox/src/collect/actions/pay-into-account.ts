import { collection } from '../../business/rules/payment.ts'
import { carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { nairaText } from '../../kobo.ts'
import { put } from '../../records/change.ts'
import { keyOf } from '../records/payment-request.ts'
import { type PersistentAccount, persistentAccounts } from '../records/persistent-account.ts'
import { accountEvent } from '../rules/account-event.ts'
import { collectionFee } from '../rules/collection-fee.ts'
import { fundedPayment, type PaymentOrder } from './payment-order.ts'

/** Somebody pays into a persistent account: by a transfer from a bank or from a wallet. */
export function payIntoAccount(accountReference: string, order: PaymentOrder, world: World): Decision {
  const { organisation } = world
  const key = keyOf(organisation, accountReference)
  const account = world.record(persistentAccounts, key)
  if (account === undefined || account.isDeleted) return refused(121)
  const funded = fundedPayment(order, { kobo: undefined, wallet: undefined }, world)
  if (funded.kind === 'refused') return funded
  const { payment, source } = funded
  const kobo = BigInt(payment.kobo)
  if (account.limit !== undefined && kobo > BigInt(account.limit))
    return refused(-1, `The bank declines more than ${nairaText(BigInt(account.limit))} naira.`)
  const charged = collectionFee(kobo)
  const paid: PersistentAccount = { ...account, payments: [...account.payments, payment] }
  const postings = collection(source.account, account.payee.account, kobo, charged)
  const changes = [put(persistentAccounts, key, paid)]
  return carriedOut(
    postings,
    charged.fee,
    {},
    {
      changes,
      changesFor: (transactionId) => accountEvent(paid, payment, { fee: charged.fee, transactionId, world }),
    },
  )
}
