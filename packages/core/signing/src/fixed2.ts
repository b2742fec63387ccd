import { readDecimal } from './read-decimal.ts'

/**
 * Writes an amount with two decimals; `zero` is written in place of a zero.
 *
 * A text that is no number, or has more than two decimals, stays as it is: whose rounding would hold is not known.
 *
 * @example
 * fixed2('50') // '50.00'
 * fixed2('1.0E7') // '10000000.00'
 * fixed2('0.0', '') // ''
 */
export function fixed2(text: string, zero = '0.00'): string {
  const digits = readDecimal(text)
  if (digits === undefined || digits.decimals.length > 2) return text
  if (digits.whole === '0' && digits.decimals === '') return zero
  return `${digits.whole}.${digits.decimals.padEnd(2, '0')}`
}
