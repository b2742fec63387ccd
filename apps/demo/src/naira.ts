/** The kobo of a decimal text such as `1500.5`; exact, because no float is involved. */
export function koboOf(naira: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(naira)
  if (match === null) throw new TypeError(`${naira} is no amount of naira`)
  const [, sign, whole = '', decimals = ''] = match
  const kobo = BigInt(whole + decimals.padEnd(2, '0'))
  return sign === '-' ? -kobo : kobo
}

/** Kobo as they are typed and kept: `2000.50`. */
export function decimal(kobo: bigint): string {
  const digits = kobo.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Kobo as people read them: `₦1,000,000.00`. */
export function naira(kobo: bigint): string {
  const digits = (kobo < 0n ? -kobo : kobo).toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${kobo < 0n ? '-' : ''}₦${whole}.${digits.slice(-2)}`
}
