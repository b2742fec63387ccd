import { type Refused, refused } from '../../exchange/decision.ts'
import { type Kobo, nairaText } from '../../kobo.ts'

/** The least and the most that may be moved at once, in kobo. */
export const limits = {
  moneyTransfer: { least: 100n, most: 50_000_000n },
  bankDeposit: { least: 10_000n, most: 500_000_000n },
  airtime: { least: 5_000n, most: 5_000_000n },
  bill: { least: 10_000n, most: 100_000_000n },
} as const satisfies Record<string, { readonly least: Kobo; readonly most: Kobo }>

/** Refuses an amount outside the limits of what is done with it. */
export function limitRefusal(kind: keyof typeof limits, amount: Kobo): Refused | undefined {
  const { least, most } = limits[kind]
  if (amount < least) return refused(137, `The least is ${nairaText(least)}.`)
  if (amount > most) return refused(136, `The most is ${nairaText(most)}.`)
  return undefined
}
