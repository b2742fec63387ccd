import type { Kobo } from '../../kobo.ts'

/**
 * Writes kobo as naira for people: thousands apart, two decimals always.
 *
 * @example
 * nairaShown(-123456789n) // '−₦1,234,567.89'
 */
export function nairaShown(kobo: Kobo): string {
  const digits = (kobo < 0n ? -kobo : kobo).toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${kobo < 0n ? '−' : ''}₦${whole}.${digits.slice(-2)}`
}
