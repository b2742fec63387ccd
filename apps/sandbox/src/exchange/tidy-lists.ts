import type { ObjectShape } from '@pagakit/contract'

/** Turns a text that stands where a list belongs into the list: old clients write `"A,B"` for `["A", "B"]`. */
export function tidyLists(
  request: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(request).map(([name, value]): [string, unknown] => {
    const isList = Object.hasOwn(shape.fields, name) && shape.fields[name]?.kind === 'list'
    return [name, isList && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value]
  })
  return Object.fromEntries(entries)
}
