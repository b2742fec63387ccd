/** The characters of a SHA-512 digest in hexadecimal. */
export const digestLength = 128
const DIGEST = /^[0-9a-f]{128}$/

/** True for a text that can be a SHA-512 digest: 128 lower-case hexadecimal digits. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && DIGEST.test(text)
}

/** Compares two digests in a time that does not depend on where they differ. */
export function sameDigest(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < digestLength; index++)
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}
