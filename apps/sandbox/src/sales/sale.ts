import { defineRecord, type RecordKind } from '../records/record-kind.ts'

/** What a customer paid to a merchant that can look it up and give it back. Sums are whole hundredths, kept as text. */
export interface Sale {
  /** Paga's own, such as `BP-C_20261121180007000_34_AT34`. */
  readonly reference: string
  readonly invoiceNumber: string
  readonly processCode: string
  readonly transactionId: string
  /** The wallet of the merchant. */
  readonly merchant: string
  /** What the merchant knows the payment by, as the payer gave it: an account or an invoice. */
  readonly merchantReference: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly channel: SaleChannel
  /** The wallet that paid. */
  readonly payer: string
  /** Absent where an organisation paid. */
  readonly customerPhone?: string | undefined
  /** What it was paid in, and how much of it. */
  readonly currency: string
  readonly amount: string
  /** By which rate that came to naira; absent for naira. */
  readonly exchangeRate?: string | undefined
  /** What the payer was charged besides, in kobo, and how much of that was VAT. */
  readonly fee: string
  readonly vat: string
  readonly refunds: readonly Refund[]
}

/** Where a sale came to be. */
export type SaleChannel = 'ONLINE' | 'BUSINESS_API'

/** What was given back of a sale. */
export interface Refund {
  readonly transactionId: string
  readonly time: number
  /** In the currency of the sale, in hundredths. */
  readonly amount: string
}

/** The sales, by `referenceKey`: the organisation is the merchant. */
export const sales: RecordKind<Sale> = defineRecord('sale')

/** The references of sales by their other names, by {@link saleNameKey}. */
export const saleNames: RecordKind<string> = defineRecord('sale-name')

/** By what a sale is found besides its reference. */
export type SaleName = 'invoiceNumber' | 'processCode' | 'merchantReference' | 'transactionId'

/** The key of another name of a sale. */
export function saleNameKey(merchant: string, name: SaleName, value: string): string {
  return `${merchant}/${name}/${value}`
}
