import type { Codec } from '@pagakit/contract'
import { decodeJson } from './decode-json.ts'
import { encodeJson } from './encode-json.ts'

/**
 * JSON, with every digit of every amount kept.
 *
 * `encode` throws a `TypeError` for a value that does not fit the shape; `decode` never throws.
 *
 * @example
 * jsonCodec.encode({ amount: '1500.5' }, shape) // '{"amount":1500.5}'
 * jsonCodec.decode(bytes, shape) // { value, texts } or { problem }
 */
export const jsonCodec: Codec = {
  contentType: 'application/json',
  encode: encodeJson,
  decode: decodeJson,
}
