import type { RandomBytes } from '@pagakit/contract'
import { alphabets, randomText } from '../../random-text.ts'
import { nubanOf } from './nuban.ts'

const SERIAL_DIGITS = 9

/** A number of a bank that nobody has: a random one, or the next that is free. */
export function freeNuban(
  bankCode: string,
  random: RandomBytes,
  isTaken: (number: string) => boolean,
): string {
  let serial = BigInt(randomText(alphabets.digits, SERIAL_DIGITS, random))
  while (isTaken(nubanOf(bankCode, serial))) serial = (serial + 1n) % 10n ** BigInt(SERIAL_DIGITS)
  return nubanOf(bankCode, serial)
}
