/** What the digits of bank and serial number are multiplied with, one after the other. */
const weights = [3, 7, 3, 3, 7, 3, 3, 7, 3, 3, 7, 3] as const

/**
 * Makes a Nigerian bank account number (NUBAN): nine digits of a serial number and a check digit, as the Central Bank
 * defines it.
 *
 * Throws a `RangeError` for a bank code of another length than three digits, or a serial number of more than nine.
 *
 * @example
 * nubanOf('011', 1457n) // '0000014579'
 */
export function nubanOf(bankCode: string, serial: bigint): string {
  const digits = `${bankCode}${serial.toString().padStart(9, '0')}`
  if (!/^\d{12}$/.test(digits))
    throw new RangeError('a NUBAN has a bank code of three digits and a serial of nine')
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return `${digits.slice(3)}${(10 - (sum % 10)) % 10}`
}
