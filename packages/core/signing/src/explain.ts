import type { HashProfile, ObjectShape, Recipes, TextSource } from '@pagakit/contract'
import type { Explanation, MistakeKind } from './explanation.ts'
import type { Subject } from './mistakes/subject.ts'
import type { RequestField } from './request-fields.ts'
import { requestFields } from './request-fields.ts'
import { conceal, keysOf, recipeTerms, shownKey, showPreimage } from './show-preimage.ts'

/** What `explain` looks at. */
export interface ExplainInput {
  readonly recipes: Recipes
  /** The profile that should have been followed. @default 'documented' */
  readonly profile?: HashProfile
  readonly texts: TextSource
  /** The shape of the request: says which texts must not be shown, and which other fields may have been hashed. */
  readonly shape: ObjectShape
  readonly hashKey: string
  /** Other hash keys that may have been used by mistake, such as the one of the other environment. @default [] */
  readonly otherKeys?: readonly string[]
  /** The hash that came. Without one the terms are shown and nothing is compared. */
  readonly received?: string
}

/**
 * Shows what is hashed, term by term, and says which usual mistake made a hash that does not fit.
 *
 * It tries one mistake at a time by either profile, at most 6000 digests. What it gives may be logged: it holds neither a
 * key, nor a sensitive text, nor the right digest.
 *
 * @throws PagaError `INVALID_SETTINGS` where a hash key is missing or empty.
 *
 * @example
 * const { preimage, mistake } = await explain({ recipes, texts, shape, hashKey, received })
 * preimage // 'REF-0001100[hash key]'
 * mistake?.sentence // '`amount` was hashed as 100.0, not as 100. Hash the very characters that stand in the body.'
 */
export async function explain(input: ExplainInput): Promise<Explanation> {
  const shown = showPreimage(input)
  const { profile } = shown
  if (input.received === undefined) return { ...shown, matched: undefined }
  const keys = keysOf(input)
  const asked = subjectOf(input, profile)
  const other = subjectOf(input, profile === 'documented' ? 'current' : 'documented')
  // Loaded only here: half of this package is the mistakes, and most programs never ask.
  const { judgeReceived } = await import('./mistakes/judge-received.ts')
  const { matched, mistake } = await judgeReceived(asked, other, input.received)
  if (mistake === undefined) return { ...shown, matched }
  const { kind, sentence, hashed } = mistake
  const told = { kind, sentence: conceal(sentence, keys) }
  const instead = hashed === undefined ? undefined : shownHashed(kind, hashed, keys)
  return { ...shown, matched, mistake: instead === undefined ? told : { ...told, hashed: instead } }
}

function subjectOf(input: ExplainInput, profile: HashProfile): Subject {
  const { texts, hashKey, otherKeys = [] } = input
  const fields = requestFields(input.shape)
  const recipe = input.recipes[profile]
  const terms = recipeTerms(input, profile)
  const otherFields = [...fields.values()]
    .filter((field) => !terms.some((term) => term.name === field.name))
    .map((field) => ({ ...field, text: textOf(field, texts) }))
    .filter((field) => field.text !== '')
  return { profile, recipe, texts, terms, otherFields, hashKey, otherKeys }
}

function textOf(field: RequestField, texts: TextSource): string {
  if (field.countOf === undefined) return texts.text(field.name) ?? ''
  const count = texts.count(field.countOf)
  return count === 0 ? '' : String(count)
}

/** What was hashed instead, the keys masked; undefined where the key that must be in it is not found, for then it may be rewritten. */
function shownHashed(kind: MistakeKind, hashed: string, keys: readonly string[]): string | undefined {
  const shown = conceal(hashed, keys)
  const isWithoutKey = kind === 'key-missing' || kind === 'hmac'
  return isWithoutKey || shown.includes(shownKey) ? shown : undefined
}
