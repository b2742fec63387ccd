import type { Amount, Operation, OperationInput, Recipe } from '@pagakit/contract'
import { describe, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { businessApi, depositToBank, getBanks } from './business/index.ts'
import type { OperationDescription } from './define-operation.ts'
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
