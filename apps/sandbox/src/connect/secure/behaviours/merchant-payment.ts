import { merchantPayment as operation } from '@pagakit/models/connect'
import { feeFor } from '../../../business/rules/fees.ts'
import { limitRefusal } from '../../../business/rules/limits.ts'
import { customerPayer, spendingRefusal } from '../../../business/rules/payer.ts'
import { payment } from '../../../business/rules/payment.ts'
import { carriedOut, refused } from '../../../exchange/decision.ts'
import { koboOf, nairaText } from '../../../kobo.ts'
import { alphabets, randomText } from '../../../random-text.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'

/** The user pays the organisation, as if they had sent the money themselves. */
export const merchantPayment: ConnectBehaviour = defineConnectBehaviour(operation, (input, access, world) => {
  if (input.currency !== undefined && input.currency !== 'NGN')
    return refused(116, 'NGN is the only currency.')
  const payer = customerPayer(access.user, undefined)
  if (payer.kind === 'refused') return payer
  const amount = koboOf(input.amount)
  const tier = feeFor('transferToCustomer', amount)
  const refusal = limitRefusal('moneyTransfer', amount) ?? spendingRefusal(payer, amount, tier.fee, world)
  if (refusal !== undefined) return refusal
  return carriedOut(payment(payer.account, world.organisation, amount, tier), tier.fee, {
    amount: nairaText(amount),
    confirmationCode: randomText(alphabets.digits, 10, world.random),
  })
})
