import type { Api, Operation } from '@pagakit/contract'
import { createMerchantClient } from '@pagakit/merchant'
import { businessApi } from '@pagakit/models/business'
import { collectApi } from '@pagakit/models/collect'
import { merchantApi } from '@pagakit/models/merchant'
import { type CallByName, callBusiness, callOf } from './call-business.ts'
import { callCollect } from './call-collect.ts'

/** An API with its client, for tests that hold all of them to the same rules. */
export interface DescribedApi {
  readonly name: 'business' | 'merchant' | 'collect'
  readonly api: Api
  /** The document that its vectors are from; empty where no document has its operations. */
  readonly document: string
  /** The HTTP status with which a wrong hash is refused. */
  readonly hashRefusal: 400 | 401
  /** Calls an operation by its name. */
  readonly call: CallByName
}

/** The APIs that documents describe. A new one is an entry here. */
export const describedApis: readonly DescribedApi[] = [
  {
    name: 'business',
    api: businessApi,
    document: '002_f83696bb523fc150.txt',
    hashRefusal: 400,
    call: callBusiness,
  },
  {
    name: 'merchant',
    api: merchantApi,
    document: '004_876091899c3409bd.txt',
    hashRefusal: 400,
    call: callOf(createMerchantClient),
  },
]

/** All of them, those whose vectors are not from documents included: for tests that need no vectors. */
export const hashedApis: readonly DescribedApi[] = [
  ...describedApis,
  { name: 'collect', api: collectApi, document: '', hashRefusal: 401, call: callCollect },
]

/** Finds an operation by its name, which is its own in all of the APIs. */
export function operationNamed(name: string): { readonly operation: Operation; readonly of: DescribedApi } {
  for (const of of describedApis) {
    const operation = of.api.operations[name]
    if (operation !== undefined) return { operation, of }
  }
  throw new Error(`no API has an operation ${name}`)
}
