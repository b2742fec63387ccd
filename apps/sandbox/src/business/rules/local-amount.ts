import { type AnswerMembers, type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, koboOf } from '../../kobo.ts'
import { baseCurrency, exchangeRates, findExchangeRate } from '../directory/exchange-rates.ts'

/** An amount in kobo, and by which rate it came to be one. */
export interface LocalAmount {
  readonly kind: 'amount'
  readonly kobo: Kobo
  /** What the answer says of the conversion: nothing of an amount that was in naira. */
  readonly exchange: AnswerMembers
}

/** Reads the amount of a request into kobo, converted at Paga's selling rate; a currency without one is 116. */
export function localAmount(amount: string, currency: string | undefined): LocalAmount | Refused {
  if (currency === undefined || currency === baseCurrency) {
    return { kind: 'amount', kobo: koboOf(amount), exchange: {} }
  }
  const rate = findExchangeRate(currency)
  if (rate === undefined) {
    const known = exchangeRates.map((known) => known.currency).join(', ')
    return refused(116, `Paga has no rate for ${currency}; it is one of ${baseCurrency}, ${known}.`)
  }
  const exchange = { currency: baseCurrency, exchangeRate: rate.sell }
  return { kind: 'amount', kobo: converted(amount, rate.sell), exchange }
}

/**
 * Converts an amount of at most two decimals at a rate, in whole numbers throughout; half a kobo is rounded up.
 *
 * @example
 * converted('10.01', '1512.25') // 1513762n: 15137.6225 naira
 */
export function converted(amount: string, rate: string): Kobo {
  const [whole = '', decimals = ''] = rate.split('.')
  const unit = 10n ** BigInt(decimals.length)
  const product = koboOf(amount) * BigInt(`${whole}${decimals}`)
  return (product + unit / 2n) / unit
}
