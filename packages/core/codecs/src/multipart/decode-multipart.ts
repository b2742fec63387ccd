import type { Decoded, DecodingFailure, FileContent, ObjectShape } from '@pagakit/contract'
import { decodeJson } from '../json/decode-json.ts'
import { readParts } from './read-parts.ts'

/** A body that came in, with what is needed to read it. */
export interface MultipartBody {
  readonly bytes: Uint8Array
  /** The `content-type` header as it was received. */
  readonly contentType: string
  /** The name of the part that holds every member but the files, as JSON. */
  readonly part: string
}

// With or without quotes; a boundary has at most 70 characters.
const BOUNDARY =
  /^multipart\/form-data *;(?:.*;)? *boundary=(?:"([^"\r\n]{1,70})"|([^\s;,"]{1,70}))(?: *;.*)?$/i

/**
 * Reads a `multipart/form-data` body: the members of its JSON part, and each file the shape knows as its bytes, name and
 * media type. Parts the shape does not know are passed over. Never throws; the caller caps the size of the whole.
 */
export function decodeMultipart(
  { bytes, contentType, part }: MultipartBody,
  shape: ObjectShape,
): Decoded | DecodingFailure {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined)
    return { problem: 'The content-type is not multipart/form-data with a boundary.' }
  const parts = readParts(bytes, boundary)
  if ('problem' in parts) return parts
  const json = parts.get(part)
  if (json === undefined) return { problem: `The part ${part} is missing.` }
  const decoded = decodeJson(json.bytes, shape)
  if ('problem' in decoded) return { problem: `The part ${part} cannot be read. ${decoded.problem}` }
  const files = Object.entries(shape.fields).flatMap(
    ([name, { kind }]): (readonly [string, FileContent])[] => {
      const file = kind === 'file' ? parts.get(name) : undefined
      return file === undefined ? [] : [[name, file]]
    },
  )
  return { value: { ...decoded.value, ...Object.fromEntries(files) }, texts: decoded.texts }
}
