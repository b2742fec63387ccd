import type { Candidate, Subject } from './subject.ts'
import { named, rewritten } from './subject.ts'

/** Phone numbers without their plus sign: a misreading of the documents' "excluding the + sign". */
export function* plusSigns(subject: Subject): Iterable<Candidate> {
  const signed = subject.terms.filter((term) => term.text.startsWith('+'))
  for (const chosen of [signed, ...signed.map((term) => [term])]) {
    yield {
      text: rewritten(subject, (term) => (chosen.includes(term) ? term.text.slice(1) : term.text)),
      happened: () => `The plus sign of ${named(chosen)} was left out.`,
    }
  }
}
