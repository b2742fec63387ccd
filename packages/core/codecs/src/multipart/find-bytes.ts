/**
 * Where bytes begin within others, from an index on; -1 where they do not.
 *
 * Takes linear time for what it is used for: the first byte of a delimiter does not come a second time in it.
 */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number = 0): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at
  }
  return -1
}
