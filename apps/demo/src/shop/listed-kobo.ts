import { koboOf, naira } from '../naira.ts'

/** The kobo of an amount as Paga lists it; nothing for what is no amount of naira and kobo. */
export function listedKobo(amount = ''): bigint {
  return isListedAmount(amount) ? koboOf(amount) : 0n
}

/** An amount of Paga's as people read it; what is none is shown as it came. */
export function listedShown(amount: string): string {
  return isListedAmount(amount) ? naira(koboOf(amount)) : amount
}

function isListedAmount(text: string): boolean {
  return /^-?\d+(?:\.\d{1,2})?$/.test(text)
}
