import type { Api } from '@pagakit/contract'
import { tableCell } from './table-cell.ts'

/** A point on which a descriptor differs from the ledger on purpose. */
export interface AcceptedDifference {
  readonly api: string
  readonly operation: string
  readonly at: string
  readonly ledger: string
  readonly ours: string
  readonly reason: string
}

/** What the ledger tells of a field beside its description. */
interface LedgerField {
  readonly name: string
  readonly type: string
  readonly seedType?: string
  readonly sourceIfNotSeed?: string
}

/** The rows of the ledger, as far as the page tells of them. */
export interface LedgerRow {
  readonly api: string
  readonly operation: string
  /** Whether the documents have the operation. */
  readonly inSeed: boolean
  readonly request?: readonly LedgerField[]
  readonly responses?: readonly LedgerField[]
  /** The members of lists and objects by the name of their type; of an object of several shapes, shape by shape. */
  readonly nested?: Readonly<Record<string, NestedType>>
}

type NestedType = readonly LedgerField[] | Readonly<Record<string, readonly LedgerField[]>>

// What Array.isArray says of a readonly list does not count for the other branch.
function isList(type: NestedType): type is readonly LedgerField[] {
  return Array.isArray(type)
}

/** What the page is made from. */
interface DifferencesInput {
  readonly accepted: readonly AcceptedDifference[]
  readonly ledger: readonly LedgerRow[]
  /** Where the ledger stands in the repository. */
  readonly ledgerFile: string
}

/** Writes the page that lists where the descriptors, the clients of Paga and the documents do not agree. */
export function differencesPage(api: Api, { accepted, ledger, ledgerFile }: DifferencesInput): string {
  const differences = accepted.filter((difference) => difference.api === api.name)
  const fields = ledger
    .filter((row) => row.api === api.name && row.inSeed && Object.hasOwn(api.operations, row.operation))
    .flatMap(fieldsOf)
  return `<!-- Written by \`pnpm generate\` from vectors/operations. Do not edit. -->

# Where the sources differ

The ledger \`${ledgerFile}\` says field by field what Paga's documents say, and what its official
clients add. A test compares every operation with it.

## Where we differ from the ledger

No field of the documents is left out, and none they require is optional here.

| operation | where | ledger | here | why |
|---|---|---|---|---|
${differences.map(acceptedRow).join('\n')}

## Fields the documents do not have

Of operations the documents have; all of them are optional. An \`undocumented\` operation is known from Paga's clients as a
whole.

| operation | field | known from |
|---|---|---|
${fields.flatMap(addedRow).join('\n')}

## Fields the documents type otherwise

| operation | field | documents | ledger |
|---|---|---|---|
${fields.flatMap(retypedRow).join('\n')}
`
}

type FieldOf = LedgerField & { readonly operation: string; readonly path: string }

function fieldsOf(row: LedgerRow): FieldOf[] {
  return [...fieldsUnder(row, row.request, 'request.'), ...fieldsUnder(row, row.responses, 'response.')]
}

/** The fields of a side, and after each list those of its entries. */
function fieldsUnder(row: LedgerRow, fields: readonly LedgerField[] | undefined, prefix: string): FieldOf[] {
  return (fields ?? []).flatMap((field) => {
    const path = prefix + field.name
    const nested = row.nested?.[field.type.replace('[]', '')] ?? []
    const entry = isList(nested) ? nested : Object.values(nested).flat()
    const within = field.type.endsWith('[]') ? `${path}[].` : `${path}.`
    return [{ ...field, operation: row.operation, path }, ...fieldsUnder(row, entry, within)]
  })
}

function acceptedRow({ operation, at, ledger, ours, reason }: AcceptedDifference): string {
  return row([operation, `\`${at}\``, ledger, ours, reason])
}

function addedRow({ operation, path, sourceIfNotSeed }: FieldOf): string[] {
  return sourceIfNotSeed === undefined ? [] : [row([operation, `\`${path}\``, sourceIfNotSeed])]
}

function retypedRow({ operation, path, seedType, type }: FieldOf): string[] {
  return seedType === undefined ? [] : [row([operation, `\`${path}\``, seedType, type])]
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(tableCell).join(' | ')} |`
}
