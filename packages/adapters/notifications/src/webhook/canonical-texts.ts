import type { TextSource } from '@pagakit/contract'
import { Refusal } from '../http/refusal.ts'

/** Names Paga used before, and what they are called now. */
export type OlderNames = Readonly<Record<string, string>>

/**
 * Finds texts under the names of today where the body has older ones.
 *
 * @throws Refusal `odd-field` for a body that has both: which of them counts could then be chosen by who changes it.
 */
export function canonicalTexts(texts: TextSource, olderNames: OlderNames): TextSource {
  const olderOf = new Map(Object.entries(olderNames).map(([older, name]) => [name, older]))
  for (const [older, name] of Object.entries(olderNames)) {
    if (texts.text(older) === undefined || texts.text(name) === undefined) continue
    throw new Refusal('odd-field', `The body has both ${name} and its older name.`)
  }
  return {
    text: (path) => {
      const older = olderOf.get(path)
      return texts.text(path) ?? (older === undefined ? undefined : texts.text(older))
    },
    count: (path) => texts.count(path),
  }
}

/** The members of a body under the names of today. */
export function canonicalMembers(
  value: Readonly<Record<string, unknown>>,
  olderNames: OlderNames,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      Object.hasOwn(olderNames, name) ? (olderNames[name] ?? name) : name,
      member,
    ]),
  )
}
