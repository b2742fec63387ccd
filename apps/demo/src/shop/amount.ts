import { koboOf, naira } from '../naira.ts'

/** What a form may give as an amount: naira with at most two decimals, more than nothing. */
export function isAmount(text: string): boolean {
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(text) && koboOf(text) > 0n
}

/** An amount as people read it. */
export function shown(amount: string): string {
  return naira(koboOf(amount))
}
