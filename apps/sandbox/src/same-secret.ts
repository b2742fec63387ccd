import { hash, timingSafeEqual } from 'node:crypto'

/** Compares a given text with a secret in a time that depends on neither where they differ nor how long they are. */
export function sameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
