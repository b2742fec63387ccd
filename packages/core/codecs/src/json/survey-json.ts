/** What one look at the bytes of a body tells. Exact for valid JSON; for anything else good for a guess. */
export interface JsonSurvey {
  /** How deep objects and lists are nested. */
  readonly deepest: number
  /** Objects and lists that were opened and never closed. */
  readonly unclosed: number
  /** How many members all objects have together; fewer after parsing means that a name was repeated. */
  readonly members: number
  /** True where a number has too many digits for a double, or an exponent. */
  readonly mayLoseDigits: boolean
  /** True only where every number is written as JavaScript writes it, so that its text is known from its value. */
  readonly hasPlainNumbers: boolean
}

const QUOTE = 0x22
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const BACKSLASH = 0x5c

// A double keeps any decimal of 15 digits. The point is counted as a digit: that errs on the safe side.
const SAFE_CHARACTERS = 15

/**
 * Looks at a body without building anything from it.
 *
 * It reads bytes, not characters: no byte of a longer UTF-8 sequence looks like JSON's punctuation, and this loop takes
 * less time than a regular expression over the text. That is also why it calls no function per string or number.
 */
export function surveyJson(bytes: Uint8Array): JsonSurvey {
  const { length } = bytes
  let depth = 0
  let deepest = 0
  let members = 0
  let mayLoseDigits = false
  let hasPlainNumbers = true
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at += 1
      while (at < length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
    } else if (byte === COLON) {
      members += 1
    } else if (isDigit(byte)) {
      const start = at
      let point = -1
      while (isDigit(bytes[at + 1]) || bytes[at + 1] === POINT) {
        at += 1
        if (bytes[at] === POINT) point = at
      }
      if (at - start >= SAFE_CHARACTERS || isExponent(bytes[at + 1])) mayLoseDigits = true
      // 1.50 and -0 lose a character as numbers, and 0.0000001 gains some; that any other may be among these errs on the safe side.
      if (bytes[start - 1] === MINUS || (point > 0 && (bytes[start] === ZERO || bytes[at] === ZERO))) {
        hasPlainNumbers = false
      }
    } else if (opens(byte)) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (closes(byte)) {
      depth -= 1
    }
  }
  return {
    deepest,
    unclosed: Math.max(depth, 0),
    members,
    mayLoseDigits,
    hasPlainNumbers: hasPlainNumbers && !mayLoseDigits,
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE
}

function isExponent(byte: number | undefined): boolean {
  return byte === 0x65 || byte === 0x45
}

function opens(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b
}

function closes(byte: number | undefined): boolean {
  return byte === 0x7d || byte === 0x5d
}
