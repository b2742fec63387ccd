import type { RandomBytes } from '@pagakit/contract'

/** Characters that are hard to mistake for one another. */
export const alphabets = {
  digits: '0123456789',
  letters: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  mixed: 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789',
} as const

/** Draws a text of the given length from an alphabet, every symbol equally likely. */
export function randomText(alphabet: string, length: number, random: RandomBytes): string {
  const limit = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    for (const byte of random(length - text.length)) {
      if (byte < limit) text += alphabet.charAt(byte % alphabet.length)
    }
  }
  return text
}

/** Makes a random UUID (version 4), in capitals as Paga writes its own. */
export function randomUuid(random: RandomBytes): string {
  return uuidOf(random(16))
}

/** Writes the first 16 of these bytes as a UUID in capitals. */
export function uuidOf(source: Uint8Array): string {
  const bytes = Uint8Array.from(source.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toUpperCase()
}
