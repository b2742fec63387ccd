import type { Candidate, Subject } from './subject.ts'
import { named } from './subject.ts'

const NUMBER = /^\d{1,30}(?:\.\d{1,30})?$/

/**
 * Numbers added by arithmetic before the first text turns `+` into joining, as paga-merchant 1.0.4 does.
 *
 * Floating point is right here: it is what the other side computed. An absent number makes the sum `NaN`.
 */
export function* summedNumbers(subject: Subject): Iterable<Candidate> {
  const { terms, hashKey } = subject
  let sum = 0
  for (const [index, term] of terms.entries()) {
    if (term.text !== '' && !NUMBER.test(term.text)) return
    sum += term.text === '' ? Number.NaN : Number(term.text)
    if (index === 0) continue
    const rest = terms.slice(index + 1).map(({ text }) => text)
    yield {
      text: [String(sum), ...rest, hashKey].join(''),
      happened: () => `${named(terms.slice(0, index + 1))} were added as numbers.`,
    }
  }
}
