import type { SchemaOutput } from '@pagakit/contract'
import type { airtimePurchase } from '@pagakit/models/business'
import { carriedOut, type Decision, type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { findOperator, type MobileOperator, operatorOf } from '../directory/mobile-operators.ts'
import { phoneOf } from '../directory/phone-of.ts'
import { feeFor } from './fees.ts'
import { limitRefusal } from './limits.ts'
import { localAmount } from './local-amount.ts'
import { payerOf, spendingRefusal } from './payer.ts'
import { payment } from './payment.ts'

/** Airtime or a bundle, bought alone or in a batch. */
export type AirtimeRequest = SchemaOutput<(typeof airtimePurchase)['request']>

/** Decides to load a phone with airtime, or with a bundle at its price. */
export function decideAirtime(input: AirtimeRequest, world: World): Decision {
  const { purchaserPrincipal: principal, purchaserCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (payer.kind === 'refused') return payer
  const phone = phoneOf(input.destinationPhoneNumber ?? payer.customer?.phone ?? '')
  if (phone === undefined) return refused(123)
  const { mobileOperatorPublicId: code, networkOperatorId: number } = input
  const named = code ?? (number === undefined ? undefined : String(number))
  const operator = named === undefined ? operatorOf(phone) : findOperator(named)
  if (operator === undefined) return named === undefined ? refused(123) : refused(112)

  const amount = localAmount(input.amount, input.currency)
  if (amount.kind === 'refused') return amount
  const tier = feeFor('airtime', amount.kobo)
  const refusal =
    (input.isDataBundle ? bundleRefusal(operator, input.mobileOperatorServiceId, amount.kobo) : undefined) ??
    limitRefusal('airtime', amount.kobo) ??
    spendingRefusal(payer, amount.kobo, tier.fee, world)
  if (refusal !== undefined) return refusal
  const postings = payment(payer.account, accountId.operator(operator.code), amount.kobo, tier)
  return carriedOut(postings, tier.fee, {}, { exchangeRate: amount.exchangeRate })
}

function bundleRefusal(
  operator: MobileOperator,
  serviceId: string | undefined,
  amount: Kobo,
): Refused | undefined {
  if (serviceId === undefined) return refused(117, 'A bundle needs mobileOperatorServiceId.')
  const bundle = operator.bundles.find((candidate) => String(candidate.serviceId) === serviceId)
  if (bundle === undefined) return refused(112)
  return amount === bundle.price ? undefined : refused(116, `The bundle costs ${nairaText(bundle.price)}.`)
}
