import type { Codec } from '@pagakit/contract'

let loaded: Codec | undefined

/** Loads the XML codec, and with it a parser as large as all else together. */
export async function loadXmlCodec(): Promise<void> {
  loaded = (await import('@pagakit/codec-xml')).xmlCodec
}

/** The XML codec, to be had before it is loaded; no call is made before the models are, and it is loaded with them. */
export const lateXmlCodec: Codec = {
  contentType: 'application/xml',
  encode: (value, shape) => xmlCodec().encode(value, shape),
  decode: (bytes, shape) => xmlCodec().decode(bytes, shape),
}

function xmlCodec(): Codec {
  if (loaded === undefined) throw new TypeError('the XML codec is used before it is loaded')
  return loaded
}
