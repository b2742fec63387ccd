import type { World } from '../exchange/world.ts'
import { referenceKey } from '../records/reference-key.ts'
import { type Sale, type SaleName, saleNameKey, saleNames, sales } from './sale.ts'

/** Finds a sale of the merchant that asks, by its reference or another of its names. */
export function findSale(name: SaleName | 'reference', value: string, world: World): Sale | undefined {
  const { organisation: merchant } = world
  const reference = name === 'reference' ? value : world.record(saleNames, saleNameKey(merchant, name, value))
  return reference === undefined
    ? undefined
    : world.record(sales, referenceKey({ organisation: merchant, reference }))
}
