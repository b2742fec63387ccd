import type { Bank } from './banks.ts'
import { derivedName } from './derived-name.ts'

/** Numbers that are refused at every bank, and with which code. */
export const refusedAccounts: Readonly<Record<string, number>> = {
  '0000000004': 4,
  '0000000103': 103,
  '0000000115': 115,
}

/** Account holders with a name of their own, by the bank's code and the number. */
const namedAccounts: Readonly<Record<string, string>> = {
  '011/0123456789': 'ADAEZE OBI',
  '058/0123456789': 'CHINEDU OKAFOR',
  '057/2012345678': 'FATIMA BELLO',
}

/** The holder of an account at a bank: a named one, or for any other number a name that is always the same for it. */
export function holderOf(bank: Bank, accountNumber: string): string {
  const key = `${bank.code}/${accountNumber}`
  return namedAccounts[key] ?? derivedName(key).join(' ')
}
