import type { Kobo } from '../../kobo.ts'

/** What collecting an amount costs, and who bears it. */
export interface CollectionFee {
  /** VAT included. */
  readonly fee: Kobo
  /** How much of the fee is VAT. */
  readonly vat: Kobo
  readonly payerFee: Kobo
  readonly payeeFee: Kobo
}

/** 0.75 %, which is what the callbacks that integrators show come to; the tariff is not documented. */
const BASIS_POINTS = 75n

/**
 * The fee of an amount, of which the payer bears the share `payerShare` (a decimal from 0 to 1), and the payee the rest, also
 * what neither was told to bear.
 */
export function collectionFee(amount: Kobo, payerShare = '0'): CollectionFee {
  const fee = rounded(amount * BASIS_POINTS, 10_000n)
  const payerFee = rounded(fee * BigInt(Math.round(Number(payerShare) * 100)), 100n)
  // The VAT of 7.5 % is in the fee.
  return { fee, vat: rounded(fee * 75n, 1_075n), payerFee, payeeFee: fee - payerFee }
}

/** A quotient, half a kobo rounded up. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor)
}
