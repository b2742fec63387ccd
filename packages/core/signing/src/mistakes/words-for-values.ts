import type { Candidate, Subject, SubjectTerm } from './subject.ts'
import { named, rewritten } from './subject.ts'

const words = ['undefined', 'null', 'None'] as const
const MOST_ABSENT = 6

/**
 * A word of the language where a text belongs. paga-business 2.0.4 hashes `undefined` for a missing member and for the
 * fields of every bulk item, Paga's Java client `null`, and in one operation the field's own name.
 */
export function* wordsForValues(subject: Subject): Iterable<Candidate> {
  const fields = subject.terms.filter((term) => term.countOf === undefined)
  const absent = fields.filter((term) => term.text === '')
  for (const word of words) {
    for (const chosen of subsets(absent)) yield hashedAs(subject, chosen, word)
    yield hashedAs(subject, fields, word)
    for (const term of fields) yield hashedAs(subject, [term], word)
  }
  for (const term of fields) yield hashedAs(subject, [term], term.name)
}

function hashedAs(subject: Subject, chosen: readonly SubjectTerm[], word: string): Candidate {
  return {
    text: rewritten(subject, (term) => (chosen.includes(term) ? word : term.text)),
    happened: () => `The word \`${word}\` was hashed for ${named(chosen)}.`,
  }
}

/** Every choice of at least one term, larger ones first; only the whole where there are too many. */
function* subsets(terms: readonly SubjectTerm[]): Iterable<readonly SubjectTerm[]> {
  if (terms.length > MOST_ABSENT) return yield terms
  for (let mask = 2 ** terms.length - 1; mask > 0; mask--) {
    yield terms.filter((_, index) => (mask >> index) % 2 === 1)
  }
}
