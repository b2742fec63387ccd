import { type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, koboOf } from '../../kobo.ts'
import { baseCurrency, exchangeRates, findExchangeRate } from '../directory/exchange-rates.ts'

/** An amount in kobo. */
export interface LocalAmount {
  readonly kind: 'amount'
  readonly kobo: Kobo
  /** By which rate it came to be one; undefined where it was in naira. */
  readonly exchangeRate: string | undefined
}

/** Reads the amount of a request into kobo, converted at Paga's selling rate; a currency without one is 116. */
export function localAmount(amount: string, currency: string | undefined): LocalAmount | Refused {
  if (currency === undefined || currency === baseCurrency) {
    return { kind: 'amount', kobo: koboOf(amount), exchangeRate: undefined }
  }
  const rate = findExchangeRate(currency)
  if (rate === undefined) {
    const known = exchangeRates.map((known) => known.currency).join(', ')
    return refused(116, `Paga has no rate for ${currency}; it is one of ${baseCurrency}, ${known}.`)
  }
  return { kind: 'amount', kobo: converted(koboOf(amount), rate.sell), exchangeRate: rate.sell }
}

/**
 * Converts hundredths of a currency into kobo, in whole numbers throughout; half a kobo is rounded up.
 *
 * @example
 * converted(1001n, '1512.25') // 1513762n: 10.01 dollars are 15137.6225 naira
 */
export function converted(hundredths: bigint, rate: string): Kobo {
  const [whole = '', decimals = ''] = rate.split('.')
  const unit = 10n ** BigInt(decimals.length)
  const product = hundredths * BigInt(`${whole}${decimals}`)
  return (product + unit / 2n) / unit
}
