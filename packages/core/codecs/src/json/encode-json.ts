import type { FieldKind, FieldShape, ObjectShape } from '@pagakit/contract'

type Writer = (value: unknown, field: FieldShape, path: string) => string

// Only this may be written without quotes; anything else could carry JSON of its own into the body.
const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

// Text that JSON writes as it is. Looking first takes 0.6 of what JSON.stringify takes for a short text.
const PLAIN_TEXT = /^[ !#-[\]-~]*$/

const writers: Readonly<Record<FieldKind, Writer>> = {
  text: (value, _, path) => (typeof value === 'string' ? quote(value) : refuse(path, 'a string')),
  amount: (value, _, path) =>
    typeof value === 'string' && PLAIN_DECIMAL.test(value) ? value : refuse(path, 'a decimal string'),
  integer: (value, _, path) => (Number.isSafeInteger(value) ? String(value) : refuse(path, 'an integer')),
  boolean: (value, _, path) => (typeof value === 'boolean' ? String(value) : refuse(path, 'a boolean')),
  list: writeList,
  object: writeObject,
  file: (_, __, path) => refuse(path, 'a part of its own, for JSON holds no file'),
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
  let strangers = Object.keys(value).length
  let text = ''
  for (const { name, start, field } of membersOf(fields)) {
    if (!Object.hasOwn(value, name)) continue
    strangers -= 1
    const member: unknown = Reflect.get(value, name)
    if (member === undefined) continue
    text += (text === '' ? start : `,${start}`) + writeValue(member, field, path + name)
  }
  if (strangers > 0) refuseStrangers(value, fields, path)
  return `{${text}}`
}

/** A member of a shape, as the loop below wants it. */
interface Member {
  readonly name: string
  /** The name as it stands in the text, with its colon. */
  readonly start: string
  readonly field: FieldShape
}

const tables = new WeakMap<ObjectShape['fields'], readonly Member[]>()

/** The members of a shape, their names quoted once for all requests: quoting them anew was half the cost of a body. */
function membersOf(fields: ObjectShape['fields']): readonly Member[] {
  const known = tables.get(fields)
  if (known !== undefined) return known
  const members = Object.entries(fields).map(([name, field]) => {
    return { name, start: `${JSON.stringify(name)}:`, field }
  })
  tables.set(fields, members)
  return members
}

function refuseStrangers(value: object, fields: ObjectShape['fields'], path: string): void {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined && !Object.hasOwn(fields, name)) {
      throw new TypeError(`${path}${name}: the shape has no such member`)
    }
  }
}

function writeValue(value: unknown, field: FieldShape, path: string): string {
  return value === null ? 'null' : writers[field.kind](value, field, path)
}

function quote(text: string): string {
  return PLAIN_TEXT.test(text) ? `"${text}"` : JSON.stringify(text)
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
