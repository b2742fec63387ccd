import type { DecodingFailure, FileContent } from '@pagakit/contract'
import { findBytes } from './find-bytes.ts'

const MOST_PARTS = 32
const MOST_HEAD_BYTES = 4096

const utf8 = new TextEncoder()
const text = new TextDecoder('utf-8', { fatal: true })

/** The parts of a body by their names. */
export type Parts = ReadonlyMap<string, FileContent>

/** Cuts a multipart body at its boundary. Strict: nothing before the first delimiter, nothing after the last. */
export function readParts(bytes: Uint8Array, boundary: string): Parts | DecodingFailure {
  const delimiter = utf8.encode(`\r\n--${boundary}`)
  if (findBytes(bytes.subarray(0, delimiter.length - 2), delimiter.subarray(2)) !== 0) {
    return { problem: 'The body does not begin with its boundary.' }
  }
  const parts = new Map<string, FileContent>()
  let at = delimiter.length - 2
  while (!startsWith(bytes, at, '--')) {
    const end = startsWith(bytes, at, '\r\n') ? findBytes(bytes, delimiter, at) : -1
    if (end < 0) return { problem: 'The body is cut short, or a boundary is followed by something else.' }
    const part = readPart(bytes.subarray(at + 2, end))
    if ('problem' in part) return part
    if (parts.has(part.name)) return { problem: 'A part is there twice.' }
    if (parts.size === MOST_PARTS) return { problem: `The body has more than ${MOST_PARTS} parts.` }
    parts.set(part.name, part.content)
    at = end + delimiter.length
  }
  const after = bytes.length - at - 2
  const isWhole = after === 0 || (after === 2 && startsWith(bytes, at + 2, '\r\n'))
  return isWhole ? parts : { problem: 'The body goes on after its last boundary.' }
}

function startsWith(bytes: Uint8Array, at: number, wanted: string): boolean {
  return utf8.encode(wanted).every((byte, offset) => bytes[at + offset] === byte)
}

interface NamedPart {
  readonly name: string
  readonly content: FileContent
}

const HEAD_END = utf8.encode('\r\n\r\n')

function readPart(bytes: Uint8Array): NamedPart | DecodingFailure {
  const end = findBytes(bytes.subarray(0, MOST_HEAD_BYTES), HEAD_END)
  if (end < 0) return { problem: `A part has no end of its headers within ${MOST_HEAD_BYTES} bytes.` }
  const headers = readHeaders(bytes.subarray(0, end))
  const { name, fileName } = readDisposition(headers?.get('content-disposition') ?? '')
  if (headers === undefined || name === undefined)
    return { problem: 'A part has no name, or a header that is none.' }
  const contentType = headers.get('content-type')
  // A copy, so that a file does not hold the whole body; slice would make none of a Buffer.
  const content = new Uint8Array(bytes.subarray(end + HEAD_END.length))
  return { name, content: { bytes: content, fileName, contentType } }
}

/** Header names are in lower case; undefined where a line is no header or one comes twice. */
function readHeaders(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const headers = new Map<string, string>()
  for (const line of decode(bytes)?.split('\r\n') ?? ['']) {
    const [, name = '', value = ''] = /^([\w-]+):[ \t]*([^\r\n]*)$/.exec(line) ?? []
    if (name === '' || headers.has(name.toLowerCase())) return undefined
    headers.set(name.toLowerCase(), value.trim())
  }
  return headers
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return text.decode(bytes)
  } catch {
    return undefined
  }
}

function readDisposition(header: string): {
  readonly name?: string | undefined
  readonly fileName?: string | undefined
} {
  if (!/^form-data *(?:;|$)/i.test(header)) return {}
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain] of header.matchAll(
    /; *([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g,
  )) {
    if (parameters.has(name.toLowerCase())) return {}
    parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '')
  }
  return { name: parameters.get('name'), fileName: parameters.get('filename') }
}
