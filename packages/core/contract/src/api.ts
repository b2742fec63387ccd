import type { Judge, JudgeItem, SettlementRule } from './judgement.ts'
import type { Operation } from './operation.ts'
import type { PagaErrorCode } from './paga-error-code.ts'

/** Where an API lives when nobody says otherwise. */
export interface Hosts {
  readonly test: string
  readonly live: string
}

/**
 * What kind of answer a code is.
 *
 * - `success`, `pending`: as they say.
 * - `definite`: refused, and proof that nothing was carried out by this request.
 * - `duplicate`: the reference was received before; proves nothing about what became of it.
 * - `unknown-reference`: nothing is known under the reference (yet).
 * - `batch`: judged by the operation; a bulk envelope.
 * - `ambiguous`: proves nothing.
 */
export type CodeKind =
  | 'success'
  | 'pending'
  | 'definite'
  | 'duplicate'
  | 'unknown-reference'
  | 'batch'
  | 'ambiguous'

/** One row of an API's table of response codes. */
export interface CodeMeaning {
  readonly name: string
  readonly meaning: string
  readonly kind: CodeKind
  /** What the reader should do. */
  readonly action: string
  /** The error it becomes, where the kind does not say. */
  readonly error?: PagaErrorCode
}

/** The response codes of an API, numbers or words. One that is not in it is ambiguous. */
export type CodeTable = Readonly<Record<number | string, CodeMeaning>>

/** Lists of words under their headings, each word with what it means: the values of an API's fields. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The operations of an API by name. */
export type Operations = Readonly<Record<string, Operation>>

/** One API of Paga's: where it is, what it can do, and what its answers mean. */
export interface Api<Name extends string = string, Ops extends Operations = Operations> {
  readonly name: Name
  readonly hosts: Hosts
  readonly operations: Ops
  readonly codes: CodeTable
  /** Where the codes are from, if not from documents of the API; for the reference pages. */
  readonly codesNote?: string
  /** What the words of the API mean; for the reference pages. */
  readonly vocabulary?: Vocabulary
  readonly judge: Judge
  /** Needed where an operation has items. */
  readonly judgeItem?: JudgeItem
  readonly settlement?: SettlementRule
}

/** Puts an API together and checks what the types cannot: each operation stands under its own name. */
export function defineApi<const Name extends string, Ops extends Operations>(
  api: Api<Name, Ops>,
): Api<Name, Ops> {
  for (const [name, operation] of Object.entries(api.operations)) {
    if (operation.name !== name)
      throw new TypeError(`${api.name}: operation ${operation.name} stands under ${name}`)
    if (operation.items !== undefined && api.judgeItem === undefined)
      throw new TypeError(`${api.name}: ${name} has items, and nothing judges them`)
  }
  const asks = api.settlement?.operation
  if (asks !== undefined && !Object.hasOwn(api.operations, asks)) {
    throw new TypeError(`${api.name}: settlement asks ${asks}, which is no operation of it`)
  }
  return Object.freeze(api)
}
