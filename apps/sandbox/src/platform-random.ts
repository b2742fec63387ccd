import type { RandomBytes } from '@pagakit/contract'

/** How much is drawn at once. */
const poolBytes = 4096

/**
 * Bytes from the platform's cryptographic source, drawn as a supply and handed out piece by piece: asking for two bytes at a
 * time costs as much as hashing a request does. No byte is handed out twice.
 */
export function platformRandom(): RandomBytes {
  let pool = new Uint8Array(0)
  let used = 0
  return (length) => {
    if (length > pool.length - used) {
      pool = crypto.getRandomValues(new Uint8Array(Math.max(poolBytes, length)))
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
}
