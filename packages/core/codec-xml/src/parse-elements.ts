import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element by its local name. Attributes are ignored: no answer has any that means something. */
export interface XmlElement {
  readonly name: string
  readonly elements: readonly XmlElement[]
  /** All text directly in it, exactly as it was written, references resolved. */
  readonly text: string
}

/** What fast-xml-parser makes of an element, `{ name: children }`, or of a text, `{ '#text': text }`. */
type OrderedNode = Readonly<Record<string, string | readonly OrderedNode[]>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  // Numeric references are among the HTML entities there. Undefined names were refused before.
  htmlEntities: true,
  processEntities: { enabled: true, maxExpandedLength: Number.POSITIVE_INFINITY },
  // No path is asked for, and a text of it would be made for every element.
  jPath: false,
  // A name that every object inherits is data here like any other: nothing below asks an object for it.
  onDangerousProperty: (name) => name,
})

/** Parses a text that `checkMarkup` let pass into its root element; undefined where it is not well-formed after all, or has
 * a name such as `__proto__`. */
export function parseElements(text: string): XmlElement | undefined {
  try {
    if (XMLValidator.validate(text) !== true) return undefined
    const nodes: readonly OrderedNode[] = parser.parse(text)
    return elementsOf(nodes)[0]
  } catch {
    // The parser throws for names such as __proto__, and its messages quote the document.
    return undefined
  }
}

function elementsOf(nodes: readonly OrderedNode[]): XmlElement[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, content]) =>
      typeof content === 'string' ? [] : [elementOf(name, content)],
    ),
  )
}

function elementOf(name: string, children: readonly OrderedNode[]): XmlElement {
  const texts = children.map(({ '#text': text }) => (typeof text === 'string' ? text : ''))
  return { name: name.slice(name.lastIndexOf(':') + 1), elements: elementsOf(children), text: texts.join('') }
}
