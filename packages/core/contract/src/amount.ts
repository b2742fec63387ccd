/**
 * A sum of money as a caller may write it.
 *
 * - a decimal string in naira with at most two decimals: `'1500.50'`
 * - a `bigint` of kobo: `150050n`
 * - a number whose shortest text has at most two decimals and 15 digits: `1500.5`
 */
export type Amount = string | bigint | number

/** How an amount is written on the wire: `shortest` gives `1500.5`, `fixed2` gives `1500.50`. */
export type AmountText = 'shortest' | 'fixed2'

/** The text of an amount, or why there is none and what to write instead. */
export type AmountReading =
  | { readonly text: string; readonly reason?: undefined; readonly fix?: undefined }
  | { readonly text?: undefined; readonly reason: string; readonly fix: string }

const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d{1,2}))?$/
const MOST_DIGITS = 15

/**
 * Reads an amount into the shortest decimal text, or says why it is none. Never throws, never rounds.
 *
 * @example
 * readAmount('1500.50').text // '1500.5'
 * readAmount(150050n).text // '1500.5'
 * readAmount(0.1 + 0.2).reason // 'has more than two decimals'
 */
export function readAmount(amount: unknown): AmountReading {
  if (typeof amount === 'bigint') return readKobo(amount)
  if (typeof amount === 'number') return readNumber(amount)
  if (typeof amount === 'string') return readDecimal(amount)
  return refuse('is not an amount', "write it as a decimal string such as '1500.50', or as a bigint of kobo")
}

function readKobo(kobo: bigint): AmountReading {
  if (kobo < 0n) return refuse('is negative', 'amounts are positive; the operation says who pays')
  const digits = kobo.toString().padStart(3, '0')
  return readDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
}

function readNumber(amount: number): AmountReading {
  if (!Number.isFinite(amount) || Object.is(amount, -0))
    return refuse(`is ${Object.is(amount, -0) ? '-0' : amount}`, 'the sum that made it went wrong before')
  const reading = readDecimal(String(amount))
  if (reading.text === undefined || reading.text.replace('.', '').length <= MOST_DIGITS) return reading
  return refuse('has more digits than a number holds exactly', "write it as a decimal string: '1500.50'")
}

function readDecimal(amount: string): AmountReading {
  const match = DECIMAL.exec(amount)
  if (match === null) return refuseDecimal(amount)
  const [, whole = '', decimals = ''] = match
  if (whole.length > MOST_DIGITS)
    return refuse('is too large', `at most ${MOST_DIGITS} digits before the point`)
  const kept = decimals.replace(/0+$/, '')
  return { text: kept === '' ? whole : `${whole}.${kept}` }
}

function refuseDecimal(amount: string): AmountReading {
  if (amount.startsWith('-'))
    return refuse('is negative', 'amounts are positive; the operation says who pays')
  if (/^[\d.]+e[+-]?\d+$/i.test(amount)) {
    return refuse('is written with an exponent', "write the digits out, as a string: '1500.50'")
  }
  if (/^\d+\.\d{3,}$/.test(amount)) {
    return refuse('has more than two decimals', "round it yourself, or count in kobo: 150050n is '1500.50'")
  }
  if (/^[\d.]*,[\d.,]*$/.test(amount)) {
    return refuse('has a comma', "write it without separators and with a point: '1000.50'")
  }
  return refuse('is not a decimal number', "write digits with at most two decimals: '1500.50'")
}

function refuse(reason: string, fix: string): AmountReading {
  return { reason, fix }
}

/** Writes a text that {@link readAmount} gave in the wanted form. The characters returned go into both hash and body. */
export function writeAmount(text: string, form: AmountText): string {
  if (form === 'shortest') return text
  const [whole, decimals = ''] = text.split('.')
  return `${whole}.${decimals.padEnd(2, '0')}`
}
