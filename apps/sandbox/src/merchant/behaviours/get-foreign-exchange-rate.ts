import { getForeignExchangeRate as operation } from '@pagakit/models/merchant'
import { baseCurrency, exchangeRates, findExchangeRate } from '../../business/directory/exchange-rates.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'

/** Tells at which rates Paga buys and sells a foreign currency. */
export const getForeignExchangeRate: Behaviour = defineBehaviour(
  operation,
  ({ baseCurrency: base, foreignCurrency }) => {
    const rate = base === baseCurrency ? findExchangeRate(foreignCurrency) : undefined
    if (rate === undefined) {
      const known = exchangeRates.map(({ currency }) => currency).join(', ')
      return refused(116, `There are rates in ${baseCurrency} for ${known}.`)
    }
    return told({ baseCurrency: base, foreignCurrency, buyRate: rate.buy, sellRate: rate.sell })
  },
)
