import type { RandomBytes } from '@pagakit/contract'
import { merchantPayment as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { carriedOut, type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, koboOf, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { findMerchant, knowsCustomer, type Merchant, type MerchantService } from '../directory/merchants.ts'
import { currencyRefusal } from '../rules/currency-refusal.ts'
import { feeFor } from '../rules/fees.ts'
import { limitRefusal } from '../rules/limits.ts'
import { payerOf, spendingRefusal } from '../rules/payer.ts'
import { payment } from '../rules/payment.ts'

/** Pays a bill; electricity is answered with a token for the meter. */
export const merchantPayment: Behaviour = defineBehaviour(operation, (input, world) => {
  const { purchaserPrincipal: principal, purchaserCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (payer.kind === 'refused') return payer
  const merchant = findMerchant(input.merchantAccount)
  if (merchant === undefined) return refused(131)
  const services = servicesOf(merchant, input.merchantService)
  if (services === undefined) return refused(112)
  if (!knowsCustomer(merchant, input.merchantReferenceNumber)) return refused(111)

  const amount = koboOf(input.amount)
  const tier = feeFor('bill', amount)
  const refusal =
    currencyRefusal(input.currency) ??
    priceRefusal(services, amount) ??
    limitRefusal('bill', amount) ??
    spendingRefusal(payer, amount, tier.fee, world)
  if (refusal !== undefined) return refusal
  const postings = payment(payer.account, accountId.merchant(merchant.code), amount, tier)
  return carriedOut(postings, tier.fee, issued(merchant, world.random))
})

function servicesOf(merchant: Merchant, codes: readonly string[]): readonly MerchantService[] | undefined {
  const found = codes.map((code) => merchant.services.find((service) => service.code === code))
  return found.every((service) => service !== undefined) ? found : undefined
}

/** Services with a price cost the sum of their prices; with one that has none among them, at least that. */
function priceRefusal(services: readonly MerchantService[], amount: Kobo): Refused | undefined {
  const price = services.reduce((sum, service) => sum + (service.price ?? 0n), 0n)
  const isOpen = services.some((service) => service.price === undefined)
  const fits = isOpen ? amount >= price : amount === price
  return fits ? undefined : refused(116, `The services cost ${nairaText(price)}.`)
}

/** What the merchant hands to the payer. */
function issued(merchant: Merchant, random: RandomBytes): Record<string, unknown> {
  if (!merchant.sellsTokens) {
    return { merchantTransactionReference: `${merchant.code}-${randomText(alphabets.digits, 10, random)}` }
  }
  const token = randomText(alphabets.digits, 20, random)
  return { merchantTransactionReference: token, additionalProperties: { token } }
}
