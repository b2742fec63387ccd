import type { Codecs } from '@pagakit/contract'

/** Loads the format of requests with files, which few operations have, when the models are loaded. */
export async function loadBusinessCodecs(): Promise<Partial<Codecs>> {
  return { multipart: (await import('@pagakit/codecs/multipart')).multipartWriter }
}
