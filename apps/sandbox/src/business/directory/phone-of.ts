const NIGERIAN_MOBILE = /^(?:(?:\+|00)?2340?|0)([789]\d{9})$/
const FOREIGN = /^(?:\+|00)([1-9]\d{7,14})$/
const SEPARATORS = /[\s().-]/g

/**
 * Reads a Nigerian mobile number, however it is written, into its one form; undefined for anything else.
 *
 * @example
 * phoneOf('0801 234 5678') // '+2348012345678'
 */
export function phoneOf(text: string): string | undefined {
  const [, number] = NIGERIAN_MOBILE.exec(text.replaceAll(SEPARATORS, '')) ?? []
  return number === undefined ? undefined : `+234${number}`
}

/** Reads a phone number of any country into its one form; undefined for anything else. */
export function phoneOfAnyCountry(text: string): string | undefined {
  const [, number] = FOREIGN.exec(text.replaceAll(SEPARATORS, '')) ?? []
  return phoneOf(text) ?? (number === undefined ? undefined : `+${number}`)
}
