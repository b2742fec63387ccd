/** A sum of money as the sandbox counts it: whole kobo, a hundredth of a naira. Never a float. */
export type Kobo = bigint

const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/**
 * Reads a decimal naira text into kobo.
 *
 * Throws a `TypeError` for anything else: by then the text has passed a model, so it is a fault of the sandbox.
 *
 * @example
 * koboOf('1500.5') // 150050n
 */
export function koboOf(naira: string): Kobo {
  const match = DECIMAL.exec(naira)
  if (match === null) throw new TypeError('expected naira with at most two decimals')
  const [, sign = '', whole = '', decimals = ''] = match
  return BigInt(`${sign}${whole}${decimals.padEnd(2, '0')}`)
}

/**
 * Writes kobo as the shortest decimal naira text.
 *
 * @example
 * nairaText(150050n) // '1500.5'
 */
export function nairaText(kobo: Kobo): string {
  const sign = kobo < 0n ? '-' : ''
  const digits = (kobo < 0n ? -kobo : kobo).toString().padStart(3, '0')
  const decimals = digits.slice(-2).replace(/0+$/, '')
  const whole = digits.slice(0, -2)
  return decimals === '' ? `${sign}${whole}` : `${sign}${whole}.${decimals}`
}
