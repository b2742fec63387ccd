import type { AnswerMembers } from '../../exchange/decision.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { baseCurrency } from '../directory/exchange-rates.ts'

/** What every answer about moved money has: the fee, and, of an amount that was converted, into what and at which rate. */
export function chargedMembers(charge: {
  readonly fee?: Kobo | undefined
  readonly exchangeRate?: string | undefined
}): AnswerMembers {
  const { fee, exchangeRate } = charge
  const currency = exchangeRate === undefined ? undefined : baseCurrency
  return { fee: fee === undefined ? undefined : nairaText(fee), currency, exchangeRate }
}
