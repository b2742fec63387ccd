import {
  convertByShape,
  type Decoded,
  type DecodingFailure,
  type ObjectShape,
  textsOf,
} from '@pagakit/contract'
import { checkMarkup } from './check-markup.ts'
import { parseElements } from './parse-elements.ts'
import { readByShape } from './read-by-shape.ts'
import { readText } from './read-text.ts'

/**
 * Reads a body as XML and gives it the values its shape promises, those that JSON would give. Never throws.
 *
 * A text is parsed only once it is known to be well-formed and within bounds: the parser alone takes a document that was
 * cut short.
 */
export function decodeXml(bytes: Uint8Array, shape: ObjectShape): Decoded | DecodingFailure {
  const text = readText(bytes)
  if (typeof text !== 'string') return text
  const problem = whatItIsInstead(text) ?? checkMarkup(text)
  if (problem !== undefined) return { problem }
  const root = parseElements(text)
  if (root === undefined) return { problem: 'The body is not XML that can be read.' }
  const reading = readByShape(root, shape)
  if ('problem' in reading) return reading
  return { value: convertByShape(reading.parsed, shape).value, texts: textsOf(reading.parsed) }
}

function whatItIsInstead(text: string): string | undefined {
  const start = text.slice(0, 1000).trimStart()
  if (start === '') return 'The body is empty.'
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return 'The body looks like an HTML page, not XML.'
  if (/^[[{"]/.test(start)) return 'The body looks like JSON, not XML.'
  return undefined
}
