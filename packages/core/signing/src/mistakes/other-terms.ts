import type { Candidate, Subject, SubjectTerm } from './subject.ts'
import { named, present, rewritten } from './subject.ts'

/** One term left out, or all from some term on. */
export function* termsLeftOut(subject: Subject): Iterable<Candidate> {
  const terms = present(subject)
  const choices = [...terms.map((term) => [term]), ...terms.map((_, kept) => terms.slice(kept))]
  for (const chosen of choices) {
    yield {
      text: rewritten(subject, (term) => (chosen.includes(term) ? '' : term.text)),
      happened: () => `The hash does not cover ${named(chosen)}.`,
    }
  }
}

/** One more field of the request among the terms: after the last, before the last, and so on. */
export function* fieldsAdded(subject: Subject): Iterable<Candidate> {
  const terms = present(subject)
  for (let place = terms.length; place >= 0; place--) {
    for (const field of subject.otherFields) {
      const added: readonly SubjectTerm[] = [...terms.slice(0, place), field, ...terms.slice(place)]
      yield {
        text: added.map((term) => term.text).join('') + subject.hashKey,
        happened: () => `${named([field])} was hashed too, though the recipe does not list it.`,
      }
    }
  }
}
