import type { Recipe, TextSource } from '@pagakit/contract'
import { digestLength, sameDigest } from './digest.ts'
import { hashKeyList } from './hash-key-list.ts'
import { preimage } from './preimage-terms.ts'
import { sha512 } from './sha512.ts'

/**
 * Says whether a received hash was made over these texts with one of the hash keys.
 *
 * Give the old and the new key during a rotation. Every key is tried and compared in constant time. A text that is not
 * 128 lower-case hexadecimal digits is false; whether Paga takes upper case is not known, so it is refused.
 *
 * Synchronous where `sign` is.
 *
 * @throws PagaError `INVALID_SETTINGS` where there is no hash key, or an empty one.
 */
export function verify(
  recipe: Recipe,
  texts: TextSource,
  hashKeys: string | readonly string[],
  received: string,
): boolean | Promise<boolean> {
  const keys = hashKeyList(hashKeys, 'verify')
  // What else is no digest is unlike every digest; looking at each character first would cost as much as comparing.
  if (typeof received !== 'string' || received.length !== digestLength) return false
  const text = preimage(recipe, texts)
  const digests = keys.map((key) => sha512(text + key))
  return areMade(digests)
    ? anySame(digests, received)
    : Promise.all(digests).then((made) => anySame(made, received))
}

function areMade(digests: readonly (string | Promise<string>)[]): digests is readonly string[] {
  return typeof digests[0] === 'string'
}

function anySame(digests: readonly string[], received: string): boolean {
  let found = false
  // The comparison stands first: `found || ...` would stop comparing at the first key that fits.
  for (const digest of digests) found = sameDigest(digest, received) || found
  return found
}
