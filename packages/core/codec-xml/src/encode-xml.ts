import type { FieldKind, FieldShape, ObjectShape } from '@pagakit/contract'
import { forbiddenCharacter } from './forbidden-character.ts'

type Fields = ObjectShape['fields']
type Scalar = Exclude<FieldKind, 'list' | 'object'>

const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** A carriage return is written as a reference: a parser would make a line feed of it. */
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/**
 * Writes a value as one XML document, its members in the order of the shape: null as an empty element, a list as one
 * element per entry. Undefined members are left out, and so is an empty list, for which XML has no word.
 *
 * @throws TypeError for a member the shape does not know and for a value of another kind; it names the member and never
 * shows the value.
 */
export function encodeXml(value: Readonly<Record<string, unknown>>, shape: ObjectShape): string {
  const { root = 'result', fields } = shape
  const present = Object.keys(value).filter((name) => value[name] !== undefined)
  const wrapped = own(fields, root)
  const isWrapped = wrapped !== undefined && present.length === 1 && present[0] === root
  const element = isWrapped
    ? writeElement(root, value[root], wrapped, root)
    : tagged(root, writeMembers(value, fields, ''))
  return `<?xml version="1.0" encoding="UTF-8"?>${element}`
}

function writeMembers(value: object, fields: Fields, path: string): string {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined && own(fields, name) === undefined)
      throw new TypeError(`${path}${name}: the shape has no such member`)
  }
  return Object.entries(fields)
    .filter(([name]) => Object.hasOwn(value, name))
    .map(([name, field]) => writeMember(name, Reflect.get(value, name), field, path + name))
    .join('')
}

function writeMember(name: string, value: unknown, field: FieldShape, path: string): string {
  if (value === undefined) return ''
  if (value === null || field.kind !== 'list') return writeElement(name, value, field, path)
  if (!Array.isArray(value) || field.items === undefined) return refuse(path, 'a list')
  const { items } = field
  return value.map((entry: unknown, index) => writeElement(name, entry, items, `${path}.${index}`)).join('')
}

function writeElement(name: string, value: unknown, { kind, fields }: FieldShape, path: string): string {
  if (value === null) return tagged(name, '')
  if (kind === 'list') return refuse(path, 'no list in a list')
  if (kind !== 'object') return tagged(name, escaped(scalarText(value, kind, path), path))
  if (typeof value !== 'object' || fields === undefined) return refuse(path, 'an object of known members')
  return tagged(name, writeMembers(value, fields, `${path}.`))
}

function scalarText(value: unknown, kind: Scalar, path: string): string {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : refuse(path, 'a string')
    case 'amount':
      return typeof value === 'string' && PLAIN_DECIMAL.test(value) ? value : refuse(path, 'a decimal string')
    case 'integer':
      return Number.isSafeInteger(value) ? String(value) : refuse(path, 'an integer')
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : refuse(path, 'a boolean')
    case 'file':
      return refuse(path, 'no file, for XML holds none')
  }
}

function tagged(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}

function escaped(text: string, path: string): string {
  if (forbiddenCharacter.test(text)) return refuse(path, 'characters that XML allows')
  return text.replace(/[&<>\r]/g, (character) => references[character] ?? character)
}

function own(fields: Fields, name: string): FieldShape | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function refuse(path: string, expected: string): never {
  throw new TypeError(`${path}: expected ${expected}`)
}
