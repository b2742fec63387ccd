import type { Recipe, TextSource } from '@pagakit/contract'
import { isHashKey, missingHashKey } from './hash-key-list.ts'
import { preimage } from './preimage-terms.ts'
import { sha512 } from './sha512.ts'

/**
 * Makes the hash of a request: lower-case hex SHA-512 of the recipe's texts one after the other, the hash key last.
 *
 * Synchronous where the platform has a one-shot hash (Node); elsewhere WebCrypto gives a promise.
 *
 * @throws PagaError `INVALID_SETTINGS` where the hash key is missing or empty.
 *
 * @example
 * const texts = textsOf({ referenceNumber: 'REF-0001', amount: '100' })
 * const hash = await sign(['referenceNumber', 'amount'], texts, hashKey)
 */
export function sign(recipe: Recipe, texts: TextSource, hashKey: string): string | Promise<string> {
  if (!isHashKey(hashKey)) throw missingHashKey('sign')
  return sha512(preimage(recipe, texts) + hashKey)
}
