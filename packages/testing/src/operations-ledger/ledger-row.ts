/** One field of the ledger: what the documents, and Paga's clients beside them, say of it. */
export interface LedgerField {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly constraint?: string
  readonly note?: string
  /** What the documents call its type, where the ledger settled on another. */
  readonly seedType?: string
  /** Who knows the field, where the documents do not. */
  readonly sourceIfNotSeed?: string
}

/** One operation of `vectors/operations/business-merchant.json`. */
export interface LedgerRow {
  readonly api: string
  /** Its section of the documents; null where they do not have it. */
  readonly number: number | null
  readonly operation: string
  /** Whether the documents have it. */
  readonly inSeed: boolean
  readonly path: string
  readonly httpMethod: string
  readonly availability: string
  readonly effect: string
  readonly referenceRole: string
  readonly hash: { readonly order: readonly string[] }
  readonly hashConflicts: readonly { readonly source: string; readonly order: readonly string[] }[]
  readonly request: readonly LedgerField[]
  readonly responses: readonly LedgerField[]
  /** The members of lists and objects by the name of their type; of an object of several shapes, shape by shape. */
  readonly nested: Readonly<Record<string, NestedType>>
  /** Null where nothing is printed. */
  readonly requestSample: Readonly<Record<string, unknown>> | null
  readonly responseSample: Readonly<Record<string, unknown>> | null
}

/** The members of a type, or those of each of its shapes. */
export type NestedType = readonly LedgerField[] | Readonly<Record<string, readonly LedgerField[]>>

/** The members of a type. Of several shapes all count, and those are required that every shape requires. */
export function membersOf(type: NestedType): readonly LedgerField[] {
  const shapes = isOneShape(type) ? [type] : Object.values(type)
  const names = new Set(shapes.flat().map(({ name }) => name))
  return [...names].map((name) => {
    const found = shapes.flatMap((shape) => shape.filter((field) => field.name === name))
    const constraint = found.map((field) => field.constraint ?? '').join(' | ')
    const required = found.length === shapes.length && found.every((field) => field.required)
    return { name, type: 'String', ...found[0], required, constraint }
  })
}

// What Array.isArray says of a readonly list does not count for the other branch.
function isOneShape(type: NestedType): type is readonly LedgerField[] {
  return Array.isArray(type)
}
