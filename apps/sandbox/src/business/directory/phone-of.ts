const NIGERIAN_MOBILE = /^(?:\+?234|0)([789]\d{9})$/

/**
 * Reads a Nigerian mobile number into its one form; undefined for anything else.
 *
 * @example
 * phoneOf('08012345678') // '+2348012345678'
 */
export function phoneOf(text: string): string | undefined {
  const [, number] = NIGERIAN_MOBILE.exec(text) ?? []
  return number === undefined ? undefined : `+234${number}`
}
