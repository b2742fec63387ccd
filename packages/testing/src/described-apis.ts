import type { Api, Operation } from '@pagakit/contract'
import { createMerchantClient } from '@pagakit/merchant'
import { businessApi } from '@pagakit/models/business'
import { merchantApi } from '@pagakit/models/merchant'
import { type CallByName, callBusiness, callOf } from './call-business.ts'

/** An API with its client, for tests that hold all of them to the same rules. */
export interface DescribedApi {
  readonly name: 'business' | 'merchant'
  readonly api: Api
  /** The document that its vectors are from. */
  readonly document: string
  /** Calls an operation by its name. */
  readonly call: CallByName
}

/** The APIs that are described. A new one is an entry here. */
export const describedApis: readonly DescribedApi[] = [
  {
    name: 'business',
    api: businessApi,
    document: '002_f83696bb523fc150.txt',
    call: callBusiness,
  },
  {
    name: 'merchant',
    api: merchantApi,
    document: '004_876091899c3409bd.txt',
    call: callOf(createMerchantClient),
  },
]

/** Finds an operation by its name, which is its own in all of the APIs. */
export function operationNamed(name: string): { readonly operation: Operation; readonly of: DescribedApi } {
  for (const of of describedApis) {
    const operation = of.api.operations[name]
    if (operation !== undefined) return { operation, of }
  }
  throw new Error(`no API has an operation ${name}`)
}
