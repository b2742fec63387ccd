import type { Amount, Operation, OperationInput, Recipe } from '@pagakit/contract'
import { describe, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { businessApi, depositToBank, getBanks } from './business/index.ts'
import type { BindingsFor, OperationDescription, PlaceholderOf } from './define-operation.ts'
import type { amount, text } from './field.ts'

type Request = z.ZodObject<{
  reference: ReturnType<typeof text>
  amount: ReturnType<typeof amount>
  remarks: z.ZodOptional<ReturnType<typeof text>>
}>
type Described = OperationDescription<'pay', Request, z.ZodObject, undefined, undefined>

describe('the hash of an operation', () => {
  test('names fields of its request, the optional ones too', () => {
    expectTypeOf<readonly ['reference', 'amount', 'remarks']>().toExtend<Described['hash']>()
    expectTypeOf<{ documented: readonly ['reference']; current: readonly ['amount'] }>().toExtend<
      Described['hash']
    >()
  })

  test('does not compile with a field the request does not have', () => {
    expectTypeOf<readonly ['referenceNumber']>().not.toExtend<Described['hash']>()
    expectTypeOf<{ documented: readonly ['reference']; current: readonly ['phone'] }>().not.toExtend<
      Described['hash']
    >()
  })
})

describe('the placeholders of a path', () => {
  type With<Path extends string> = BindingsFor<
    readonly [{ readonly method: 'POST'; readonly path: Path; readonly rest: 'none' }],
    'reference' | 'amount'
  >

  test('are members of the request', () => {
    expectTypeOf<PlaceholderOf<'/pay/{reference}/amount/{amount}'>>().toEqualTypeOf<'reference' | 'amount'>()
    expectTypeOf<With<'/pay/{reference}/amount/{amount}'>[0]>().not.toBeNever()
    expectTypeOf<With<'/pay/{reference}/amount/{sum}'>[0]>().toBeNever()
  })

  test('are left to the check at run time where the path is only known as a text', () => {
    expectTypeOf<With<string>[0]>().not.toBeNever()
  })
})

describe('the operations of the Business API', () => {
  test('are operations, each under its own name', () => {
    type Operations = (typeof businessApi)['operations']
    expectTypeOf<Operations[keyof Operations]>().toExtend<Operation>()
    expectTypeOf<Operations['depositToBank']['name']>().toEqualTypeOf<'depositToBank'>()
    expectTypeOf<Operations['depositToBank']['hash']['documented']>().toExtend<Recipe>()
  })

  test('want a reference for money, and make one for a lookup', () => {
    expectTypeOf<OperationInput<typeof depositToBank>['referenceNumber']>().toEqualTypeOf<string>()
    expectTypeOf<OperationInput<typeof depositToBank>['amount']>().toEqualTypeOf<Amount>()
    expectTypeOf<OperationInput<typeof getBanks>['referenceNumber']>().toEqualTypeOf<string | undefined>()
  })
})
