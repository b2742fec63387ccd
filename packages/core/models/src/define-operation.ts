import {
  type AnswerItems,
  type Availability,
  type Binding,
  type Effect,
  type NotFoundMark,
  type ObjectShape,
  type Operation,
  type OperationReference,
  type Permission,
  placeholdersOf,
  type Recipe,
  type Recipes,
  type Sample,
  type ScalarPath,
} from '@pagakit/contract'
import type * as z from 'zod'
import { type ObjectModel, shapeOf } from './shape-of.ts'

/** The members a path stands for with its `{placeholders}`; nothing for a path that is only known as a text. */
export type PlaceholderOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never

/** Does not compile for bindings whose paths have a placeholder that is no member of the request. */
export type BindingsFor<Bindings extends readonly Binding[], Member> = {
  readonly [Index in keyof Bindings]: Exclude<PlaceholderOf<Bindings[Index]['path']>, Member> extends never
    ? Bindings[Index]
    : never
}

type BindingList = readonly [Binding, ...Binding[]]

/** What a descriptor says; {@link defineOperation} derives the rest. */
export interface OperationDescription<
  Name extends string,
  Request extends ObjectModel,
  Response extends z.ZodObject,
  Reference extends OperationReference | undefined,
  NotFound extends NotFoundMark | undefined = undefined,
  Items extends AnswerItems | undefined = undefined,
  Bindings extends BindingList = BindingList,
> {
  readonly name: Name
  readonly summary: string
  readonly section: string
  readonly availability: Availability
  readonly bindings: Bindings & BindingsFor<Bindings, MemberOf<z.output<Request>>>
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

/** The members of any of the shapes a request may have. */
type MemberOf<Request> = Request extends unknown ? keyof Request & string : never

/** Makes an operation from its description: derives the shapes and settles on one recipe per profile. */
export function defineOperation<
  const Name extends string,
  Request extends ObjectModel,
  Response extends z.ZodObject,
  const Reference extends OperationReference | undefined,
  const NotFound extends NotFoundMark | undefined = undefined,
  const Items extends AnswerItems | undefined = undefined,
  const Bindings extends BindingList = BindingList,
>(
  description: OperationDescription<Name, Request, Response, Reference, NotFound, Items, Bindings>,
): Operation<Name, Request, Response, Reference, NotFound, Items> {
  const { hash, root, ...rest } = description
  const requestShape = shapeOf(description.request)
  const responseShape = shapeOf(description.response)
  checkBindings(description.name, description.bindings, requestShape)
  return Object.freeze({
    ...rest,
    hash: 'documented' in hash ? hash : { documented: hash, current: hash },
    requestShape,
    responseShape: root === undefined ? responseShape : Object.freeze({ ...responseShape, root }),
  })
}

/** What the types cannot see: paths that are made, and bindings that nobody could tell apart. */
function checkBindings(operation: string, bindings: BindingList, { fields }: ObjectShape): void {
  for (const { path, rest, part } of bindings) {
    const stranger = placeholdersOf(path).find((name) => !Object.hasOwn(fields, name))
    if (stranger !== undefined)
      throw new TypeError(`${operation}: the path has {${stranger}}, which is no field`)
    if ((rest === 'multipart') !== (part !== undefined))
      throw new TypeError(`${operation}: a multipart binding names its part, and no other does`)
  }
  const names = bindings.flatMap(({ name }) => name ?? [])
  if (new Set(names).size < names.length) throw new TypeError(`${operation}: two bindings have one name`)
}
