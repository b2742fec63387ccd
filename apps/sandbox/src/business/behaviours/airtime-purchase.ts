import { airtimePurchase as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { carriedOut, type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, koboOf, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { findOperator, type MobileOperator, operatorOf } from '../directory/mobile-operators.ts'
import { phoneOf } from '../directory/phone-of.ts'
import { currencyRefusal } from '../rules/currency-refusal.ts'
import { feeFor } from '../rules/fees.ts'
import { limitRefusal } from '../rules/limits.ts'
import { payerOf, spendingRefusal } from '../rules/payer.ts'
import { payment } from '../rules/payment.ts'

/** Loads a phone with airtime, or with a bundle at its price. */
export const airtimePurchase: Behaviour = defineBehaviour(operation, (input, world) => {
  const { purchaserPrincipal: principal, purchaserCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (payer.kind === 'refused') return payer
  const phone = phoneOf(input.destinationPhoneNumber ?? payer.customer?.phone ?? '')
  if (phone === undefined) return refused(123)
  const { mobileOperatorPublicId: code } = input
  const operator = code === undefined ? operatorOf(phone) : findOperator(code)
  if (operator === undefined) return code === undefined ? refused(123) : refused(112)

  const amount = koboOf(input.amount)
  const tier = feeFor('airtime', amount)
  const refusal =
    currencyRefusal(input.currency) ??
    (input.isDataBundle ? bundleRefusal(operator, input.mobileOperatorServiceId, amount) : undefined) ??
    limitRefusal('airtime', amount) ??
    spendingRefusal(payer, amount, tier.fee, world)
  if (refusal !== undefined) return refusal
  return carriedOut(payment(payer.account, accountId.operator(operator.code), amount, tier), tier.fee)
})

function bundleRefusal(
  operator: MobileOperator,
  serviceId: string | undefined,
  amount: Kobo,
): Refused | undefined {
  if (serviceId === undefined) return refused(117, 'A bundle needs mobileOperatorServiceId.')
  const bundle = operator.bundles.find((candidate) => candidate.serviceId === serviceId)
  if (bundle === undefined) return refused(112)
  return amount === bundle.price ? undefined : refused(116, `The bundle costs ${nairaText(bundle.price)}.`)
}
