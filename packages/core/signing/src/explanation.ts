import type { HashProfile } from '@pagakit/contract'
import type { PreimageTerm } from './preimage-terms.ts'

/** Every mistake that `explain` can name, and what to do about it. */
export const mistakeKinds = {
  'not-a-digest': 'Send the SHA-512 as 128 lower-case hexadecimal digits.',
  'upper-case': 'Write the hexadecimal digits in lower case; whether Paga takes upper case is not known.',
  'other-profile': 'Set `hashProfile` to the profile the other side follows.',
  'word-for-value':
    'An absent member contributes nothing, a present one its own text; never a word of the language.',
  'amount-text': 'Hash the very characters that stand in the body.',
  'white-space': 'Hash the texts as they are, with nothing before, between or after them.',
  separator: 'Join the texts without any separator; the plus signs of the formula are not part of it.',
  'plus-sign': 'Keep the plus sign of a phone number: it is hashed as it stands in the body.',
  'other-key': 'Use the hash key that belongs to this principal and environment.',
  'key-missing': 'End the text with the hash key; look whether the setting is loaded.',
  'key-doubled': 'Append the hash key once.',
  'key-not-last': 'Put the hash key after all other texts.',
  hmac: 'Use plain SHA-512 with the hash key as the last text, whatever the dashboard calls the key.',
  'every-entry': 'Hash the first entry of the list only, then the number of entries.',
  'term-left-out': 'Hash every text the recipe lists.',
  'field-added': 'Hash only what the recipe lists.',
  'summed-numbers': 'Turn numbers into text before joining them.',
  'other-order': 'Hash the texts in the order of the recipe.',
} as const

/** The machine code of a mistake. */
export type MistakeKind = keyof typeof mistakeKinds

/** What most likely went wrong on the other side. */
export interface Mistake {
  readonly kind: MistakeKind
  /** What was done and what to do instead, without any secret. */
  readonly sentence: string
  /**
   * The text that was hashed, the key shown as `[hash key]`, to be held against the right one; absent where it may hold a
   * text that must not be shown.
   */
  readonly hashed?: string
}

/** What is hashed and, where a received hash does not fit, which mistake explains it. Holds no secret and no digest. */
export interface Explanation {
  /** The profile that was asked about. */
  readonly profile: HashProfile
  /**
   * What this profile hashes, term by term and the key last. The key is shown as `[hash key]`, a field that is sensitive
   * or not in the shape as `[redacted]`.
   */
  readonly terms: readonly PreimageTerm[]
  /** The shown texts one after the other. */
  readonly preimage: string
  /** The profile by which the received hash is right, the asked one before the other; undefined where it is wrong. */
  readonly matched: HashProfile | undefined
  /** The mistake that gives exactly the received hash; absent where it is right by `profile`, or none of them does. */
  readonly mistake?: Mistake
}
