/** What a foreign currency costs, in naira for one of it, as decimal texts. */
export interface ExchangeRate {
  /** ISO 4217. */
  readonly currency: string
  /** What Paga pays for it. */
  readonly buy: string
  /** What Paga takes for it: by this rate a request in a foreign currency is carried out. */
  readonly sell: string
}

/** The one currency of the books. */
export const baseCurrency = 'NGN'

/** The foreign currencies of the sandbox. The rates are made up and never change. */
export const exchangeRates: readonly ExchangeRate[] = [
  { currency: 'AED', buy: '407.18', sell: '411.74' },
  { currency: 'EUR', buy: '1628.405', sell: '1646.775' },
  { currency: 'GBP', buy: '1893.61', sell: '1914.84' },
  { currency: 'GHS', buy: '97.60125', sell: '98.71005' },
  { currency: 'KES', buy: '11.53846', sell: '11.73205' },
  { currency: 'USD', buy: '1495.5', sell: '1512.25' },
]

/** Finds the rates of a foreign currency. */
export function findExchangeRate(currency: string): ExchangeRate | undefined {
  return exchangeRates.find((rate) => rate.currency === currency)
}
