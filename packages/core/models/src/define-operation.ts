import type {
  AnswerItems,
  Availability,
  Binding,
  Effect,
  NotFoundMark,
  Operation,
  OperationReference,
  Permission,
  Recipe,
  Recipes,
  Sample,
  ScalarPath,
} from '@pagakit/contract'
import type * as z from 'zod'
import { type ObjectModel, shapeOf } from './shape-of.ts'

/** What a descriptor says; {@link defineOperation} derives the rest. */
export interface OperationDescription<
  Name extends string,
  Request extends ObjectModel,
  Response extends z.ZodObject,
  Reference extends OperationReference | undefined,
  NotFound extends NotFoundMark | undefined = undefined,
  Items extends AnswerItems | undefined = undefined,
> {
  readonly name: Name
  readonly summary: string
  readonly section: string
  readonly availability: Availability
  readonly bindings: readonly [Binding, ...Binding[]]
  readonly effect: Effect | ((input: Readonly<Record<string, unknown>>) => Effect)
  readonly reference: Reference
  readonly notFound?: NotFound
  readonly ifUnknown?: string
  readonly caution?: (input: Readonly<Record<string, unknown>>) => string | undefined
  /** Of a bulk operation: where its answer has the items. */
  readonly items?: Items
  /** The most bytes of an answer that are read. @default 1 MiB */
  readonly largestResponse?: number
  /** Of an operation that is done for a user. */
  readonly permission?: Permission
  /** One recipe where both profiles agree, else one each. Only fields of the request compile. */
  readonly hash: Recipe<ScalarPath<z.output<Request>>> | Recipes<ScalarPath<z.output<Request>>>
  readonly request: Request
  readonly response: Response
  /** The name of the root element of an answer in XML. */
  readonly root?: string
  readonly samples: readonly [Sample, ...Sample[]]
}

/** Makes an operation from its description: derives the shapes and settles on one recipe per profile. */
export function defineOperation<
  const Name extends string,
  Request extends ObjectModel,
  Response extends z.ZodObject,
  const Reference extends OperationReference | undefined,
  const NotFound extends NotFoundMark | undefined = undefined,
  const Items extends AnswerItems | undefined = undefined,
>(
  description: OperationDescription<Name, Request, Response, Reference, NotFound, Items>,
): Operation<Name, Request, Response, Reference, NotFound, Items> {
  const { hash, root, ...rest } = description
  const responseShape = shapeOf(description.response)
  return Object.freeze({
    ...rest,
    hash: 'documented' in hash ? hash : { documented: hash, current: hash },
    requestShape: shapeOf(description.request),
    responseShape: root === undefined ? responseShape : Object.freeze({ ...responseShape, root }),
  })
}
