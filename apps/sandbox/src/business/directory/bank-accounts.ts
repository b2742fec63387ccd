import type { Bank } from './banks.ts'

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

const firstNames =
  'ABIOLA AISHA BOLA CHIOMA EMEKA FUNKE HAUWA IBRAHIM KEMI MUSA NKECHI OBINNA SADE UCHE YEMI ZAINAB'
const lastNames =
  'ABUBAKAR ADEBAYO AKPAN BALOGUN DANJUMA EKWUEME IGWE LAWAL NWOSU OKEKE OLADIPO SANI USMAN WILLIAMS'

/** The holder of an account at a bank: a named one, or for any other number a name that is always the same for it. */
export function holderOf(bank: Bank, accountNumber: string): string {
  const key = `${bank.code}/${accountNumber}`
  return namedAccounts[key] ?? derivedName(key)
}

function derivedName(key: string): string {
  const number = spread(key)
  return `${pick(firstNames, number)} ${pick(lastNames, Math.floor(number / 256))}`
}

function pick(names: string, number: number): string {
  const list = names.split(' ')
  return list[number % list.length] ?? ''
}

/** FNV-1a: turns a text into a number that looks random and is always the same for it. */
function spread(text: string): number {
  let number = 0x811c9dc5
  for (const character of text) number = Math.imul(number ^ character.charCodeAt(0), 0x01000193) >>> 0
  return number
}
