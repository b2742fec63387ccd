import { isParsedObject, NumberText, type ParsedObject, type TextSource } from '@pagakit/contract'

const INDEX = /^(?:0|[1-9]\d*)$/

/**
 * The texts of a body exactly as they were received; `source` is asked when the first one is wanted. Its numbers are texts
 * still, unless JavaScript writes every one of them as it stood there.
 *
 * A name with spaces around it is found under its trimmed name, as it is in the decoded value.
 */
export function sourceTexts(source: () => ParsedObject): TextSource {
  return {
    text: (path) => scalarText(valueAt(source(), path)),
    count: (path) => {
      const list = valueAt(source(), path)
      return Array.isArray(list) ? list.length : 0
    },
  }
}

function valueAt(root: ParsedObject, path: string): unknown {
  // Most paths are plain names, and splitting each would cost as much as finding it.
  return path.includes('.') ? path.split('.').reduce<unknown>(step, root) : memberAt(root, path)
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return INDEX.test(name) ? value[Number(name)] : undefined
  return isParsedObject(value) ? memberAt(value, name) : undefined
}

function memberAt(object: ParsedObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name]
  const spaced = Object.keys(object).find((key) => key.trim() === name)
  return spaced === undefined ? undefined : object[spaced]
}

function scalarText(value: unknown): string | undefined {
  if (value instanceof NumberText) return value.text
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
