/**
 * What nobody sees, or what turns the direction of what follows: control and format characters, halves of characters, and
 * whatever else Unicode leaves out where it is shown. The end of a line is seen.
 */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Writes what nobody sees so that it is seen: in the way of JSON and TypeScript, unless `write` has another. JSON, and the inside
 * of a literal, mean the same after it.
 *
 * @example
 * escapeUnseen('A\u202eB') // 'A\\u202eB'
 */
export function escapeUnseen(text: string, write: (character: string) => string = unicodeEscape): string {
  return text.replaceAll(unseen, write)
}

/** What takes two halves is written as both. */
function unicodeEscape(character: string): string {
  return character
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
