// What the README of the sandbox says things cost and how much may be moved, in kobo. Typed from its tables; nothing here is
// imported from the sandbox, which is held against it.

export type Purpose = 'transfer' | 'deposit' | 'airtime' | 'bill' | 'charge' | 'accountPayment'

export interface Price {
  readonly fee: bigint
  readonly vat: bigint
}

const none: Price = { fee: 0n, vat: 0n }

/** What a deposit to a bank costs. */
export function depositPrice(kobo: bigint): Price {
  if (kobo <= 500_000n) return { fee: 1_075n, vat: 75n }
  return kobo <= 5_000_000n ? { fee: 2_688n, vat: 188n } : { fee: 5_375n, vat: 375n }
}

/** What a transfer to a person costs: nothing to a customer. */
export function transferPrice(isCustomer: boolean): Price {
  return isCustomer ? none : { fee: 5_375n, vat: 375n }
}

export const airtimePrice: Price = none
export const billPrice: Price = { fee: 10_750n, vat: 750n }
export const chargePrice: Price = { fee: 1_075n, vat: 75n }
export const accountPaymentPrice: Price = { fee: 1_075n, vat: 75n }

/** Hundredths of a dollar in kobo: 1,512.25 naira a dollar, to the nearest kobo. */
export function dollars(hundredths: bigint): bigint {
  return (hundredths * 151_225n + 50n) / 100n
}

const limits: Readonly<Record<Purpose, readonly [least: bigint, most: bigint]>> = {
  transfer: [100n, 50_000_000n],
  deposit: [10_000n, 500_000_000n],
  airtime: [5_000n, 5_000_000n],
  bill: [10_000n, 100_000_000n],
  charge: [5_000n, 100_000_000n],
  accountPayment: [5_000n, 500_000_000n],
}

/** With which codes an amount is out of the limits. */
export function limitReasons(purpose: Purpose, kobo: bigint): readonly number[] {
  const [least, most] = limits[purpose]
  if (kobo < least) return [137]
  return kobo > most ? [136] : []
}

export type Level = 'KYC1' | 'KYC2' | 'KYC3'

/** What a level allows at once, and in the wallet. */
export const levels: Readonly<Record<Level, { readonly atOnce: bigint; readonly held: bigint | undefined }>> =
  {
    KYC1: { atOnce: 5_000_000n, held: 30_000_000n },
    KYC2: { atOnce: 10_000_000n, held: 50_000_000n },
    KYC3: { atOnce: 500_000_000n, held: undefined },
  }
