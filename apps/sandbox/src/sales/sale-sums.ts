import { converted } from '../business/rules/local-amount.ts'
import type { Kobo } from '../kobo.ts'
import type { Sale } from './sale.ts'

/** What of a sale was given back so far, in hundredths of its currency. */
export function refundedOf({ refunds }: Sale): bigint {
  return refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
}

/** What hundredths of the currency of a sale come to in kobo, by the rate the sale was made at. */
export function koboOfSale({ exchangeRate }: Sale, hundredths: bigint): Kobo {
  return exchangeRate === undefined ? hundredths : converted(hundredths, exchangeRate)
}

/** What became of a sale. Paga's documents show SUCCESSFUL only; the others are the sandbox's. */
export function statusOfSale(sale: Sale): 'SUCCESSFUL' | 'PARTIALLY_REFUNDED' | 'REFUNDED' {
  const refunded = refundedOf(sale)
  if (refunded === 0n) return 'SUCCESSFUL'
  return refunded === BigInt(sale.amount) ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
}
