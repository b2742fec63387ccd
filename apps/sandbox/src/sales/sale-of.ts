import { baseCurrency } from '../business/directory/exchange-rates.ts'
import type { FeeTier } from '../business/rules/fees.ts'
import type { Payer } from '../business/rules/payer.ts'
import type { World } from '../exchange/world.ts'
import { koboOf } from '../kobo.ts'
import type { SaleChannel } from './sale.ts'
import type { NewSale } from './sale-changes.ts'

/** A payment to a merchant of the sandbox's own, by whichever operation. */
export interface MerchantPaid {
  /** The wallet of the merchant. */
  readonly merchant: string
  readonly merchantReferenceNumber: string
  readonly payer: Payer
  readonly channel: SaleChannel
  /** In the currency that is named, else in naira. */
  readonly amount: string
  readonly currency?: string | undefined
  readonly exchangeRate: string | undefined
  /** What the payer was charged besides. */
  readonly fee: Pick<FeeTier, 'fee' | 'vat'>
}

/** Writes a payment down as a sale. */
export function saleOf(paid: MerchantPaid, { now }: World): NewSale {
  const { merchant, merchantReferenceNumber, payer, channel, amount, currency, exchangeRate } = paid
  return {
    merchant,
    merchantReference: merchantReferenceNumber,
    time: now,
    channel,
    payer: payer.account,
    customerPhone: payer.customer?.phone,
    currency: currency ?? baseCurrency,
    amount: String(koboOf(amount)),
    exchangeRate,
    fee: String(paid.fee.fee),
    vat: String(paid.fee.vat),
  }
}
