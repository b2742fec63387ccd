/**
 * A text as one segment of a path or one value of a query or form: everything but letters, digits and `-_.!~*'()` is
 * written as the percent escapes of its UTF-8 bytes. Half a character, which no encoding can write, becomes U+FFFD.
 *
 * @example
 * percentEncoded('r1&amount=999999/..') // 'r1%26amount%3D999999%2F..'
 */
export function percentEncoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)))
  }
}
