import type { Effect } from './effect.ts'
import type { Recipes } from './recipe.ts'
import type { ObjectShape } from './shape.ts'
import type { AnySchema } from './standard-schema.ts'

/**
 * Whether the live service has the operation.
 *
 * - `available`: the documents describe it without reserve.
 * - `announced`: the documents describe it as "not yet available".
 * - `undocumented`: only Paga's official clients have it.
 * - `deprecated`: replaced by another.
 */
export type Availability = 'available' | 'announced' | 'undocumented' | 'deprecated'

/**
 * How an operation is put on HTTP. A binding carries a request if every placeholder of its path is given and every other
 * member fits where `rest` says.
 */
export interface Binding {
  /** What `options.binding` calls it, where an operation has several. */
  readonly name?: string
  readonly method: 'GET' | 'POST'
  /**
   * The path from the host on, such as `/paga-webservices/business-rest/secured/getBanks`. A segment such as `{amount}`
   * stands for the text of that member.
   */
  readonly path: string
  /**
   * Where the members that are not in the path go: texts and lists of texts into a `form` or `query`, everything but files
   * into `json`, everything into `multipart`, nothing with `none`.
   */
  readonly rest: 'json' | 'form' | 'query' | 'multipart' | 'none'
  /** Of `multipart`: the part that holds every member but the files, as JSON. Each file is a part by its own name. */
  readonly part?: string
}

/**
 * Whose the reference is.
 *
 * - `caller`: the caller's own, kept before sending, because it is the key under which an unknown outcome is settled.
 * - `made`: only a request id; made anew for every attempt unless the caller gives one.
 * - `earlier`: names an operation sent before.
 */
export type ReferenceRole = 'caller' | 'made' | 'earlier'

/** The member that identifies a request. */
export interface OperationReference<
  Field extends string = string,
  Role extends ReferenceRole = ReferenceRole,
> {
  readonly field: Field
  readonly role: Role
}

/** How the answer to a lookup says that there is nothing to find: a member with one of these values. */
export interface NotFoundMark {
  readonly field: string
  readonly values: readonly [string, ...string[]]
}

/** Where the answer to a bulk request has its items. */
export interface AnswerItems<List extends string = string> {
  /** The list every item of which gets a `verdict`. */
  readonly list: List
  /** The name some of Paga's clients know the same list by; it is read where `list` is absent, and given as `list`. */
  readonly alias?: string
}

/** What a user must have allowed before an operation is done for them. */
export interface Permission {
  readonly scopes: readonly [string, ...string[]]
  /** What else is to be known of it, such as that no document says so. */
  readonly note?: string
}

/** A request and its answer, as a document shows them. */
export interface Sample {
  readonly name: string
  /** The document and its lines. */
  readonly source: string
  readonly request: Readonly<Record<string, unknown>>
  readonly response: Readonly<Record<string, unknown>>
}

/** Everything special about one operation of one API, as data. The client, the sandbox, the tests and the docs read it. */
export interface Operation<
  Name extends string = string,
  Request extends AnySchema = AnySchema,
  Response extends AnySchema = AnySchema,
  Reference extends OperationReference | undefined = OperationReference | undefined,
  NotFound extends NotFoundMark | undefined = NotFoundMark | undefined,
  Items extends AnswerItems | undefined = AnswerItems | undefined,
> {
  readonly name: Name
  /** What it does, in one sentence. */
  readonly summary: string
  /** Where the documents describe it, such as `Business Services API, section 12`. */
  readonly section: string
  readonly availability: Availability
  /** The first binding that can carry every given member is used. */
  readonly bindings: readonly [Binding, ...Binding[]]
  readonly request: Request
  readonly response: Response
  readonly requestShape: ObjectShape
  readonly responseShape: ObjectShape
  readonly hash: Recipes
  /** Of an operation that is done for a user. */
  readonly permission?: Permission
  readonly effect: Effect | ((input: Readonly<Record<string, unknown>>) => Effect)
  readonly reference: Reference
  /** Of a lookup whose API answers what it does not find with success. */
  readonly notFound?: NotFound
  /**
   * What to do once the outcome is unknown, in one sentence: of a `money` operation whose own reference `settle` cannot
   * ask about.
   */
  readonly ifUnknown?: string
  /**
   * What is doubtful about an input that is right: pure, of the checked input. A client that has a logger warns of it, once.
   */
  readonly caution?: (input: Readonly<Record<string, unknown>>) => string | undefined
  /** Of a bulk operation: where its answer has the items. */
  readonly items?: Items
  /** The most bytes of an answer that are read. @default 1 MiB */
  readonly largestResponse?: number
  readonly samples: readonly [Sample, ...Sample[]]
}

/** The effect of sending this input. */
export function effectOf(operation: Operation, input: Readonly<Record<string, unknown>>): Effect {
  return typeof operation.effect === 'function' ? operation.effect(input) : operation.effect
}
