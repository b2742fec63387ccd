import { subOrganisationRecord } from '../exchange/sub-organisation.ts'
import type { World } from '../exchange/world.ts'
import { referenceKey } from '../records/reference-key.ts'
import { type Sale, type SaleName, saleNameKey, saleNames, sales } from './sale.ts'

/** What a sale is looked up by. */
export type SaleLookup = SaleName | 'reference'

/** Finds a sale of the merchant that asks, by its reference or another of its names. */
export function findSale(name: SaleLookup, value: string, world: World): Sale | undefined {
  return saleOfMerchant(world.organisation, name, value, world)
}

/** Finds a sale of the merchant that asks or, for an aggregator, of one that was onboarded below it. */
export function findSaleBelow(
  name: Exclude<SaleLookup, 'processCode'>,
  value: string,
  world: World,
): Sale | undefined {
  const own = findSale(name, value, world)
  if (own !== undefined) return own
  for (const [merchant, { parent }] of world.records(subOrganisationRecord)) {
    const sale = parent === world.organisation ? saleOfMerchant(merchant, name, value, world) : undefined
    if (sale !== undefined) return sale
  }
  return undefined
}

function saleOfMerchant(merchant: string, name: SaleLookup, value: string, world: World): Sale | undefined {
  const reference = name === 'reference' ? value : world.record(saleNames, saleNameKey(merchant, name, value))
  return reference === undefined
    ? undefined
    : world.record(sales, referenceKey({ organisation: merchant, reference }))
}
