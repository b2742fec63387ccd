/** Where random bytes come from; `crypto.getRandomValues` behaves so. */
export type RandomBytes = (length: number) => Uint8Array

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SYMBOLS = `${LETTERS}0123456789`
const LENGTH = 24
/** Bytes drawn at once; the few that are passed over seldom make a second draw necessary. */
const DRAWN = 32

/** The most characters Paga takes in a reference (error code 140). */
export const longestReference = 50

/**
 * Makes a reference: 24 capital letters and digits, the first and the last a letter, about 123 random bits.
 *
 * It ends in a letter because the hash has no separators: a reference that ends in a digit could be read as a shorter
 * reference and a larger amount.
 *
 * @example
 * createReference() // 'KQ7M0ZB4T9XWJ2N5R8CVYD1E'
 */
export function createReference(random: RandomBytes = platformRandom): string {
  let reference = ''
  while (reference.length < LENGTH) {
    for (const byte of random(DRAWN)) {
      const isEdge = reference.length === 0 || reference.length === LENGTH - 1
      reference += symbolOf(byte, isEdge ? LETTERS : SYMBOLS)
      if (reference.length === LENGTH) break
    }
  }
  return reference
}

/** True for a reference whose last digit could be read as the first digit of the amount that follows it in the hash. */
export function endsInDigit(reference: string): boolean {
  return /\d$/.test(reference)
}

/** Nothing for a byte past the last multiple of the alphabet's length: taking it would favour the first symbols. */
function symbolOf(byte: number, alphabet: string): string {
  const isFair = byte < 256 - (256 % alphabet.length)
  return isFair ? alphabet.charAt(byte % alphabet.length) : ''
}

function platformRandom(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length))
}
