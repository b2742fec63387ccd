/** One field of the ledger: what the documents, and Paga's clients beside them, say of it. */
export interface LedgerField {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly constraint?: string
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
  /** The entries of lists by the name of their type. */
  readonly nested: Readonly<Record<string, readonly LedgerField[]>>
  /** Null where nothing is printed. */
  readonly requestSample: Readonly<Record<string, unknown>> | null
  readonly responseSample: Readonly<Record<string, unknown>> | null
}
