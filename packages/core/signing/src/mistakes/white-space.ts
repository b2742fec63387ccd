import { joinedBy } from './separators.ts'
import type { Candidate, Subject } from './subject.ts'
import { present, rewritten } from './subject.ts'

const spaces: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\n': 'a line break',
  '\r\n': 'a Windows line break',
  '\t': 'a tab',
  '\u00a0': 'a no-break space',
  [`\n${' '.repeat(16)}`]: 'a line break and 16 spaces, as by paga-business 2.0.4,',
}

/** White space too much or too little: at one place, between all texts, or taken away, as Paga's Python client does. */
export function* whiteSpace(subject: Subject): Iterable<Candidate> {
  const terms = present(subject)
  const texts = [...terms.map((term) => term.text), subject.hashKey]
  for (const [space, name] of Object.entries(spaces)) {
    for (let place = texts.length; place >= 0; place--) {
      yield {
        text: texts.slice(0, place).join('') + space + texts.slice(place).join(''),
        happened: () => `There was ${name} ${placeName(terms, place)}.`,
      }
    }
  }
  yield* joinedBy(subject, Object.keys(spaces))
  yield* takenAway(subject)
}

function placeName(terms: readonly { readonly name: string }[], place: number): string {
  if (place > terms.length) return 'after the hash key'
  if (place === terms.length) return 'before the hash key'
  return `before \`${terms[place]?.name}\``
}

function* takenAway(subject: Subject): Iterable<Candidate> {
  yield {
    text: rewritten(subject, (term) => term.text.trim()),
    happened: () => 'White space around a text was taken away.',
  }
  yield {
    text: subject.terms.map((term) => term.text).join('') + subject.hashKey.trim(),
    happened: () => 'The hash key was hashed without the white space around it; this side has it with that.',
  }
  yield {
    text: rewritten(subject, (term) => term.text.replace(/\s/g, '')),
    happened: () => 'All white space was taken out of the texts.',
  }
}
