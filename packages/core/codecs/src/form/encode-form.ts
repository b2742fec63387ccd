import { type FieldShape, type ObjectShape, percentEncoded } from '@pagakit/contract'

/**
 * Writes a value as `name=value` pairs in the order of the shape; a list is its name once per entry. Spaces are `%20`, which
 * stands for a space in a form and in a query alike; a `+` does not in every reader.
 *
 * @throws TypeError for a member the shape does not know and for a value that is no text, number or yes-or-no; it names the
 * member and never shows the value
 */
export function encodeForm(value: Readonly<Record<string, unknown>>, { fields }: ObjectShape): string {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined && !Object.hasOwn(fields, name))
      throw new TypeError(`${name}: the shape has no such member`)
  }
  const pairs = Object.entries(fields).flatMap(([name, field]) =>
    pairsOf(name, ownMember(value, name), field),
  )
  return pairs.join('&')
}

function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

function pairsOf(name: string, member: unknown, { kind }: FieldShape): readonly string[] {
  if (member === undefined) return []
  const values: readonly unknown[] = kind === 'list' && Array.isArray(member) ? member : [member]
  return values.map((value) => `${percentEncoded(name)}=${percentEncoded(textOf(name, value))}`)
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value)
  throw new TypeError(`${name}: expected a text, a whole number or a boolean`)
}
