import { type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, nairaText } from '../../kobo.ts'

/** What an amount is moved for. */
export type Purpose = 'moneyTransfer' | 'bankDeposit' | 'airtime' | 'bill' | 'charge' | 'accountPayment'

/** The least and the most that may be moved at once, in kobo. */
const limits: Readonly<Record<Purpose, { readonly least: Kobo; readonly most: Kobo }>> = {
  moneyTransfer: { least: 100n, most: 50_000_000n },
  bankDeposit: { least: 10_000n, most: 500_000_000n },
  airtime: { least: 5_000n, most: 5_000_000n },
  accountPayment: { least: 5_000n, most: 500_000_000n },
  charge: { least: 5_000n, most: 100_000_000n },
  bill: { least: 10_000n, most: 100_000_000n },
}

/** Refuses an amount outside the limits of what is done with it. */
export function limitRefusal(purpose: Purpose, amount: Kobo): Refused | undefined {
  const { least, most } = limits[purpose]
  if (amount < least) return refused(137, `The least is ${nairaText(least)}.`)
  if (amount > most) return refused(136, `The most is ${nairaText(most)}.`)
  return undefined
}
