import { forbiddenCharacter } from './forbidden-character.ts'

const MOST_LEVELS = 32
const MOST_ELEMENTS = 10_000

/** White space, as XML counts it. */
const SPACE = /^[ \t\n\r]*$/

const DECLARATION =
  /^<\?xml[ \t\n\r]+version[ \t\n\r]*=[ \t\n\r]*(["'])1\.0\1(?:[ \t\n\r]+encoding[ \t\n\r]*=[ \t\n\r]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n\r]+standalone[ \t\n\r]*=[ \t\n\r]*(["'])(?:yes|no)\3)?[ \t\n\r]*\?>/

/** The parts of a document, the likeliest first. Each begins where the one before ended, so nothing is passed over. */
const parts = {
  text: /[^<&]+/y,
  end: /<\/[^<>/"'\s]+[ \t\n\r]*>/y,
  // Of the white space JavaScript knows, XML has four characters; the validator trims all of it.
  start:
    /<[^<>/"'=!?\s][^<>/"'=\s]*(?:[ \t\n\r]+[^<>/"'=\s]+[ \t\n\r]*=[ \t\n\r]*(?:"[^<"]*"|'[^<']*'))*[ \t\n\r]*\/?>/y,
  reference: /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});/y,
  comment: /<!--(?:-?[^-])*-->/y,
  data: /<!\[CDATA\[[\s\S]*?\]\]>/y,
  instruction: /<\?(?!xml[\s?])[A-Za-z_][\w.-]*(?:[ \t\n\r][\s\S]*?)?\?>/iy,
} as const

type PartName = keyof typeof parts

// A cast for the names of a literal: they are its keys and no others.
const partNames = Object.keys(parts) as readonly PartName[]

/**
 * Says why a text may not go to the parser, or nothing.
 *
 * The validator of fast-xml-parser checks names, attributes and that tags match. This checks the rest, which it lets pass:
 * the document's bounds, one root, document types, unfinished comments and data, undefined entities, forbidden characters.
 */
export function checkMarkup(text: string): string | undefined {
  if (forbiddenCharacter.test(text)) return 'The body has a character that XML forbids.'
  const walk = new Walk()
  let at = DECLARATION.exec(text)?.[0].length ?? 0
  while (at < text.length) {
    const part = partAt(text, at)
    if (part === undefined) return whatStands(text, at)
    const problem = walk.take(part.name, part.text)
    if (problem !== undefined) return problem
    at += part.text.length
  }
  return walk.end()
}

/** The state of a walk over the parts of a document. */
class Walk {
  #depth = 0
  #elements = 0

  take(name: PartName, text: string): string | undefined {
    switch (name) {
      case 'start':
        return this.#start(text)
      case 'end':
        this.#depth -= 1
        return this.#depth < 0 ? notWellFormed : undefined
      case 'text':
        return (this.#depth === 0 ? SPACE.test(text) : !text.includes(']]>')) ? undefined : notWellFormed
      case 'reference':
        return this.#depth > 0 && isCharacter(text) ? undefined : notWellFormed
      case 'data':
        return this.#depth > 0 ? undefined : notWellFormed
      default:
        return undefined
    }
  }

  end(): string | undefined {
    if (this.#depth > 0) return cutShort
    return this.#elements === 0 ? notWellFormed : undefined
  }

  #start(text: string): string | undefined {
    if (this.#depth === 0 && this.#elements > 0) return 'The body has more than one root element.'
    if (!hasDefinedReferences(text)) return notWellFormed
    this.#elements += 1
    if (this.#elements > MOST_ELEMENTS) return `The body has more than ${MOST_ELEMENTS} elements.`
    if (this.#depth === MOST_LEVELS) return `The body is nested deeper than ${MOST_LEVELS} levels.`
    if (!text.endsWith('/>')) this.#depth += 1
    return undefined
  }
}

const notWellFormed = 'The body is not well-formed XML.'
const cutShort = 'The body is not whole XML; it seems to be cut short.'

function partAt(text: string, at: number): { readonly name: PartName; readonly text: string } | undefined {
  for (const name of partNames) {
    const part = parts[name]
    part.lastIndex = at
    const [found] = part.exec(text) ?? []
    if (found !== undefined) return { name, text: found }
  }
  return undefined
}

/** What stands where no part of a document can. */
function whatStands(text: string, at: number): string {
  if (/^<!doctype/i.test(text.slice(at, at + 9)))
    return 'The body has a document type declaration, which is refused.'
  return text.includes('>', at) ? notWellFormed : cutShort
}

function hasDefinedReferences(tag: string): boolean {
  const pieces = tag.split('&')
  return pieces.slice(1).every((piece) => {
    const reference = `&${piece.slice(0, piece.indexOf(';') + 1)}`
    parts.reference.lastIndex = 0
    return parts.reference.test(reference) && isCharacter(reference)
  })
}

/** False for a numeric reference to what XML forbids, such as `&#0;`. */
function isCharacter(reference: string): boolean {
  const [, hexadecimal, decimal] = /^&#(?:x([\dA-Fa-f]+)|(\d+));$/.exec(reference) ?? []
  if (hexadecimal === undefined && decimal === undefined) return true
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return point <= 0x10ffff && !forbiddenCharacter.test(String.fromCodePoint(point))
}
