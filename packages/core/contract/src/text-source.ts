/**
 * Where the texts that are hashed come from: a prepared request, or a received body with its untouched texts.
 *
 * A path names a field (`amount`), a member (`payer.phoneNumber`) or an entry (`items.0.amount`).
 */
export interface TextSource {
  /** The text of a value exactly as it stands on the wire; undefined where it is absent, null or empty. */
  text(path: string): string | undefined
  /** How many entries a list has; 0 where it is absent. */
  count(path: string): number
}

/** Reads texts from a plain value whose amounts are already wire texts, such as a prepared request. */
export function textsOf(value: Readonly<Record<string, unknown>>): TextSource {
  return {
    text: (path) => scalarText(valueAt(value, path)),
    count: (path) => {
      const list = valueAt(value, path)
      return Array.isArray(list) ? list.length : 0
    },
  }
}

function valueAt(value: unknown, path: string): unknown {
  // Most paths are plain names, and splitting each would cost half as much as the hash it is for.
  return path.includes('.') ? path.split('.').reduce(memberOf, value) : memberOf(value, path)
}

function memberOf(value: unknown, name: string): unknown {
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return found ? Reflect.get(value, name) : undefined
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
