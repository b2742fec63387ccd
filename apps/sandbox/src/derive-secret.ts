import { createHmac } from 'node:crypto'

/**
 * Makes a secret out of another one: 128 hexadecimal digits, always the same for the same purpose and parts.
 *
 * What can be made again need not be kept, so that a data file holds no secret.
 */
export function deriveSecret(secret: string, purpose: string, parts: readonly string[]): string {
  // As JSON, so that parts cut at another place make another secret.
  return createHmac('sha512', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('hex')
}

/** Turns hexadecimal digits into so many decimal ones. */
export function digitsOf(hexadecimal: string, length: number): string {
  return (BigInt(`0x${hexadecimal}`) % 10n ** BigInt(length)).toString().padStart(length, '0')
}
