import { type HashProfile, redacted } from '@pagakit/contract'
import type { ExplainInput } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { hashKeyList } from './hash-key-list.ts'
import type { SubjectTerm } from './mistakes/subject.ts'
import { type PreimageTerm, preimageTerms } from './preimage-terms.ts'
import { requestFields } from './request-fields.ts'

/** What stands in the place of a hash key. */
export const shownKey = '[hash key]'

/**
 * Shows what is hashed, term by term, as `explain` does, at once and without comparing it with anything. It holds neither a
 * key nor a sensitive text.
 *
 * @throws PagaError `INVALID_SETTINGS` where a hash key is missing or empty.
 *
 * @example
 * showPreimage({ recipes, texts, shape, hashKey }).preimage // 'REF-0001100[hash key]'
 */
export function showPreimage(
  input: Omit<ExplainInput, 'received'>,
): Pick<Explanation, 'profile' | 'terms' | 'preimage'> {
  const keys = keysOf(input)
  const { profile = 'documented' } = input
  const terms = shownTerms(recipeTerms(input, profile), keys)
  return { profile, terms, preimage: conceal(shownTexts(terms), keys) + shownKey }
}

/** Every key that may not be shown. Longer ones are looked for first: they may hold a shorter one. */
export function keysOf({
  hashKey,
  otherKeys = [],
}: Pick<ExplainInput, 'hashKey' | 'otherKeys'>): readonly string[] {
  const given = hashKeyList([hashKey, ...otherKeys], 'explain')
  return given.length === 1 ? given : given.toSorted((one, other) => other.length - one.length)
}

/** The terms of a profile, with what must be known of their fields. */
export function recipeTerms(
  { recipes, texts, shape }: Pick<ExplainInput, 'recipes' | 'texts' | 'shape'>,
  profile: HashProfile,
): readonly SubjectTerm[] {
  const fields = requestFields(shape)
  return preimageTerms(recipes[profile], texts).map((term) => {
    // What the shape does not know is hidden, as `redact` of the contract hides it.
    const { sensitive, amount, countOf } = fields.get(term.name) ?? { sensitive: true, amount: false }
    return { ...term, sensitive, amount, countOf }
  })
}

/** Masks the keys in a text. A key can stand in any, where it was pasted into the wrong field. */
export function conceal(text: string, keys: readonly string[]): string {
  return keys.reduce((shown, key) => (shown.includes(key) ? shown.replaceAll(key, shownKey) : shown), text)
}

function shownTerms(asked: readonly SubjectTerm[], keys: readonly string[]): readonly PreimageTerm[] {
  const terms = asked.map(({ name, text, sensitive }) => {
    return { name, text: sensitive && text !== '' ? redacted : conceal(text, keys) }
  })
  return [...terms, { name: 'hash key', text: shownKey }]
}

/** The texts before the key, one after the other: a key pasted across two fields is found only here. */
function shownTexts(terms: readonly PreimageTerm[]): string {
  return terms
    .slice(0, -1)
    .map((term) => term.text)
    .join('')
}
