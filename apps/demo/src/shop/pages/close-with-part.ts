import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import { manualEnding } from './manual-ending.ts'
import type { Markup } from './page.ts'
import type { StateWords } from './payout-words.ts'

/** What was asked for, and what Paga lists of it; in naira, decimal texts. */
export interface Part {
  readonly amount: string
  readonly listed: string
}

/** What Paga has of something that was paid in part, in words. */
export function listedWords({ amount, listed }: Part): string {
  return `Paga lists ${shown(listed)} of ${shown(amount)}`
}

/** How something stands that the merchant has closed with a part. */
export function closedWords(part: Part): StateWords {
  return {
    name: 'Paid in part and closed',
    meaning: `${listedWords(part)}, and you took it for the whole.`,
    style: 'good',
  }
}

/** Lets the merchant take what has come for the whole: only they can know that it is enough. */
export function closeWithPart(visit: Visit, address: string, { amount, listed }: Part): Markup {
  return manualEnding(visit, `${address}/close`, {
    title: 'Take what has come',
    advice: `Where Paga has kept its fee of it, or you and the customer agree on the part, close it with what Paga lists. Then it
counts as paid with that, and that much can be refunded.`,
    button: `Close it with ${shown(listed)}`,
    statement: `${shown(listed)} instead of ${shown(amount)} is enough`,
    told: listed,
  })
}
