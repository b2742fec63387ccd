import type { DecodingFailure } from '@pagakit/contract'

const MOST_BYTES = 1024 * 1024

// Fatal: a replacement character in place of a broken byte would change a text that is shown or compared.
const utf8 = new TextDecoder('utf-8', { fatal: true })

const DECLARED_ENCODING = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]+)["']/

/** Encodings that are UTF-8, or a part of it. */
const readable: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii'])

/** Reads a body of at most 1 MiB as strict UTF-8, which its declaration must not contradict; a byte order mark is dropped. */
export function readText(bytes: Uint8Array): string | DecodingFailure {
  if (bytes.length > MOST_BYTES) return { problem: 'The body is larger than 1 MiB.' }
  if (isUtf16(bytes)) return { problem: 'The body is UTF-16 text, not UTF-8.' }
  const text = decode(bytes)
  if (text === undefined) return { problem: 'The body is not UTF-8 text.' }
  const [, encoding = 'utf-8'] = DECLARED_ENCODING.exec(text) ?? []
  return readable.has(encoding.toLowerCase())
    ? text
    : { problem: 'The body declares another encoding than UTF-8.' }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** With a byte order mark, or without one by the zero beside the first character. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0) !== (second === 0)
}
