import { Refusal } from '../http/refusal.ts'

/** Visible characters, none of which a store could keep otherwise than it came. */
const REFERENCE = /^[^\p{Cc}\p{Cs}]{1,100}$/u

/**
 * Checks a text that a message is to be remembered by: an empty one would make all such messages the same, and so would, in
 * a store of UTF-8, halves of characters.
 *
 * @throws Refusal `odd-field`, naming the field.
 */
export function checkedReference(name: string, text: string): string {
  if (REFERENCE.test(text)) return text
  throw new Refusal(
    'odd-field',
    `${name} is no reference: 1 to 100 characters, none of which is a control character.`,
  )
}
