import { koboOf } from '../naira.ts'

/** The kobo of an amount as Paga lists it; nothing for what is no amount of naira and kobo. */
export function listedKobo(amount: string | undefined): bigint {
  return amount !== undefined && /^-?\d+(?:\.\d{1,2})?$/.test(amount) ? koboOf(amount) : 0n
}
