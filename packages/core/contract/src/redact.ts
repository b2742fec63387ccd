import type { FieldShape, ObjectShape } from './shape.ts'

/** What stands in the place of a sensitive value. */
export const redacted = '[redacted]'

/**
 * A copy of a request or answer that may be shown: sensitive fields and fields the shape does not know are replaced. What is
 * absent stays so, and what is null where it is described.
 *
 * It follows the shape, not a list of names, so a new sensitive field is covered where it is described.
 */
export function redact(
  value: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
): Record<string, unknown> {
  return redactMembers(value, shape.fields)
}

function redactMembers(value: object, fields: Readonly<Record<string, FieldShape>>): Record<string, unknown> {
  // Copied whole first, so that a member called __proto__ is an own one and assigning to it changes no prototype.
  const shown: Record<string, unknown> = { ...value }
  for (const name of Object.keys(shown)) {
    if (shown[name] === undefined) continue
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    shown[name] = field === undefined ? redacted : redactField(shown[name], field)
  }
  return shown
}

function redactField(value: unknown, field: FieldShape): unknown {
  if (value === null) return null
  if (field.sensitive) return redacted
  if (Array.isArray(value))
    return value.map((item) => (field.items ? redactField(item, field.items) : redacted))
  if (typeof value !== 'object') return value
  return field.fields ? redactMembers(value, field.fields) : redacted
}
