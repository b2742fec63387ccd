import {
  convertByShape,
  type Decoded,
  type DecodingFailure,
  type ObjectShape,
  setMember,
  textsOf,
} from '@pagakit/contract'

/** A name and its text, both decoded. */
export type Pair = readonly [name: string, text: string]

/**
 * Gives texts by name, such as those of a form or of the path of an address, the values their shape promises. Never throws.
 *
 * A name that comes twice is refused unless the shape says it is a list: two readers could take different ones.
 */
export function decodePairs(pairs: readonly Pair[], shape: ObjectShape): Decoded | DecodingFailure {
  const members: Record<string, string | string[]> = {}
  for (const [name, text] of pairs) {
    if (name === '__proto__') continue
    const isList = Object.hasOwn(shape.fields, name) && shape.fields[name]?.kind === 'list'
    const earlier = Object.hasOwn(members, name) ? members[name] : undefined
    if (earlier !== undefined && !isList) return { problem: 'A member is named twice.' }
    if (Array.isArray(earlier)) earlier.push(text)
    else setMember(members, name, isList ? [text] : text)
  }
  const { value, ambiguous } = convertByShape(members, shape)
  if (ambiguous) return { problem: 'A member is named twice.' }
  return { value, texts: textsOf(members) }
}
