import type { FieldShape } from '@pagakit/contract'

type Members = Readonly<Record<string, unknown>>

/**
 * Turns a text that stands where a list belongs into the list, in the items of a batch too: old clients write `"A,B"` for
 * `["A", "B"]`.
 */
export function tidyLists(request: Members, fields: Readonly<Record<string, FieldShape>>): Members {
  if (!hasLists(fields)) return request
  const entries = Object.entries(request).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return [name, field?.kind === 'list' ? tidyList(value, field) : value]
  })
  return Object.fromEntries(entries)
}

const known = new WeakMap<object, boolean>()

/** Looked up once for each shape: most requests have no list. */
function hasLists(fields: Readonly<Record<string, FieldShape>>): boolean {
  const found = known.get(fields) ?? Object.values(fields).some(({ kind }) => kind === 'list')
  known.set(fields, found)
  return found
}

function tidyList(value: unknown, { items }: FieldShape): unknown {
  const fields = items?.fields
  if (fields !== undefined && Array.isArray(value))
    return value.map((item) => tidyLists(Object(item), fields))
  return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value
}
