import type { HashProfile, Recipes, TextSource } from '@pagakit/contract'
import { verify } from './verify.ts'

/**
 * Says by which profile a received hash was made, or undefined where it fits none; `documented` where both fit.
 *
 * For servers that take either profile. Synchronous where `sign` is; the rest is as for `verify`.
 *
 * @throws PagaError `INVALID_SETTINGS` where there is no hash key, or an empty one.
 */
export function matchProfile(
  recipes: Recipes,
  texts: TextSource,
  hashKeys: string | readonly string[],
  received: string,
): HashProfile | undefined | Promise<HashProfile | undefined> {
  const documented = verify(recipes.documented, texts, hashKeys, received)
  // Where the first digest fits, as it mostly does, the second is not made.
  if (documented === true) return 'documented'
  const current = verify(recipes.current, texts, hashKeys, received)
  if (typeof documented === 'boolean' && typeof current === 'boolean') return choose(documented, current)
  return Promise.all([documented, current]).then((fits) => choose(...fits))
}

function choose(documented: boolean, current: boolean): HashProfile | undefined {
  if (documented) return 'documented'
  return current ? 'current' : undefined
}
