import { NumberText, type TextSource } from '@pagakit/contract'
import type { SourceObject, SourceValue } from './parse-source.ts'

const INDEX = /^(?:0|[1-9]\d*)$/

/**
 * The texts of a body exactly as they were received; `source` is asked when the first one is wanted.
 *
 * A name with spaces around it is found under its trimmed name, as it is in the decoded value.
 */
export function sourceTexts(source: () => SourceObject): TextSource {
  return {
    text: (path) => scalarText(valueAt(source(), path)),
    count: (path) => {
      const list = valueAt(source(), path)
      return Array.isArray(list) ? list.length : 0
    },
  }
}

function valueAt(root: SourceObject, path: string): SourceValue | undefined {
  let current: SourceValue | undefined = root
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null || current instanceof NumberText) return undefined
    current = isList(current) ? entryAt(current, name) : memberAt(current, name)
  }
  return current
}

function entryAt(list: readonly SourceValue[], index: string): SourceValue | undefined {
  return INDEX.test(index) ? list[Number(index)] : undefined
}

function memberAt(object: SourceObject, name: string): SourceValue | undefined {
  if (Object.hasOwn(object, name)) return object[name]
  const spaced = Object.keys(object).find((key) => key.trim() === name)
  return spaced === undefined ? undefined : object[spaced]
}

function scalarText(value: SourceValue | undefined): string | undefined {
  if (value instanceof NumberText) return value.text
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

// Array.isArray does not recognise a readonly array in a union.
function isList(value: SourceObject | readonly SourceValue[]): value is readonly SourceValue[] {
  return Array.isArray(value)
}
