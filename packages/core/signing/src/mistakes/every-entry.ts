import { preimageTerms } from '../preimage-terms.ts'
import type { Candidate, Subject } from './subject.ts'

const MOST_ENTRIES = 1000

/** The fields of every entry of a list where only those of the first are hashed. */
export function* everyEntry(subject: Subject): Iterable<Candidate> {
  const { recipe, texts, hashKey } = subject
  const listed = recipe.flatMap((term) => (typeof term === 'object' && 'first' in term ? [term] : []))
  if (listed.every(({ first }) => texts.count(first) < 2 || texts.count(first) > MOST_ENTRIES)) return
  const text = recipe.map((term) => {
    if (typeof term === 'string' || !('first' in term)) return textOf(preimageTerms([term], texts))
    const entries = Array.from({ length: texts.count(term.first) }, (_, index) => index)
    const fields = entries.flatMap((index) => term.paths.map((path) => `${term.first}.${index}.${path}`))
    return textOf(preimageTerms(fields, texts))
  })
  yield {
    text: text.join('') + hashKey,
    happened: () => 'The fields of every entry of the list were hashed.',
  }
}

function textOf(terms: readonly { readonly text: string }[]): string {
  return terms.map((term) => term.text).join('')
}
