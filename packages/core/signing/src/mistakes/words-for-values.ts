import type { Candidate, Subject, SubjectTerm } from './subject.ts'
import { named, rewritten } from './subject.ts'

const words = ['undefined', 'null', 'None'] as const
const MOST_ABSENT = 6
const MOST_ENTRIES = 300

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
  yield* listElsewhere(subject, absent)
  yield* dateInWords(subject, fields)
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/** A date as the language prints it, by the zone of this machine, where JSON has its ISO form: as paga-merchant 1.0.4 does. */
function* dateInWords(subject: Subject, fields: readonly SubjectTerm[]): Iterable<Candidate> {
  const dates = fields.filter((term) => INSTANT.test(term.text))
  if (dates.length === 0) return
  yield {
    text: rewritten(subject, (term) => (dates.includes(term) ? String(new Date(term.text)) : term.text)),
    happened: () => `A Date was hashed in the words of the language for ${named(dates)}.`,
  }
}

/** The same with the length of a list that the request has under another name, as paga-business 2.0.4 sends it. */
function* listElsewhere(subject: Subject, absent: readonly SubjectTerm[]): Iterable<Candidate> {
  const counts = subject.terms.filter((term) => term.countOf !== undefined && term.text === '0')
  const [count] = counts
  if (count === undefined || absent.length === 0) return
  const happened = () =>
    `The word \`undefined\` was hashed for ${named(absent)}, and the request has no \`${count.countOf}\`.`
  for (let entries = 1; entries <= MOST_ENTRIES; entries++) {
    const write = (term: SubjectTerm) => (term === count ? String(entries) : absentOr(term))
    yield { text: rewritten(subject, write), happened }
  }
}

function absentOr(term: SubjectTerm): string {
  return term.text === '' ? 'undefined' : term.text
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
