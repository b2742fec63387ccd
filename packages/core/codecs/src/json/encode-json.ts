import type { FieldKind, FieldShape, ObjectShape } from '@pagakit/contract'

type Writer = (value: unknown, field: FieldShape, path: string) => string

// Only this may be written without quotes; anything else could carry JSON of its own into the body.
const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

const writers: Readonly<Record<FieldKind, Writer>> = {
  text: (value, _, path) => (typeof value === 'string' ? JSON.stringify(value) : refuse(path, 'a string')),
  amount: (value, _, path) =>
    typeof value === 'string' && PLAIN_DECIMAL.test(value) ? value : refuse(path, 'a decimal string'),
  integer: (value, _, path) => (Number.isSafeInteger(value) ? String(value) : refuse(path, 'an integer')),
  boolean: (value, _, path) => (typeof value === 'boolean' ? String(value) : refuse(path, 'a boolean')),
  list: writeList,
  object: writeObject,
}

/**
 * Writes a value as one JSON text, its members in the order of the shape; undefined ones are left out.
 *
 * @throws TypeError for a member the shape does not know and for a value of another kind; it names the member and
 * never shows the value.
 */
export function encodeJson(value: Readonly<Record<string, unknown>>, shape: ObjectShape): string {
  return writeMembers(value, shape.fields, '')
}

function writeMembers(value: object, fields: ObjectShape['fields'], path: string): string {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name) && Reflect.get(value, name) !== undefined) {
      throw new TypeError(`${path}${name}: the shape has no such member`)
    }
  }
  let text = ''
  for (const [name, field] of Object.entries(fields)) {
    const member: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${writeValue(member, field, path + name)}`
  }
  return `{${text}}`
}

function writeValue(value: unknown, field: FieldShape, path: string): string {
  return value === null ? 'null' : writers[field.kind](value, field, path)
}

function writeList(value: unknown, field: FieldShape, path: string): string {
  if (!Array.isArray(value)) return refuse(path, 'a list')
  const { items } = field
  if (items === undefined) return writePlain(value, path)
  // Unlike map, from visits the holes of a sparse list, which would be written as nothing.
  const entries = Array.from(value, (entry: unknown, index) => writeValue(entry, items, `${path}.${index}`))
  return `[${entries.join(',')}]`
}

function writeObject(value: unknown, field: FieldShape, path: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'an object')
  return field.fields === undefined ? writePlain(value, path) : writeMembers(value, field.fields, `${path}.`)
}

function writePlain(value: object, path: string): string {
  // Undefined at run time for a value whose toJSON gives none, whatever the declared type says.
  const text: string | undefined = JSON.stringify(value)
  return text ?? refuse(path, 'plain data')
}

function refuse(path: string, expected: string): never {
  throw new TypeError(`${path}: expected ${expected}`)
}
