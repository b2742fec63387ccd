import type { FieldShape, ObjectShape } from '@pagakit/contract'
import * as z from 'zod'
import { fieldMeta } from './field.ts'

/**
 * Derives the plain-data shape of a model, once, when its operation is defined.
 *
 * Throws a `TypeError` for a field that was not made with a builder of `field.ts` or `answer-field.ts`.
 */
export function shapeOf(model: ObjectModel): ObjectShape {
  if (model instanceof z.ZodObject) return Object.freeze({ fields: fieldsOf(model) })
  const alternatives = model.options.map(shapeOf)
  return Object.freeze({ fields: merged(alternatives), alternatives })
}

/** A model of one shape, or of several of which a request has one. */
export type ObjectModel = z.ZodObject | z.ZodUnion<readonly z.ZodObject[]>

function merged(alternatives: readonly ObjectShape[]): ObjectShape['fields'] {
  // The first alternative to have a field describes it, so they stand last first.
  const all = Object.assign({}, ...alternatives.toReversed().map(({ fields }) => fields))
  const names = new Set(alternatives.flatMap(({ fields }) => Object.keys(fields)))
  const entries = [...names].map((name): [string, FieldShape] => {
    const required = alternatives.every(({ fields }) => fields[name]?.required === true)
    return [name, Object.freeze({ ...all[name], required })]
  })
  return Object.freeze(Object.fromEntries(entries))
}

function fieldsOf(model: z.ZodObject): Readonly<Record<string, FieldShape>> {
  const entries = Object.entries(model.shape).map(([name, schema]): [string, FieldShape] => [
    name,
    fieldOf(name, schema),
  ])
  return Object.freeze(Object.fromEntries(entries))
}

function fieldOf(name: string, schema: z.core.$ZodType): FieldShape {
  const required = !(schema instanceof z.ZodOptional)
  const inner = required ? schema : schema.unwrap()
  const meta = fieldMeta.get(inner)
  if (meta === undefined)
    throw new TypeError(`field ${name} has no description; make it with a field builder`)
  return Object.freeze({ ...meta, required, ...nestedShape(name, inner) })
}

function nestedShape(name: string, schema: z.core.$ZodType): Pick<FieldShape, 'items' | 'fields'> {
  if (schema instanceof z.ZodArray) return { items: itemOf(name, schema.element) }
  return schema instanceof z.ZodObject ? { fields: fieldsOf(schema) } : {}
}

/** The entry of a list: an object needs no description of its own, its members have theirs. */
function itemOf(name: string, schema: z.core.$ZodType): FieldShape {
  if (!(schema instanceof z.ZodObject)) return fieldOf(`${name}[]`, schema)
  return Object.freeze({
    kind: 'object',
    required: true,
    description: `One entry of ${name}.`,
    fields: fieldsOf(schema),
  })
}
