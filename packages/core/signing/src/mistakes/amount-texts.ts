import type { DecimalDigits } from '../read-decimal.ts'
import { readDecimal } from '../read-decimal.ts'
import type { Candidate, Subject, SubjectTerm } from './subject.ts'
import { named, rewritten } from './subject.ts'

/** How else an amount may be written, each from its digits. */
const forms: readonly ((digits: DecimalDigits) => string)[] = [
  ({ whole, decimals }) => (decimals === '' ? whole : `${whole}.${decimals}`),
  twoDecimals,
  javaDouble,
  ({ whole, decimals }) => `${whole}.${decimals === '' ? '0' : decimals}`,
  (digits) => grouped(twoDecimals(digits)),
  ({ whole }) => grouped(whole),
  (digits) => twoDecimals(digits).replace(/^0\./, '.'),
  (digits) => twoDecimals(digits).replace('.', ''),
]

/** An amount in other characters than the body's: `100`, `100.00`, Java's `100.0` and `1.0E7`, with its quotes, in kobo. */
export function* amountTexts(subject: Subject): Iterable<Candidate> {
  const amounts = subject.terms.filter((term) => term.amount && term.text !== '')
  for (const chosen of [amounts, ...amounts.map((term) => [term])]) {
    for (const form of forms) {
      yield hashedAs(subject, chosen, (text) => written(text, form))
      yield hashedAs(subject, chosen, (text) => `"${written(text, form)}"`)
    }
    yield hashedAs(subject, chosen, (text) => text)
    yield hashedAs(subject, chosen, (text) => `"${text}"`)
  }
}

function hashedAs(
  subject: Subject,
  chosen: readonly SubjectTerm[],
  write: (text: string) => string,
): Candidate {
  // Not the term's text, which a recipe may have rewritten: the characters of the body.
  const otherText = (term: SubjectTerm): string => write(subject.texts.text(term.name) ?? '')
  return {
    text: rewritten(subject, (term) => (chosen.includes(term) ? otherText(term) : term.text)),
    happened: () => {
      const open = chosen.filter((term) => !term.sensitive)
      if (open.length < chosen.length) return `Another text was hashed for ${named(chosen)}.`
      return open
        .map((term) => `\`${term.name}\` was hashed as ${otherText(term)}, not as ${term.text}.`)
        .join(' ')
    },
  }
}

function written(text: string, form: (digits: DecimalDigits) => string): string {
  const digits = readDecimal(text.replaceAll(',', ''))
  return digits === undefined ? text : form(digits)
}

function twoDecimals({ whole, decimals }: DecimalDigits): string {
  return `${whole}.${decimals.padEnd(2, '0')}`
}

function grouped(text: string): string {
  return text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
}

/** What `Double.toString` gives: an exponent from ten million on. */
function javaDouble({ whole, decimals }: DecimalDigits): string {
  if (whole.length < 8) return `${whole}.${decimals === '' ? '0' : decimals}`
  const digits = (whole + decimals).replace(/0+$/, '')
  return `${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${whole.length - 1}`
}
