/**
 * Writes a call as an integrator would.
 *
 * @example
 * callCode('business', 'getOperationStatus', { referenceNumber: 'R1A' })
 * // await business.getOperationStatus({ referenceNumber: 'R1A' })
 */
export function callCode(api: string, operation: string, request: Readonly<Record<string, unknown>>): string {
  return `await ${api}.${operation}(${literal(request, '')})`
}

const MOST_ON_A_LINE = 60

/** Any JSON value as it stands in code. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${isList ? '' : `${name}: `}${literal(member, deeper)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const gap = isList || members.length === 0 ? '' : ' '
  const line = `${open}${gap}${members.join(', ')}${gap}${close}`
  if (line.length <= MOST_ON_A_LINE && !line.includes('\n')) return line
  return `${open}\n${members.map((member) => `${deeper}${member},\n`).join('')}${indent}${close}`
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped.replace(unseen, asEscape)}'`
}

/** What is not seen, or turns the direction of what follows: in code it would let one thing look like another. */
const unseen = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
