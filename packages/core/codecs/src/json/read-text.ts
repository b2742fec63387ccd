import type { DecodingFailure } from '@pagakit/contract'

const MOST_MEBIBYTES = 32

// Fatal: a replacement character in place of a broken byte would change a text that is hashed or shown.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a body of at most 32 MiB as strict UTF-8; a byte order mark at its start is dropped. */
export function readText(bytes: Uint8Array): string | DecodingFailure {
  if (bytes.length > MOST_MEBIBYTES * 1024 * 1024) {
    return { problem: `The body is larger than ${MOST_MEBIBYTES} MiB.` }
  }
  try {
    return utf8.decode(bytes)
  } catch {
    return { problem: 'The body is not UTF-8 text.' }
  }
}
