import type { FileContent, FileInput } from '@pagakit/contract'
import * as z from 'zod'
import { fieldMeta } from './field.ts'

/** What the files of a field are. */
export interface FileLimits {
  /** The media type every file is sent as. */
  readonly contentType: string
  /** The bytes every file of that type begins with: the bytes tell what a file is, not what is said of it. */
  readonly signature: readonly number[]
  readonly maxBytes: number
}

/** A file a caller sends: any {@link FileInput} in; bytes, name and media type out. */
export function file(description: string, limits: FileLimits): z.ZodTransform<FileContent, FileInput> {
  const schema = z.transform<FileInput, FileContent>((value, context) => {
    const content = contentOf(value)
    const problem = 'problem' in content ? content.problem : problemOf(content.bytes, limits)
    if (problem === undefined && !('problem' in content))
      return { ...content, contentType: limits.contentType }
    // Without the value: an issue of zod's would hold on to it.
    context.issues.push({ code: 'custom', message: problem ?? '', input: undefined })
    return { bytes: new Uint8Array() }
  })
  return schema.register(fieldMeta, { kind: 'file', description, maxBytes: limits.maxBytes })
}

const WANTED = 'hand over a Blob, its bytes, or { bytes, fileName }'

function contentOf(value: unknown): FileContent | { readonly problem: string } {
  if (ArrayBuffer.isView(value)) return { bytes: bytesOf(value) }
  if (typeof value !== 'object' || value === null) return { problem: `is not a file; ${WANTED}` }
  const bytes: unknown = Reflect.get(value, 'bytes')
  const fileName: unknown = Reflect.get(value, 'fileName')
  if (ArrayBuffer.isView(bytes) && (fileName === undefined || typeof fileName === 'string')) {
    return fileName === undefined ? { bytes: bytesOf(bytes) } : { bytes: bytesOf(bytes), fileName }
  }
  // A client reads a Blob before it gets here, unless it is too large to be worth it.
  if ('arrayBuffer' in value)
    return { problem: 'is too large, or a Blob that was not read; hand over its bytes' }
  return { problem: `is not a file; ${WANTED}` }
}

/** The bytes of a view of another realm, too, which is no Uint8Array of ours. */
function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function problemOf(bytes: Uint8Array, { contentType, signature, maxBytes }: FileLimits): string | undefined {
  if (bytes.length > maxBytes) return `is larger than ${maxBytes} bytes; make it smaller first`
  if (signature.every((byte, index) => bytes[index] === byte)) return undefined
  return `is not ${contentType}; convert it first`
}
