type Members = Readonly<Record<string, unknown>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Writes an answer as XML: one element per member in its order, null as an empty one, a list as one element per entry.
 *
 * Paga documents that it answers in XML, and shows none; this is the natural layout, not a verified one.
 */
export function writeXml(root: string, members: Members): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, members)}`
}

function element(name: string, value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join('')
  const content = contentOf(value)
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}

function contentOf(value: unknown): string {
  if (value === null) return ''
  if (typeof value !== 'object') return escaped(String(value))
  return Object.entries(value)
    .map(([name, member]) => element(name, member))
    .join('')
}

/** XML has no way to write control characters, nor half of a surrogate pair. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
}
