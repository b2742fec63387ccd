import type { Recipe, RecipeTerm, TextSource } from '@pagakit/contract'
import { fixed2 } from './fixed2.ts'

/** One piece of the text that is hashed. */
export interface PreimageTerm {
  /** The path of the field, such as `payer.phoneNumber` or `items.0.amount`; `count(items)` for the length of a list. */
  readonly name: string
  /** The characters it contributes; empty where the field is absent. */
  readonly text: string
}

/**
 * Resolves a recipe to the texts that are hashed, in order and without the hash key. An absent field contributes `''`.
 *
 * The texts are the request's own, secrets included: show the terms of `explain` instead, which are masked.
 *
 * @example
 * preimageTerms(['referenceNumber', { count: 'items' }], textsOf({ referenceNumber: 'R-1', items: [{}, {}] }))
 * // [{ name: 'referenceNumber', text: 'R-1' }, { name: 'count(items)', text: '2' }]
 */
export function preimageTerms(recipe: Recipe, texts: TextSource): readonly PreimageTerm[] {
  return recipe.flatMap((term) => resolve(term, texts))
}

/** The terms' texts one after the other: everything that is hashed but the key. */
export function preimage(recipe: Recipe, texts: TextSource): string {
  let text = ''
  for (const term of recipe) {
    // Nearly every term is a plain path; resolving it here makes no object on the way to a signature.
    if (typeof term === 'string') text += texts.text(term) ?? ''
    else for (const resolved of resolve(term, texts)) text += resolved.text
  }
  return text
}

/** The name under which the length of a list appears among the terms. */
export function countName(list: string): string {
  return `count(${list})`
}

function resolve(term: RecipeTerm, texts: TextSource): readonly PreimageTerm[] {
  if (typeof term === 'string') return [field(term, texts)]
  if ('count' in term) return [{ name: countName(term.count), text: String(texts.count(term.count)) }]
  if ('has' in term) {
    const paths = texts.text(term.has) === undefined ? term.otherwise : term.paths
    return paths.map((path) => field(path, texts))
  }
  if ('first' in term) return term.paths.map((path) => field(`${term.first}.0.${path}`, texts))
  const text = texts.text(term.path)
  return [{ name: term.path, text: text === undefined ? '' : fixed2(text, term.zero) }]
}

function field(path: string, texts: TextSource): PreimageTerm {
  return { name: path, text: texts.text(path) ?? '' }
}
