import type { Codec } from '@pagakit/contract'
import { decodeXml } from './decode-xml.ts'
import { encodeXml } from './encode-xml.ts'

/**
 * XML, read into the same values as JSON.
 *
 * No XML of Paga's is documented. The layout is the natural one: one element per member, null as an empty element, a list
 * as a repeated one. It is unverified.
 *
 * `encode` throws a `TypeError` for a value that does not fit the shape; `decode` never throws.
 *
 * @example
 * xmlCodec.decode(bytes, shape) // { value, texts } or { problem }
 */
export const xmlCodec: Codec = {
  contentType: 'application/xml',
  encode: encodeXml,
  decode: decodeXml,
}
