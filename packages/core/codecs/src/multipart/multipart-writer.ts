import type { MultipartWriter } from '@pagakit/contract'
import { encodeMultipart } from './encode-multipart.ts'

/**
 * Writes requests that carry files (`multipart/form-data`): one part of JSON, and each file in a part by its own name.
 *
 * @example
 * const frame = { part: 'customer', randomBytes }
 * multipartWriter.write({ referenceNumber: 'R1A', photo: { bytes } }, shape, frame) // { contentType, body }
 */
export const multipartWriter: MultipartWriter = { write: encodeMultipart }
