import { jsonCodec } from '@pagakit/codecs/json'
import { type Codec, type FieldShape, type ObjectShape, redact } from '@pagakit/contract'
import type { Answer } from './answer.ts'

/** A body as it goes out, and as it may be shown. */
export type WrittenBody = Pick<Answer, 'body' | 'shown'>

/** Writes a body by its shape, and once more with what is sensitive masked. */
export function writtenBody(
  members: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
  codec: Codec = jsonCodec,
): WrittenBody {
  const body = codec.encode(members, shape)
  return { body, shown: codec.encode(redact(members, shape), maskedShape(shape)) }
}

/** A body of JSON in which nothing is sensitive. */
export function openBody(members: object): WrittenBody {
  const body = JSON.stringify(members)
  return { body, shown: body }
}

const maskedShapes = new WeakMap<ObjectShape, ObjectShape>()

/** The shape with a text wherever a mask may stand. */
function maskedShape(shape: ObjectShape): ObjectShape {
  const known = maskedShapes.get(shape)
  if (known !== undefined) return known
  const masked = { ...shape, fields: maskedFields(shape.fields) }
  maskedShapes.set(shape, masked)
  return masked
}

function maskedFields(fields: ObjectShape['fields']): ObjectShape['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, maskedField(field)]))
}

function maskedField(field: FieldShape): FieldShape {
  const { kind, sensitive = false, fields, items } = field
  if (sensitive || (kind === 'object' && fields === undefined)) return { ...field, kind: 'text' }
  if (fields !== undefined) return { ...field, fields: maskedFields(fields) }
  return items === undefined ? field : { ...field, items: maskedField(items) }
}
