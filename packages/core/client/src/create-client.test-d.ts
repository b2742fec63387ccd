import type { Api, Call, CallOptions, Operation, StandardSchema } from '@pagakit/contract'
import { expectTypeOf, test } from 'vitest'
import { type ClientControls, type ClientParts, createClient } from './create-client.ts'
import type { Settlement } from './settle.ts'

type Pay = Operation<
  'pay',
  StandardSchema<{ referenceNumber: string; amount: number }>,
  StandardSchema<{ paid: boolean }>,
  { field: 'referenceNumber'; role: 'caller' },
  undefined
>
type Look = Operation<
  'look',
  StandardSchema<{ referenceNumber: string }>,
  StandardSchema<{ seen: string }>,
  { field: 'referenceNumber'; role: 'made' },
  undefined
>
type Shop = Api<'shop', { pay: Pay; look: Look }>

declare const parts: ClientParts<Shop>
const client = createClient(parts)

test('a method takes what its operation takes, and gives its answer with a verdict', () => {
  expectTypeOf(client.pay).parameters.toEqualTypeOf<
    [input: { referenceNumber: string; amount: number }, options?: CallOptions | undefined]
  >()
  expectTypeOf(client.pay({ referenceNumber: 'R', amount: 1 })).resolves.toEqualTypeOf<
    { paid: boolean } & { readonly verdict: 'successful' | 'pending' }
  >()
})

test('an input of which nothing is required may be left out; a payment may not', () => {
  expectTypeOf(client.look()).toExtend<Call<{ seen: string }>>()
  // @ts-expect-error A payment has fields that must be there.
  client.pay()
  // @ts-expect-error The reference of a payment is never made.
  client.pay({ amount: 1 })
})

test('a method for an operation that the API does not have is an error', () => {
  // @ts-expect-error The shop has no such operation.
  client.refund({ referenceNumber: 'R' })
})

test('every client has the controls', () => {
  expectTypeOf(client).toExtend<ClientControls>()
  expectTypeOf(client.settle('R')).resolves.toEqualTypeOf<Settlement>()
  expectTypeOf(client).toExtend<AsyncDisposable>()
})

test('names of operations come from the API', () => {
  expectTypeOf<ClientParts<Shop>['operationNames'][number]>().toEqualTypeOf<'pay' | 'look'>()
})
