import type { MistakeKind } from '../explanation.ts'
import { amountTexts } from './amount-texts.ts'
import { everyEntry } from './every-entry.ts'
import { hmac, keyDoubled, keyMissing, keyNotLast, otherKeys } from './key-mistakes.ts'
import { otherOrders } from './other-orders.ts'
import { fieldsAdded, termsLeftOut } from './other-terms.ts'
import { plusSigns } from './plus-signs.ts'
import { separated } from './separators.ts'
import type { Mistakes } from './subject.ts'
import { summedNumbers } from './summed-numbers.ts'
import { whiteSpace } from './white-space.ts'
import { wordsForValues } from './words-for-values.ts'

/** The mistakes in the order they are tried, the commonest first and the dearest last. */
export const usualMistakes: readonly (readonly [kind: MistakeKind, tries: Mistakes])[] = [
  ['word-for-value', wordsForValues],
  ['amount-text', amountTexts],
  ['other-key', otherKeys],
  ['key-missing', keyMissing],
  ['white-space', whiteSpace],
  ['separator', separated],
  ['plus-sign', plusSigns],
  ['hmac', hmac],
  ['key-not-last', keyNotLast],
  ['key-doubled', keyDoubled],
  ['every-entry', everyEntry],
  ['term-left-out', termsLeftOut],
  ['summed-numbers', summedNumbers],
  ['field-added', fieldsAdded],
  ['other-order', otherOrders],
]
