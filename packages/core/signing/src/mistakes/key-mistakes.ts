import type { Candidate, Subject } from './subject.ts'

/** Another of the keys this side knows. */
export function* otherKeys(subject: Subject): Iterable<Candidate> {
  for (const [index, key] of subject.otherKeys.entries()) {
    yield {
      text: termsText(subject) + key,
      happened: () => `The hash was made with entry ${index} of \`otherKeys\`.`,
    }
  }
}

/** No key at all, or the word a language writes for one that was never set. */
export function* keyMissing(subject: Subject): Iterable<Candidate> {
  yield { text: termsText(subject), happened: () => 'The hash key was not hashed.' }
  for (const word of ['undefined', 'null', 'None']) {
    yield {
      text: termsText(subject) + word,
      happened: () => `The word \`${word}\` was hashed in place of the hash key.`,
    }
  }
}

/** The key twice: at the end, or at both ends. */
export function* keyDoubled(subject: Subject): Iterable<Candidate> {
  const { hashKey } = subject
  const text = termsText(subject)
  const happened = (): string => 'The hash key was hashed twice.'
  yield { text: text + hashKey + hashKey, happened }
  yield { text: hashKey + text + hashKey, happened }
}

/** The key first, or between two terms. */
export function* keyNotLast(subject: Subject): Iterable<Candidate> {
  const texts = subject.terms.map((term) => term.text)
  for (const [place, term] of subject.terms.entries()) {
    yield {
      text: [...texts.slice(0, place), subject.hashKey, ...texts.slice(place)].join(''),
      happened: () => `The hash key was hashed before \`${term.name}\`.`,
    }
  }
}

/** HMAC-SHA-512, since Paga's dashboard calls the key so. */
export function* hmac(subject: Subject): Iterable<Candidate> {
  const happened = (): string => 'The hash is an HMAC keyed with the hash key.'
  const text = termsText(subject)
  yield { text, happened, hmacKey: subject.hashKey }
  yield { text: text + subject.hashKey, happened, hmacKey: subject.hashKey }
}

function termsText(subject: Subject): string {
  return subject.terms.map((term) => term.text).join('')
}
