import type { FieldKind, ObjectShape } from '@pagakit/contract'

/** What JSON calls the value of each kind of field. */
const jsonTypes: Readonly<Record<FieldKind, string>> = {
  text: 'string',
  amount: 'number',
  integer: 'number',
  boolean: 'boolean',
  list: 'list',
  object: 'object',
  file: 'part of its own',
}

/**
 * Finds what a careful client would not send: members that are null, empty, unknown or of another JSON type than their
 * kind. One sentence for the first of them; undefined where there is none.
 */
export function findSloppiness(body: Uint8Array, shape: ObjectShape): string | undefined {
  const request: unknown = JSON.parse(new TextDecoder().decode(body))
  if (typeof request !== 'object' || request === null) return undefined
  for (const [name, value] of Object.entries(request)) {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined
    if (field === undefined) return 'The request has a member the operation does not know.'
    if (value === null || value === '') return `${name} is empty; leave it out instead.`
    const expected = jsonTypes[field.kind]
    if (typeOf(value) !== expected) return `${name} is a ${typeOf(value)}; write it as a ${expected}.`
  }
  return undefined
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}
