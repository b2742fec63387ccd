import type { Candidate, Subject, SubjectTerm } from './subject.ts'
import { named, present } from './subject.ts'

const MOST_PERMUTED = 7

/** The right terms in another order: every order of up to seven terms, beyond that one term moved or two exchanged. */
export function* otherOrders(subject: Subject): Iterable<Candidate> {
  const terms = present(subject)
  const orders = terms.length > MOST_PERMUTED ? nearOrders(terms) : permutations(terms)
  for (const order of orders) {
    yield {
      text: order.map((term) => term.text).join('') + subject.hashKey,
      happened: () => `The texts were hashed in the order ${named(order)}.`,
    }
  }
}

function* permutations(terms: readonly SubjectTerm[]): Iterable<readonly SubjectTerm[]> {
  if (terms.length < 2) return yield terms
  for (const [index, first] of terms.entries()) {
    for (const rest of permutations(terms.toSpliced(index, 1))) yield [first, ...rest]
  }
}

function* nearOrders(terms: readonly SubjectTerm[]): Iterable<readonly SubjectTerm[]> {
  for (const [from, moved] of terms.entries()) {
    for (const [to, other] of terms.entries()) {
      yield terms.toSpliced(from, 1).toSpliced(to, 0, moved)
      if (from < to) yield terms.with(from, other).with(to, moved)
    }
  }
}
