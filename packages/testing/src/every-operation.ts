import { inspect } from 'node:util'
import {
  type Effect,
  effectOf,
  isPagaError,
  type ObjectShape,
  type Operation,
  type PagaError,
  type TransportAnswer,
  TransportFailure,
  type TransportRequest,
} from '@pagakit/contract'
import { jsonOf } from './answering-transport.ts'
import type { CallByName } from './call-business.ts'
import { type DescribedApi, hashedApis } from './described-apis.ts'

/** An operation with a request it takes, for tests that hold all of them to the same rules. */
export interface EveryOperation {
  readonly api: DescribedApi['name']
  readonly name: string
  readonly operation: Operation
  readonly request: Readonly<Record<string, unknown>>
  readonly effect: Effect
  readonly call: CallByName
}

/**
 * All that are described, once for each sample: a new operation is held to the rules without a line in the tests, and one
 * whose effect depends on the input is in each of its forms.
 */
export const everyOperation: readonly EveryOperation[] = hashedApis.flatMap(
  ({ name: api, api: { operations }, call }) =>
    Object.values(operations).flatMap((operation) =>
      operation.samples.map(({ request }) => ({
        api,
        name: operation.name,
        operation,
        request,
        effect: effectOf(operation, request),
        call,
      })),
    ),
)

/** The shape a request has, of an operation that takes more than one. */
export function shapeFor({ requestShape }: Operation, request: object): ObjectShape {
  const fits = ({ fields }: ObjectShape) => Object.keys(request).every((name) => fields[name] !== undefined)
  return requestShape.alternatives?.find(fits) ?? requestShape
}

/** The error a call fails with. A call that does not fail, or fails with something else, is a failed test. */
export async function errorOf(call: Promise<unknown>): Promise<PagaError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isPagaError(error)) throw new Error(`expected a PagaError, not ${inspect(error)}`)
  return error
}

/** What the operations call their references. */
export const referenceNames: ReadonlySet<string> = new Set(
  everyOperation.flatMap(({ operation: { reference } }) =>
    reference === undefined ? [] : [reference.field],
  ),
)

/** Whether the answer carries the reference back: always, if it has it, or never. */
export function echoOf({ reference, responseShape }: Operation): 'always' | 'maybe' | 'never' {
  const echoed = reference === undefined ? undefined : responseShape.fields[reference.field]
  if (echoed === undefined) return 'never'
  return echoed.required ? 'always' : 'maybe'
}

/** Whether a request names a reference, or gets one made: a history may be of everything. */
export function hasReference(operation: Operation, request: Readonly<Record<string, unknown>>): boolean {
  return operation.reference?.role === 'made' || referenceOf(operation, request) !== undefined
}

/** The reference of a request, whatever the operation calls it. */
export function referenceOf({ reference }: Operation, request: Readonly<Record<string, unknown>>): unknown {
  return reference === undefined ? undefined : request[reference.field]
}

/** The reference of a request as an answer carries it back. */
export function echo(request: TransportRequest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(jsonOf(request)).filter(([name]) => referenceNames.has(name)))
}

/** The items of the sample answer, without which a bulk answer is none. */
export function itemsOf({ items, samples }: Operation): Readonly<Record<string, unknown>> {
  return items === undefined ? {} : { [items.list]: samples[0].response[items.list] }
}

/** Never answers; fails as a transport does when its signal fires after the request was written. */
export function hangingUntil(signal: AbortSignal): Promise<TransportAnswer> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new TransportFailure('aborted', 'some', 'aborted')))
  })
}
