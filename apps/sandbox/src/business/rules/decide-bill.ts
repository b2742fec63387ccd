import type { RandomBytes, SchemaOutput } from '@pagakit/contract'
import type { merchantPayment } from '@pagakit/models/business'
import { carriedOut, type Decision, type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { alphabets, randomText } from '../../random-text.ts'
import type { Change } from '../../records/change.ts'
import type { SaleChannel } from '../../sales/sale.ts'
import { saleChanges } from '../../sales/sale-changes.ts'
import { saleOf } from '../../sales/sale-of.ts'
import { findMerchant, knowsCustomer, type Merchant, type MerchantService } from '../directory/merchants.ts'
import { feeFor } from './fees.ts'
import { limitRefusal } from './limits.ts'
import { localAmount } from './local-amount.ts'
import { type Payer, payerOf, spendingRefusal } from './payer.ts'
import { payment } from './payment.ts'

/** A bill, paid alone or in a batch. */
export type BillRequest = SchemaOutput<(typeof merchantPayment)['request']>

/** What is paid to whom. */
export type Bill = Pick<
  BillRequest,
  'amount' | 'currency' | 'merchantAccount' | 'merchantReferenceNumber' | 'merchantService'
>

/** Decides to pay a bill; electricity is answered with a token for the meter. */
export function decideBill(input: BillRequest, world: World): Decision {
  const { purchaserPrincipal: principal, purchaserCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  return payer.kind === 'refused' ? payer : payBill(input, payer, 'BUSINESS_API', world)
}

/** Decides that somebody pays a bill, however that was proven. What a merchant of the sandbox's own is paid is a sale. */
export function payBill(input: Bill, payer: Payer, channel: SaleChannel, world: World): Decision {
  const merchant = findMerchant(input.merchantAccount)
  if (merchant === undefined) return refused(131)
  const services = servicesOf(merchant, input.merchantService)
  if (services === undefined) return refused(112)
  if (!knowsCustomer(merchant, input.merchantReferenceNumber)) return refused(111)
  const receiver = merchant.wallet ?? accountId.merchant(merchant.code)
  if (payer.account === receiver) return refused(107, 'Payer and merchant are the same.')

  const amount = localAmount(input.amount, input.currency)
  if (amount.kind === 'refused') return amount
  const tier = feeFor('bill', amount.kobo)
  const refusal =
    priceRefusal(services, amount.kobo) ??
    limitRefusal('bill', amount.kobo) ??
    spendingRefusal(payer, amount.kobo, tier.fee, world)
  if (refusal !== undefined) return refusal
  const { exchangeRate } = amount
  const members = issued(merchant, world.random)
  const postings = payment(payer.account, receiver, amount.kobo, tier)
  if (merchant.wallet === undefined) return carriedOut(postings, tier.fee, members, { exchangeRate })
  const sale = saleOf({ ...input, exchangeRate, payer, merchant: receiver, channel, fee: tier }, world)
  const changesFor = (transactionId: string): readonly Change[] => saleChanges(sale, transactionId)
  return carriedOut(postings, tier.fee, members, { exchangeRate, changesFor })
}

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
