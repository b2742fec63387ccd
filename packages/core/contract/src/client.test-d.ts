import { describe, expectTypeOf, test } from 'vitest'
import type { Api } from './api.ts'
import type {
  Answered,
  Call,
  CallOptions,
  Client,
  LookedUp,
  OperationInput,
  OperationResult,
} from './client.ts'
import type { Verdict } from './judgement.ts'
import type { NotFoundMark, Operation, OperationReference } from './operation.ts'
import type { StandardSchema } from './standard-schema.ts'

type Define<
  Name extends string,
  Input,
  Output,
  Reference extends OperationReference | undefined,
  NotFound extends NotFoundMark | undefined = undefined,
> = Operation<Name, StandardSchema<Input, unknown>, StandardSchema<unknown, Output>, Reference, NotFound>

interface Paid {
  readonly transactionId?: string | undefined
}

type Pay = Define<
  'pay',
  { referenceNumber: string; amount: string | number; remarks?: string | undefined },
  Paid,
  { readonly field: 'referenceNumber'; readonly role: 'caller' }
>
type Check = Define<
  'check',
  { referenceNumber: string; amount: string },
  Paid,
  { readonly field: 'referenceNumber'; readonly role: 'made' }
>
type List = Define<
  'list',
  { reference: string; locale?: string | undefined },
  Paid,
  { readonly field: 'reference'; readonly role: 'made' }
>
type Ask = Define<
  'ask',
  { referenceNumber: string },
  Paid,
  { readonly field: 'referenceNumber'; readonly role: 'earlier' }
>
type Find = Define<'find', { id: string }, { owner: string }, undefined, NotFoundMark>
type Ping = Define<'ping', { loud?: boolean | undefined }, Paid, undefined>

type Shop = Client<Api<'shop', { pay: Pay; check: Check; list: List; ask: Ask; ping: Ping }>>

describe('OperationInput', () => {
  test("keeps the caller's own reference, and that of an earlier operation, required", () => {
    expectTypeOf<OperationInput<Pay>>().toEqualTypeOf<{
      referenceNumber: string
      amount: string | number
      remarks?: string | undefined
    }>()
    expectTypeOf<OperationInput<Ask>>().toEqualTypeOf<{ referenceNumber: string }>()
  })

  test('makes a reference optional that is only a request id, and nothing else', () => {
    expectTypeOf<{ amount: string }>().toExtend<OperationInput<Check>>()
    expectTypeOf<{ amount: string; referenceNumber: string }>().toExtend<OperationInput<Check>>()
    expectTypeOf<{ referenceNumber: string }>().not.toExtend<OperationInput<Check>>()
    expectTypeOf<{ amount: string; referenceNumber: number }>().not.toExtend<OperationInput<Check>>()
  })
})

describe('Client', () => {
  test('has one method per operation and no other', () => {
    expectTypeOf<keyof Shop>().toEqualTypeOf<'pay' | 'check' | 'list' | 'ask' | 'ping'>()
  })

  test('wants the input of an operation in which something is required', () => {
    expectTypeOf<Shop['pay']>().parameters.toEqualTypeOf<
      [input: OperationInput<Pay>, options?: CallOptions | undefined]
    >()
    expectTypeOf<Parameters<Shop['check']>>().toEqualTypeOf<
      [input: OperationInput<Check>, options?: CallOptions | undefined]
    >()
    expectTypeOf<[]>().not.toExtend<Parameters<Shop['ask']>>()
  })

  test('does without the input of an operation in which nothing is', () => {
    expectTypeOf<[]>().toExtend<Parameters<Shop['list']>>()
    expectTypeOf<[]>().toExtend<Parameters<Shop['ping']>>()
    expectTypeOf<[input: { locale: string }]>().toExtend<Parameters<Shop['list']>>()
    expectTypeOf<[input: { reference: string }]>().toExtend<Parameters<Shop['list']>>()
    expectTypeOf<[input: { reference: number }]>().not.toExtend<Parameters<Shop['list']>>()
  })

  test("gives Paga's answer and the one member we add", () => {
    expectTypeOf<ReturnType<Shop['pay']>>().toEqualTypeOf<Call<OperationResult<Pay>>>()
    expectTypeOf<OperationResult<Pay>>().toEqualTypeOf<Answered<Paid>>()
    expectTypeOf<OperationResult<Pay>['verdict']>().toEqualTypeOf<'successful' | 'pending'>()
    expectTypeOf<OperationResult<Ask>['verdict']>().toEqualTypeOf<'successful' | 'pending'>()
  })

  test('may be that there is nothing, for a lookup that says how it answers so, and then has no member for sure', () => {
    expectTypeOf<OperationResult<Find>>().toEqualTypeOf<LookedUp<{ owner: string }>>()
    expectTypeOf<OperationResult<Find>['verdict']>().toEqualTypeOf<Verdict>()
    expectTypeOf<OperationResult<Find>['owner']>().toEqualTypeOf<string | undefined>()
    type Found = Exclude<OperationResult<Find>, { verdict: 'not-found' }>
    expectTypeOf<Found['owner']>().toEqualTypeOf<string>()
  })
})
