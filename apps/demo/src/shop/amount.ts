import { koboOf, naira } from '../naira.ts'
import type { FieldRule } from './http/check-form.ts'

/** What a form may give as an amount: naira with at most two decimals, more than nothing. */
export function isAmount(text: string): boolean {
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(text) && koboOf(text) > 0n
}

/** What a form wants as an amount. */
export const amountRule: FieldRule = {
  isRight: isAmount,
  problem: 'An amount is written like 1500 or 1500.50.',
}

/** An amount as people read it. */
export function shown(amount: string): string {
  return naira(koboOf(amount))
}
