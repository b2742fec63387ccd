import { NumberText } from './number-text.ts'
import { setMember } from './set-member.ts'
import type { FieldShape, ObjectShape } from './shape.ts'
import { shortestDecimal } from './shortest-decimal.ts'

/** A body turned into what its shape promises, and what was noticed on the way. */
export interface Conversion {
  readonly value: Readonly<Record<string, unknown>>
  /** How many members all objects had together, dropped ones included. */
  readonly members: number
  /** True where two names of one object differ only in the spaces around them and the shape knows the trimmed one. */
  readonly ambiguous: boolean
  /** True where a text was written as a number, so that only the source still has its characters. */
  readonly needsSource: boolean
}

/** An object of a body, its members still as the parser of its format gave them. */
export type ParsedObject = Readonly<Record<string, unknown>>

type Notes = { -readonly [Name in Exclude<keyof Conversion, 'value'>]: Conversion[Name] }
type FieldTable = ReadonlyMap<string, FieldShape>

const NO_FIELDS: ObjectShape['fields'] = {}

/**
 * Turns a parsed body into the values its shape promises: amounts as shortest decimal strings, integers as numbers, and so
 * on. What does not fit stays as it was received, for the model to report. Every codec reads by it, so that an answer is
 * the same whichever format it came in.
 *
 * It takes numbers, texts of numbers and {@link NumberText} alike, and builds new objects: a member called `__proto__` is
 * dropped, so copying a result can never change a prototype.
 */
export function convertByShape(parsed: ParsedObject, shape: ObjectShape): Conversion {
  const notes: Notes = { members: 0, ambiguous: false, needsSource: false }
  const value = readMembers(parsed, shape.fields, notes)
  return { value, ...notes }
}

/** True for an object of a body, not a list, a number or null. */
export function isParsedObject(value: unknown): value is ParsedObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText)
  )
}

function readMembers(
  object: ParsedObject,
  fields: ObjectShape['fields'],
  notes: Notes,
): Record<string, unknown> {
  const table = tableOf(fields)
  const names = Object.keys(object)
  notes.members += names.length
  const members: Record<string, unknown> = {}
  for (const name of names) {
    const field = table.get(name)
    if (field === undefined) {
      readStranger(name, object, table, members, notes)
      continue
    }
    const value = readMember(object[name], field, notes)
    // Assigned plainly, which is faster: no field of a shape is named like a member of Object.prototype.
    if (value !== undefined) members[name] = value
  }
  return members
}

/** A name the shape does not know: dropped, known after trimming, or passed through. */
function readStranger(
  name: string,
  object: ParsedObject,
  table: FieldTable,
  members: Record<string, unknown>,
  notes: Notes,
): void {
  const trimmed = name.trim()
  const field = table.get(trimmed)
  if (field === undefined) {
    const value = passThrough(object[name], notes)
    if (name !== '__proto__') setMember(members, name, value)
    return
  }
  // Asked only until the answer is yes: a body made of such names must not take quadratic time.
  notes.ambiguous ||= Object.keys(object).some((other) => other !== name && other.trim() === trimmed)
  const value = readMember(object[name], field, notes)
  if (value !== undefined) members[trimmed] = value
}

function readMember(value: unknown, field: FieldShape, notes: Notes): unknown {
  if (value !== null && value !== '') return readByKind(value, field, notes)
  return field.required && field.kind === 'text' ? '' : undefined
}

// A switch and not a table of functions: this runs for every member of every item.
function readByKind(value: unknown, field: FieldShape, notes: Notes): unknown {
  switch (field.kind) {
    case 'text':
      return readText(value, notes)
    case 'amount':
      return readAmount(value, notes)
    case 'integer':
      return readInteger(value, notes)
    case 'boolean':
      return readBoolean(value, notes)
    case 'list':
      return readList(value, field, notes)
    case 'object':
      return readObject(value, field, notes)
    case 'file':
      return passThrough(value, notes)
  }
}

function readText(value: unknown, notes: Notes): unknown {
  if (typeof value === 'string') return value
  if (value instanceof NumberText) return value.text
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') notes.needsSource = true
  return passThrough(value, notes)
}

function readAmount(value: unknown, notes: Notes): unknown {
  if (typeof value === 'number') {
    const text = String(value)
    return text.includes('e') ? decimalOf(text) : text
  }
  const text = numberText(value)
  return text === undefined ? passThrough(value, notes) : decimalOf(text)
}

function readInteger(value: unknown, notes: Notes): unknown {
  // Adding zero turns -0 into 0.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : value
  const text = numberText(value)
  const decimal = text === undefined ? undefined : shortestDecimal(text)
  const integer = decimal === undefined || decimal.includes('.') ? undefined : Number(decimal)
  return Number.isSafeInteger(integer) ? integer : passThrough(value, notes)
}

function readBoolean(value: unknown, notes: Notes): unknown {
  if (value === 'true') return true
  return value === 'false' ? false : passThrough(value, notes)
}

function readList(value: unknown, field: FieldShape, notes: Notes): unknown {
  const { items } = field
  if (!Array.isArray(value) || items === undefined) return passThrough(value, notes)
  return value.map((entry: unknown) =>
    entry === null || entry === '' ? entry : readByKind(entry, items, notes),
  )
}

function readObject(value: unknown, field: FieldShape, notes: Notes): unknown {
  if (field.fields === undefined || !isParsedObject(value)) return passThrough(value, notes)
  return readMembers(value, field.fields, notes)
}

/** A value nobody described, as plain data: a number a double cannot hold stays a string. */
function passThrough(value: unknown, notes: Notes): unknown {
  if (value instanceof NumberText) return isExact(value.text) ? Number(value.text) : value.text
  if (Array.isArray(value)) return value.map((entry: unknown) => passThrough(entry, notes))
  return isParsedObject(value) ? readMembers(value, NO_FIELDS, notes) : value
}

function numberText(value: unknown): string | undefined {
  if (value instanceof NumberText) return value.text
  return typeof value === 'string' ? value : undefined
}

/** True where the number a double makes of the text is the number the text says. */
function isExact(text: string): boolean {
  return decimalOf(String(Number(text))) === decimalOf(text)
}

function decimalOf(text: string): string {
  return shortestDecimal(text) ?? text
}

const tables = new WeakMap<ObjectShape['fields'], FieldTable>()

/** The fields as a map, made once: a name such as `constructor` must not find what every object inherits. */
function tableOf(fields: ObjectShape['fields']): FieldTable {
  const known = tables.get(fields)
  if (known !== undefined) return known
  const table = new Map(Object.entries(fields))
  tables.set(fields, table)
  return table
}
