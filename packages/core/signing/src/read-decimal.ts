/** The digits of a number that is not negative: `whole` without leading zeros (but at least `0`), `decimals` without trailing ones. */
export interface DecimalDigits {
  readonly whole: string
  readonly decimals: string
}

// The lengths are bounded because the text may come from a stranger's request.
const NUMBER = /^(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/

/** Reads `100`, `100.50` or Java's `1.0E7` digit by digit, so that nothing is rounded; undefined for any other text. */
export function readDecimal(text: string): DecimalDigits | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const [, whole = '', decimals = '', exponent = '0'] = match
  const point = whole.length + Number(exponent)
  const digits = '0'.repeat(Math.max(0, 1 - point)) + (whole + decimals).padEnd(point, '0')
  const split = Math.max(1, point)
  return {
    whole: digits.slice(0, split).replace(/^0+(?=\d)/, ''),
    decimals: digits.slice(split).replace(/0+$/, ''),
  }
}
