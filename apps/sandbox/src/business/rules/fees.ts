import type { Kobo } from '../../kobo.ts'

/** What is charged up to an amount. */
export interface FeeTier {
  /** The largest amount it holds for; null for any. */
  readonly upTo: Kobo | null
  /** What is charged, VAT included. */
  readonly fee: Kobo
  /** How much of the fee is VAT. */
  readonly vat: Kobo
}

/** The name of a tariff. */
export type Tariff =
  | 'bankDeposit'
  | 'transferToCustomer'
  | 'transferToOther'
  | 'airtime'
  | 'bill'
  | 'charge'
  | 'accountPayment'

/** What Paga charges in the sandbox, in kobo. The documents name no tariff; these are the bank transfer fees of the country. */
const fees: Readonly<Record<Tariff, readonly FeeTier[]>> = {
  bankDeposit: [
    { upTo: 500_000n, fee: 1_075n, vat: 75n },
    { upTo: 5_000_000n, fee: 2_688n, vat: 188n },
    { upTo: null, fee: 5_375n, vat: 375n },
  ],
  transferToCustomer: [{ upTo: null, fee: 0n, vat: 0n }],
  transferToOther: [{ upTo: null, fee: 5_375n, vat: 375n }],
  airtime: [{ upTo: null, fee: 0n, vat: 0n }],
  bill: [{ upTo: null, fee: 10_750n, vat: 750n }],
  charge: [{ upTo: null, fee: 1_075n, vat: 75n }],
  accountPayment: [{ upTo: null, fee: 1_075n, vat: 75n }],
}

/** What is charged for an amount. */
export function feeFor(tariff: Tariff, amount: Kobo): FeeTier {
  const tier = fees[tariff].find(({ upTo }) => upTo === null || amount <= upTo)
  if (tier === undefined) throw new RangeError(`the tariff ${tariff} has no tier for every amount`)
  return tier
}
