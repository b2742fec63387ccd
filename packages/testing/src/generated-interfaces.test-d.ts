import type { BusinessOperationName, BusinessOperations } from '@pagakit/business'
import type { CollectOperationName, CollectOperations } from '@pagakit/collect'
import type { ConnectOperationName, ConnectOperations } from '@pagakit/connect-server'
import type { Client } from '@pagakit/contract'
import type { MerchantOperationName, MerchantOperations } from '@pagakit/merchant'
import type { businessApi } from '@pagakit/models/business'
import type { collectApi } from '@pagakit/models/collect'
import type { connectApi } from '@pagakit/models/connect'
import type { merchantApi } from '@pagakit/models/merchant'
import { describe, expectTypeOf, test } from 'vitest'

type Business = Client<typeof businessApi>
type Merchant = Client<typeof merchantApi>
type Collect = Client<typeof collectApi>
/** Without the calls that only its client makes. */
type Connect = Omit<Client<typeof connectApi>, 'exchangeCode' | 'refresh'>

/** Without `readonly`, at every depth, which is the one difference that is meant. */
type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value

type Method = (input: never, ...more: never[]) => PromiseLike<unknown>
type InputOf<Of extends Method> = Plain<Parameters<Of>[0]>
type ResultOf<Of extends Method> = Plain<Awaited<ReturnType<Of>>>

type IsSame<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false

/** `same`, or what differs, so that a failure names it beside the operation. */
type Compared<Written extends Method, FromDescriptor extends Method> =
  IsSame<InputOf<Written>, InputOf<FromDescriptor>> extends false
    ? 'inputs differ'
    : IsSame<ResultOf<Written>, ResultOf<FromDescriptor>> extends false
      ? 'results differ'
      : IsSame<Parameters<Written>['length'], Parameters<FromDescriptor>['length']> extends false
        ? 'one may be left out, the other not'
        : 'same'

type ComparedAll<
  Written extends Record<keyof Derived, Method>,
  Derived extends Record<keyof Derived, Method>,
> = {
  -readonly [Name in keyof Derived]: Compared<Written[Name], Derived[Name]>
}

describe('a generated interface', () => {
  test('has the operations of its API and no other', () => {
    expectTypeOf<keyof BusinessOperations>().toEqualTypeOf<keyof Business>()
    expectTypeOf<BusinessOperationName>().toEqualTypeOf<keyof Business>()
    expectTypeOf<keyof MerchantOperations>().toEqualTypeOf<keyof Merchant>()
    expectTypeOf<MerchantOperationName>().toEqualTypeOf<keyof Merchant>()
    expectTypeOf<keyof CollectOperations>().toEqualTypeOf<keyof Collect>()
    expectTypeOf<CollectOperationName>().toEqualTypeOf<keyof Collect>()
    expectTypeOf<keyof ConnectOperations>().toEqualTypeOf<keyof Connect>()
    expectTypeOf<ConnectOperationName>().toEqualTypeOf<keyof Connect>()
  })

  test('takes and gives exactly what the descriptors say, operation by operation', () => {
    expectTypeOf<ComparedAll<BusinessOperations, Business>>().toEqualTypeOf<Record<keyof Business, 'same'>>()
    expectTypeOf<ComparedAll<MerchantOperations, Merchant>>().toEqualTypeOf<Record<keyof Merchant, 'same'>>()
    expectTypeOf<ComparedAll<CollectOperations, Collect>>().toEqualTypeOf<Record<keyof Collect, 'same'>>()
    expectTypeOf<ComparedAll<ConnectOperations, Connect>>().toEqualTypeOf<Record<keyof Connect, 'same'>>()
  })

  test('is compared by a comparison that sees a difference', () => {
    type One = (input: { readonly a: string }) => Promise<{ b: number }>
    expectTypeOf<
      Compared<One, (input: { a: string }) => Promise<{ readonly b: number }>>
    >().toEqualTypeOf<'same'>()
    expectTypeOf<
      Compared<One, (input: { a?: string }) => Promise<{ b: number }>>
    >().toEqualTypeOf<'inputs differ'>()
    expectTypeOf<
      Compared<One, (input: { a: unknown }) => Promise<{ b: number }>>
    >().toEqualTypeOf<'inputs differ'>()
    expectTypeOf<
      Compared<One, (input: { a: string }) => Promise<{ b: number; c: 1 }>>
    >().toEqualTypeOf<'results differ'>()
  })
})
