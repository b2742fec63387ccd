import type { Candidate, Subject } from './subject.ts'
import { present } from './subject.ts'

const separators = ['+', ' + ', ',', ', ', '|', ':', ';', '-', '_', '&', '.', '/']

/** Something between the texts; the plus signs of the documents' formulas above all. */
export function separated(subject: Subject): Iterable<Candidate> {
  return joinedBy(subject, separators)
}

/** The texts joined by each separator, with and without one before the key, empty texts counted and not. */
export function* joinedBy(subject: Subject, between: readonly string[]): Iterable<Candidate> {
  for (const separator of between) {
    const happened = (): string => `The texts were joined with ${JSON.stringify(separator)} between them.`
    for (const terms of [present(subject), subject.terms]) {
      const texts = terms.map((term) => term.text)
      yield { text: [...texts, subject.hashKey].join(separator), happened }
      yield { text: texts.join(separator) + subject.hashKey, happened }
    }
  }
}
