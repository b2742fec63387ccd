import type { Codec } from '@pagakit/contract'
import { decodeForm } from './decode-form.ts'
import { encodeForm } from './encode-form.ts'

/**
 * Names and values as a web form sends them (`application/x-www-form-urlencoded`), also for the query of an address.
 *
 * `encode` throws a `TypeError` for a value that does not fit the shape; `decode` never throws.
 *
 * @example
 * formCodec.encode({ referenceNumber: 'r1&amount=9', amount: '500' }, shape) // 'referenceNumber=r1%26amount%3D9&amount=500'
 * formCodec.decode(bytes, shape) // { value, texts } or { problem }
 */
export const formCodec: Codec = {
  contentType: 'application/x-www-form-urlencoded',
  encode: encodeForm,
  decode: decodeForm,
}
