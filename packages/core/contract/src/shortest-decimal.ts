// An exponent of three digits is left alone: a few characters must not become a text of any length.
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/

/**
 * The shortest decimal text of a number's text, with every digit kept; undefined where it is no JSON number, or one with
 * an exponent of three digits or more.
 *
 * @example
 * shortestDecimal('600.00') // '600'
 * shortestDecimal('1.0E7') // '10000000'
 * shortestDecimal('-0.0') // '0'
 */
export function shortestDecimal(text: string): string | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const point = whole.length + Number(exponent)
  const digits = '0'.repeat(Math.max(1 - point, 0)) + (whole + fraction).padEnd(point, '0')
  const split = Math.max(point, 1)
  const before = dropLeadingZeros(digits.slice(0, split))
  const after = dropTrailingZeros(digits.slice(split))
  if (after !== '') return `${sign}${before}.${after}`
  return before === '0' ? before : sign + before
}

// Loops, since /0+$/ takes quadratic time on a long run of zeros that does not reach the end.
function dropLeadingZeros(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits[start] === '0') start += 1
  return digits.slice(start)
}

function dropTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
