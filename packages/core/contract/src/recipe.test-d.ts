import { describe, expectTypeOf, test } from 'vitest'
import type { Recipe, ScalarPath } from './recipe.ts'

interface Request {
  readonly referenceNumber: string
  readonly amount: string
  readonly holdingPeriod?: number | undefined
  readonly isDataBundle?: boolean
  readonly payer: { readonly phoneNumber: string; readonly name?: { readonly first: string } }
  readonly sender?: { readonly email?: string | undefined } | undefined
  readonly items: readonly { readonly amount: string }[]
  readonly codes?: readonly string[]
  readonly when: Date
}

describe('ScalarPath', () => {
  test('names the scalar members of an object and of the objects in it, optional ones too', () => {
    expectTypeOf<ScalarPath<Request>>().toEqualTypeOf<
      | 'referenceNumber'
      | 'amount'
      | 'holdingPeriod'
      | 'isDataBundle'
      | 'payer.phoneNumber'
      | 'payer.name.first'
      | 'sender.email'
    >()
  })

  test('has nothing for what is no object', () => {
    expectTypeOf<ScalarPath<string>>().toBeNever()
  })
})

describe('Recipe', () => {
  test('takes fields of the request, counts and first entries', () => {
    expectTypeOf<
      readonly [
        'referenceNumber',
        'payer.phoneNumber',
        { readonly first: 'items'; readonly paths: readonly ['amount'] },
        { readonly count: 'items' },
        { readonly path: 'amount'; readonly text: 'fixed2'; readonly zero: '0' },
      ]
    >().toExtend<Recipe<ScalarPath<Request>>>()
  })

  test('takes no field the request does not have, no object and no list', () => {
    expectTypeOf<readonly ['referenceNo']>().not.toExtend<Recipe<ScalarPath<Request>>>()
    expectTypeOf<readonly ['payer']>().not.toExtend<Recipe<ScalarPath<Request>>>()
    expectTypeOf<readonly ['items']>().not.toExtend<Recipe<ScalarPath<Request>>>()
    expectTypeOf<readonly ['items.0.amount']>().not.toExtend<Recipe<ScalarPath<Request>>>()
    expectTypeOf<readonly [{ readonly path: 'total'; readonly text: 'fixed2' }]>().not.toExtend<
      Recipe<ScalarPath<Request>>
    >()
  })
})
