import type { Pair } from '@pagakit/codecs/form'
import type { Operation } from '@pagakit/contract'

/** Texts that stand for nothing: an empty one, and what JavaScript writes for a variable that was never set. */
const nothings: readonly string[] = ['', 'undefined', 'null']

/** Leaves out what stands for nothing, and mends a plus that was not escaped and so became a space. */
export function tidyPairs(pairs: readonly Pair[]): readonly Pair[] {
  return pairs
    .filter(([, text]) => !nothings.includes(text))
    .map(([name, text]): Pair => [name, text.replace(/^ (?=\d)/, '+')])
}

/**
 * Finds what a careful client would not send, such as what `tidyPairs` mends. One sentence for the first of them; undefined
 * where there is none.
 */
export function findSecureSloppiness(
  path: string,
  pairs: readonly Pair[],
  { requestShape: { fields } }: Operation,
): string | undefined {
  if (path.includes('//')) return 'The path has a double slash.'
  for (const [name, text] of pairs) {
    if (!Object.hasOwn(fields, name)) return 'The request has a member the operation does not know.'
    if (text === '') return `${name} is empty; leave it out instead.`
    if (nothings.includes(text))
      return `${name} is the word ${text}; leave it out, by the form of the call without it.`
    if (/^ \d/.test(text)) return `${name} begins with a space: write a plus as %2B.`
  }
  const missing = Object.keys(fields).find(
    (name) => fields[name]?.required && !pairs.some(([given]) => given === name),
  )
  return missing === undefined ? undefined : `${missing} is missing.`
}
