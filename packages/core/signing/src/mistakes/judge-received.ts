import { isDigest, sameDigest } from '../digest.ts'
import type { Explanation, Mistake, MistakeKind } from '../explanation.ts'
import { mistakeKinds } from '../explanation.ts'
import { hmacSha512, sha512 } from '../sha512.ts'
import type { Candidate, Subject } from './subject.ts'
import { rewritten } from './subject.ts'
import { usualMistakes } from './usual-mistakes.ts'

type Judged = Pick<Explanation, 'matched' | 'mistake'>

const MOST_TRIES = 6000

/** Digests of other kinds by their length. */
const lengths: Readonly<Record<number, string>> = {
  32: 'MD5 in hexadecimal',
  40: 'SHA-1 in hexadecimal',
  64: 'SHA-256 in hexadecimal',
  88: 'SHA-512 in base64',
  96: 'SHA-384 in hexadecimal',
}

/** Says by which profile a received hash is right, or which mistake made it. */
export async function judgeReceived(asked: Subject, other: Subject, received: string): Promise<Judged> {
  const digest = received.toLowerCase()
  if (!isDigest(digest)) return { matched: undefined, mistake: mistake('not-a-digest', lengthOf(received)) }
  const judged = (await judgeRight(asked, other, digest)) ?? (await judgeWrong(asked, other, digest))
  return digest === received ? judged : inUpperCase(judged)
}

async function judgeRight(asked: Subject, other: Subject, digest: string): Promise<Judged | undefined> {
  if (await gives(rightText(asked), digest)) return { matched: asked.profile }
  const text = rightText(other)
  if (!(await gives(text, digest))) return undefined
  const happened = `The hash is right by the profile \`${other.profile}\`, not by \`${asked.profile}\`.`
  const found = mistake('other-profile', happened)
  return { matched: other.profile, mistake: isOpen(other) ? { ...found, hashed: text } : found }
}

async function judgeWrong(asked: Subject, other: Subject, digest: string): Promise<Judged> {
  // Two recipes may give one text, where a term is absent; a mistake with that term is still the other profile's.
  const subjects = asked.recipe === other.recipe ? [asked] : [asked, other]
  let tries = 0
  for (const { kind, subject, candidate } of everyTry(subjects)) {
    if (++tries > MOST_TRIES) break
    if (!(await gives(candidate.text, digest, candidate.hmacKey))) continue
    const by = subject === asked ? '' : `By the profile \`${subject.profile}\`: `
    const found = mistake(kind, by + candidate.happened())
    return { matched: undefined, mistake: isOpen(subject) ? { ...found, hashed: candidate.text } : found }
  }
  return { matched: undefined }
}

/** True if every text of a request may be shown, so that what was made of them holds no secret but keys. */
function isOpen({ terms, otherFields }: Subject): boolean {
  return ![...terms, ...otherFields].some(({ sensitive, text }) => sensitive && text !== '')
}

function* everyTry(subjects: readonly Subject[]): Iterable<Try> {
  for (const [kind, tries] of usualMistakes) {
    for (const subject of subjects) {
      for (const candidate of tries(subject)) yield { kind, subject, candidate }
    }
  }
}

interface Try {
  readonly kind: MistakeKind
  readonly subject: Subject
  readonly candidate: Candidate
}

async function gives(text: string, digest: string, hmacKey?: string): Promise<boolean> {
  return sameDigest(await (hmacKey === undefined ? sha512(text) : hmacSha512(hmacKey, text)), digest)
}

function rightText(subject: Subject): string {
  return rewritten(subject, (term) => term.text)
}

/** The same judgement for a hash that is right or wrong besides being in upper case, which alone makes it wrong. */
function inUpperCase({ matched, mistake: found }: Judged): Judged {
  const upperCase = mistake('upper-case', 'The hash is in upper case.')
  if (found !== undefined) {
    return { matched: undefined, mistake: { ...found, sentence: `${found.sentence} ${upperCase.sentence}` } }
  }
  return matched === undefined ? { matched } : { matched: undefined, mistake: upperCase }
}

function mistake(kind: MistakeKind, happened: string): Mistake {
  return { kind, sentence: `${happened} ${mistakeKinds[kind]}` }
}

function lengthOf(received: string): string {
  const known = lengths[received.length]
  const length = `${received.length} characters${known === undefined ? '' : `, as ${known} has`}`
  return `The hash is not 128 hexadecimal digits: it has ${length}.`
}
