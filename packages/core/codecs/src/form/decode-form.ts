import type { Decoded, DecodingFailure, ObjectShape } from '@pagakit/contract'
import { readText } from '../json/read-text.ts'
import { decodePairs, type Pair } from './decode-pairs.ts'

const MOST_PAIRS = 1000

/** Reads a form and gives it the values its shape promises. Never throws. */
export function decodeForm(bytes: Uint8Array, shape: ObjectShape): Decoded | DecodingFailure {
  const text = readText(bytes)
  if (typeof text !== 'string') return text
  const parts = text.split('&', MOST_PAIRS + 1).filter((part) => part !== '')
  if (parts.length > MOST_PAIRS) return { problem: `The form has more than ${MOST_PAIRS} members.` }
  const pairs: Pair[] = []
  for (const part of parts) {
    const pair = pairOf(part)
    if (pair === undefined) return { problem: 'The form has a percent sign that begins no escape of UTF-8.' }
    pairs.push(pair)
  }
  return decodePairs(pairs, shape)
}

function pairOf(part: string): Pair | undefined {
  const equals = part.indexOf('=')
  const [name, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
  try {
    return [decodeText(name), decodeText(value)]
  } catch {
    return undefined
  }
}

/** A plus is a space here, and here only. Decoded once: what comes out is never looked at for escapes again. */
function decodeText(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
