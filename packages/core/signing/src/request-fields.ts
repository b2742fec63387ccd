import type { FieldShape, ObjectShape } from '@pagakit/contract'
import { countName } from './preimage-terms.ts'

/** What must be known of a field to show it or to try another text for it. */
export interface RequestField {
  readonly name: string
  readonly sensitive: boolean
  readonly amount: boolean
  /** The list this is the length of; undefined for a field with a text of its own. */
  readonly countOf?: string | undefined
}

const tables = new WeakMap<ObjectShape, ReadonlyMap<string, RequestField>>()

/**
 * The scalar fields of a shape by path, first entries and lengths of lists included: whatever a term can name. Made once for
 * each shape.
 */
export function requestFields(shape: ObjectShape): ReadonlyMap<string, RequestField> {
  const known = tables.get(shape)
  if (known !== undefined) return known
  const fields = Object.entries(shape.fields).flatMap(([name, field]) => scalarsOf(name, field, false))
  const table = new Map(fields.map((field) => [field.name, field]))
  tables.set(shape, table)
  return table
}

function scalarsOf(name: string, field: FieldShape, within: boolean): readonly RequestField[] {
  const sensitive = within || field.sensitive === true
  if (field.kind === 'list') {
    const count = { name: countName(name), sensitive: false, amount: false, countOf: name }
    return field.items === undefined ? [count] : [count, ...scalarsOf(`${name}.0`, field.items, sensitive)]
  }
  if (field.kind === 'object') {
    const members = Object.entries(field.fields ?? {})
    return members.flatMap(([member, inner]) => scalarsOf(`${name}.${member}`, inner, sensitive))
  }
  return [{ name, sensitive, amount: field.kind === 'amount' }]
}
