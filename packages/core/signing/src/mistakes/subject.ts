import type { HashProfile, Recipe, TextSource } from '@pagakit/contract'
import type { PreimageTerm } from '../preimage-terms.ts'
import type { RequestField } from '../request-fields.ts'

/** A term together with what the shape says of it. */
export interface SubjectTerm extends PreimageTerm, RequestField {}

/** What mistakes are tried on: the right terms of one profile, the keys, and what else the request carries. */
export interface Subject {
  readonly profile: HashProfile
  readonly recipe: Recipe
  readonly texts: TextSource
  readonly terms: readonly SubjectTerm[]
  /** Fields that are present in the request and no terms. */
  readonly otherFields: readonly SubjectTerm[]
  readonly hashKey: string
  readonly otherKeys: readonly string[]
}

/** One text that may have been hashed by mistake. */
export interface Candidate {
  readonly text: string
  /** What was done, without any secret. Written only for the candidate that fits. */
  readonly happened: () => string
  /** The digest is an HMAC with this key. */
  readonly hmacKey?: string
}

/** The ways to make one mistake, the commonest first. */
export type Mistakes = (subject: Subject) => Iterable<Candidate>

/** The right texts, key included, but for the terms that are written otherwise. */
export function rewritten(subject: Subject, write: (term: SubjectTerm) => string): string {
  return subject.terms.map(write).join('') + subject.hashKey
}

/** The terms that contribute a text. */
export function present(subject: Subject): readonly SubjectTerm[] {
  return subject.terms.filter((term) => term.text !== '')
}

/** Names for a sentence: `a`, `b` and `c`. */
export function named(terms: readonly PreimageTerm[]): string {
  const names = terms.map((term) => `\`${term.name}\``)
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
