const firstNames =
  'ABIOLA AISHA BOLA CHIOMA EMEKA FUNKE HAUWA IBRAHIM KEMI MUSA NKECHI OBINNA SADE UCHE YEMI ZAINAB'
const lastNames =
  'ABUBAKAR ADEBAYO AKPAN BALOGUN DANJUMA EKWUEME IGWE LAWAL NWOSU OKEKE OLADIPO SANI USMAN WILLIAMS'

/** First and last name of somebody, always the same for a key such as `058/0123456789`. */
export function derivedName(key: string): readonly [first: string, last: string] {
  const number = spread(key)
  return [pick(firstNames, number), pick(lastNames, Math.floor(number / 256))]
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
