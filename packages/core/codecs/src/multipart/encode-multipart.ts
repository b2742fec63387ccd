import type { FileContent, MultipartFrame, ObjectShape, RandomBytes, WrittenBody } from '@pagakit/contract'
import { encodeJson } from '../json/encode-json.ts'
import { findBytes } from './find-bytes.ts'

type Members = Readonly<Record<string, unknown>>

/** A part before it is framed. */
interface Part {
  readonly head: Uint8Array
  readonly content: Uint8Array
}

const BOUNDARY_BYTES = 16
const MOST_DRAWS = 8
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; *[\w-]+=[\w.-]+)*$/
const DEFAULT_TYPE = 'application/octet-stream'

const utf8 = new TextEncoder()

/**
 * Writes a value as `multipart/form-data`: its files in parts of their own, everything else as JSON in one part.
 *
 * The boundary is drawn from the random bytes handed in, and drawn again should it stand anywhere in a part.
 *
 * @throws TypeError for a value that does not fit the shape, and where the random bytes bring no boundary
 */
export function encodeMultipart(value: Members, shape: ObjectShape, frame: MultipartFrame): WrittenBody {
  const isFile = ([name]: readonly [string, unknown]): boolean => shape.fields[name]?.kind === 'file'
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const json = encodeJson(Object.fromEntries(members.filter((member) => !isFile(member))), shape)
  const parts = [
    { head: headOf(frame.part, 'application/json'), content: utf8.encode(json) },
    ...members.filter(isFile).map(([name, file]) => filePart(name, file)),
  ]
  const boundary = boundaryFor(parts, frame.randomBytes)
  const pieces = parts.flatMap(({ head, content }) => [
    utf8.encode(`--${boundary}\r\n`),
    head,
    content,
    LINE_END,
  ])
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: joined([...pieces, utf8.encode(`--${boundary}--\r\n`)]),
  }
}

const LINE_END = utf8.encode('\r\n')

function filePart(name: string, file: unknown): Part {
  if (!isFileContent(file)) throw new TypeError(`${name}: expected the content of a file`)
  const { bytes, fileName = name, contentType = DEFAULT_TYPE } = file
  if (!MEDIA_TYPE.test(contentType)) throw new TypeError(`${name}: its content type is no media type`)
  return { head: headOf(name, contentType, fileName), content: bytes }
}

function isFileContent(value: unknown): value is FileContent {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
}

function headOf(name: string, contentType: string, fileName?: string): Uint8Array {
  const file = fileName === undefined ? '' : `; filename="${quotable(fileName)}"`
  return utf8.encode(
    `Content-Disposition: form-data; name="${quotable(name)}"${file}\r\nContent-Type: ${contentType}\r\n\r\n`,
  )
}

/** As browsers write it: what would end the quotes or the line is escaped. */
function quotable(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function boundaryFor(parts: readonly Part[], randomBytes: RandomBytes): string {
  for (let draw = 1; draw <= MOST_DRAWS; draw += 1) {
    const boundary = `pagakit-${hex(randomBytes(BOUNDARY_BYTES))}`
    const bytes = utf8.encode(boundary)
    const isFree = parts.every(
      ({ head, content }) => findBytes(head, bytes) < 0 && findBytes(content, bytes) < 0,
    )
    if (isFree) return boundary
  }
  throw new TypeError('the random bytes brought no boundary that is not in the files')
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
