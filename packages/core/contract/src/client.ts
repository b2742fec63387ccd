import type { Api } from './api.ts'
import type { SettledVerdict } from './judgement.ts'
import type { AnswerItems, Operation, OperationReference } from './operation.ts'
import type { SchemaInput, SchemaOutput } from './standard-schema.ts'

/** What may be said about a single call. */
export interface CallOptions {
  /** Aborts the call. It then rejects with `ABORTED`; `outcome` says whether the request may have been carried out. */
  readonly signal?: AbortSignal
  /** One deadline for the whole call, further attempts included, in milliseconds. @default 60_000 for money and writes, 20_000 else */
  readonly timeoutMs?: number
  /** More request headers. They cannot replace the ones that carry the signature. */
  readonly headers?: Readonly<Record<string, string>>
  /** Anything; handed to hooks and never sent. */
  readonly context?: unknown
  /**
   * Send a money call again with the same reference and bytes, if it is certain that no byte of it was written. Calls
   * that move no money are sent again then in any case. @default false
   */
  readonly resendIfNotSent?: boolean
  /** How the request is put on HTTP, of an operation that knows several ways. @default the first that carries every member */
  readonly binding?: string
  /** How Paga is asked to answer, of an API that knows both. @default the client's setting, else 'json' */
  readonly accept?: AnswerFormat
}

/** How an answer may be written. */
export type AnswerFormat = 'json' | 'xml'

/** The raw side of an answer. */
export interface RawResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** How many times the request was sent, the first included. */
  readonly attempts: number
}

/** A call under way: await it for the result, or ask {@link Call.withResponse} for the raw side too. */
export interface Call<Result> extends Promise<Result> {
  /** The result together with status, headers and the number of attempts. */
  withResponse(): Promise<{ readonly result: Result; readonly response: RawResponse }>
}

/** Paga's answer, and the one member we add: what it came to. */
export type Answered<Body> = Body & {
  /** `successful`, or `pending`: accepted and not yet done. A refusal throws instead. */
  readonly verdict: 'successful' | 'pending'
}

/** What a lookup gives: Paga's answer, or the verdict that there is nothing to find. */
export type LookedUp<Body> =
  | Answered<Body>
  | (Partial<Body> & {
      /** There is nothing to find: not an error, and what the answer would tell is missing. */
      readonly verdict: 'not-found'
    })

/** What a caller hands to an operation: a reference that is only a request id may be left out. */
export type OperationInput<Op extends Operation> =
  Op['reference'] extends OperationReference<infer Field, 'made'>
    ? Omit<SchemaInput<Op['request']>, Field> & LeftOut<SchemaInput<Op['request']>, Field>
    : SchemaInput<Op['request']>

/** The members of these names, none of them required. */
type LeftOut<Value, Names> = { [Name in keyof Value & Names]?: Value[Name] | undefined }

/** What an operation resolves to. */
export type OperationResult<Op extends Operation> = Op['notFound'] extends undefined
  ? Answered<AnswerBody<Op>>
  : LookedUp<AnswerBody<Op>>

/** What Paga answers; of a bulk operation, each item with what it came to. */
type AnswerBody<Op extends Operation> =
  NonNullable<Op['items']> extends AnswerItems<infer List>
    ? WithVerdicts<SchemaOutput<Op['response']>, List>
    : SchemaOutput<Op['response']>

type WithVerdicts<Body, List> = string extends List
  ? Body
  : unknown extends List
    ? Body
    : { [Name in keyof Body]: Name extends List ? Judged<Body[Name]> : Body[Name] }

type Judged<Items> = Items extends readonly (infer Item)[] ? (Item & { verdict: SettledVerdict })[] : Items

/** One operation as a method. The input may be left out where nothing in it is required. */
export type OperationMethod<Op extends Operation> =
  Partial<OperationInput<Op>> extends OperationInput<Op>
    ? (input?: OperationInput<Op>, options?: CallOptions) => Call<OperationResult<Op>>
    : (input: OperationInput<Op>, options?: CallOptions) => Call<OperationResult<Op>>

/** One method per operation; there is no hand-written method to forget. */
export type Client<A extends Api> = {
  readonly [Name in keyof A['operations']]: OperationMethod<A['operations'][Name]>
}
