import { jsonCodec } from '@pagakit/codecs/json'
import { type Codec, type FieldShape, type ObjectShape, redact } from '@pagakit/contract'
import type { Answer } from './answer.ts'

/** A body as it goes out, and as it may be shown. */
export type WrittenBody = Pick<Answer, 'body' | 'shown'>

/** Writes a body by its shape; to be shown, where it may hold something sensitive, once more with that masked. */
export function writtenBody(
  members: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
  codec: Codec = jsonCodec,
): WrittenBody {
  const body = codec.encode(members, shape)
  const masked = maskedShape(shape)
  return { body, shown: () => (masked === shape ? body : codec.encode(redact(members, shape), masked)) }
}

/** A body of JSON in which nothing is sensitive. */
export function openBody(members: object): WrittenBody {
  const body = JSON.stringify(members)
  return { body, shown: () => body }
}

const maskedShapes = new WeakMap<ObjectShape, ObjectShape>()

/** The shape with a text wherever a mask may stand; the shape itself where none may. */
function maskedShape(shape: ObjectShape): ObjectShape {
  const known = maskedShapes.get(shape)
  if (known !== undefined) return known
  const isMasked = Object.values(shape.fields).some(holdsMask)
  const masked = isMasked ? { ...shape, fields: maskedFields(shape.fields) } : shape
  maskedShapes.set(shape, masked)
  return masked
}

function holdsMask({ kind, sensitive = false, fields, items }: FieldShape): boolean {
  if (sensitive) return true
  if (kind === 'object') return fields === undefined || Object.values(fields).some(holdsMask)
  return kind === 'list' && (items === undefined || holdsMask(items))
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
