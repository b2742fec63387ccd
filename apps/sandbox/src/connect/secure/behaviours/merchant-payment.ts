import type { SchemaOutput } from '@pagakit/contract'
import { merchantPayment as operation } from '@pagakit/models/connect'
import { feeFor } from '../../../business/rules/fees.ts'
import { limitRefusal } from '../../../business/rules/limits.ts'
import { customerPayer, spendingRefusal } from '../../../business/rules/payer.ts'
import { payment } from '../../../business/rules/payment.ts'
import { carriedOut, type Decision, refused } from '../../../exchange/decision.ts'
import type { World } from '../../../exchange/world.ts'
import { koboOf } from '../../../kobo.ts'
import { alphabets, randomText } from '../../../random-text.ts'
import { saleChanges } from '../../../sales/sale-changes.ts'
import { saleOf } from '../../../sales/sale-of.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'
import type { Access } from '../find-access.ts'

/** The user pays the organisation, for which it is a sale: the Merchant API finds it by the reference and gives it back. */
export const merchantPayment: ConnectBehaviour = defineConnectBehaviour(operation, decide)

function decide(
  input: SchemaOutput<(typeof operation)['request']>,
  { user }: Access,
  world: World,
): Decision {
  const { amount, currency, referenceNumber: merchantReferenceNumber } = input
  const { organisation: merchant } = world
  if (currency !== undefined && currency !== 'NGN') return refused(116, 'NGN is the only currency.')
  const payer = customerPayer(user, undefined)
  if (payer.kind === 'refused') return payer
  const kobo = koboOf(amount)
  const tier = feeFor('transferToCustomer', kobo)
  const refusal = limitRefusal('moneyTransfer', kobo) ?? spendingRefusal(payer, kobo, tier.fee, world)
  if (refusal !== undefined) return refusal
  const confirmationCode = randomText(alphabets.digits, 10, world.random)
  const paid = { merchant, merchantReferenceNumber, payer, amount, fee: tier, exchangeRate: undefined }
  const sale = saleOf({ ...paid, channel: 'ONLINE' }, world)
  const postings = payment(payer.account, merchant, kobo, tier)
  return carriedOut(
    postings,
    tier.fee,
    { amount, confirmationCode },
    {
      changesFor: (transactionId) => saleChanges(sale, transactionId),
    },
  )
}
