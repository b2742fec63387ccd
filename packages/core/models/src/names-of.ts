/** The names of a table of words and meanings, as the list a field is made from. A table without a row is a mistake. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, string>>): [Name, ...Name[]] {
  // Object.keys says `string`; the type of the table says which.
  const [first, ...others] = Object.keys(table) as Name[]
  if (first === undefined) throw new TypeError('a table of words has no row')
  return [first, ...others]
}
