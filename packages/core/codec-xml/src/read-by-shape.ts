import type { FieldShape, ObjectShape, ParsedObject } from '@pagakit/contract'
import type { XmlElement } from './parse-elements.ts'

/** An answer as JSON would have it, every value still a text; or why it cannot be one. */
export type Reading = { readonly parsed: ParsedObject } | { readonly problem: string }

interface Notes {
  problem?: string
}

type Fields = ObjectShape['fields']

/**
 * Reads a root element into what JSON would be: an element is a member, a list is what the shape says is one.
 *
 * The name of the root is ignored. Where JSON wraps the answer in an object, the root is that object if it has one of its
 * members; else, as of an error, it is the whole answer.
 */
export function readByShape(root: XmlElement, shape: ObjectShape): Reading {
  const notes: Notes = {}
  const parsed = readRoot(root, shape, notes)
  return notes.problem === undefined ? { parsed } : { problem: notes.problem }
}

function readRoot(root: XmlElement, { fields, root: name = '' }: ObjectShape, notes: Notes): ParsedObject {
  checkText(root, notes)
  const wrapped = own(fields, name)?.fields
  if (wrapped === undefined || !root.elements.some((element) => own(wrapped, element.name) !== undefined))
    return readMembers(root.elements, fields, notes)
  return { [name]: readMembers(root.elements, wrapped, notes) }
}

function readMembers(elements: readonly XmlElement[], fields: Fields, notes: Notes): ParsedObject {
  const groups = new Map<string, XmlElement[]>()
  for (const element of elements) {
    const group = groups.get(element.name)
    if (group === undefined) groups.set(element.name, [element])
    else group.push(element)
  }
  // Unlike assignment, fromEntries makes an own member of any name.
  return Object.fromEntries(
    [...groups].map(([name, group]) => [name, readGroup(group, own(fields, name), notes)]),
  )
}

/** All elements of one name. */
function readGroup(group: readonly XmlElement[], field: FieldShape | undefined, notes: Notes): unknown {
  const isList = field?.kind === 'list'
  const entries = group.map((element) => readElement(element, isList ? field.items : field, notes))
  if (group.length === 1) return isList && entries[0] !== '' ? entries : entries[0]
  if (field !== undefined && !isList) notes.problem = 'The body has an element twice that may stand once.'
  return entries
}

function readElement(element: XmlElement, field: FieldShape | undefined, notes: Notes): unknown {
  if (element.elements.length === 0) return leafText(element.text, field)
  checkText(element, notes)
  return readMembers(element.elements, field?.fields ?? {}, notes)
}

/** Around a number or a yes white space means nothing; in a text it is part of the text. */
function leafText(text: string, field: FieldShape | undefined): string {
  return field === undefined || field.kind === 'text' ? text : text.trim()
}

function checkText({ text }: XmlElement, notes: Notes): void {
  if (text.trim() !== '') notes.problem = 'The body has text where only elements may stand.'
}

function own(fields: Fields, name: string): FieldShape | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
