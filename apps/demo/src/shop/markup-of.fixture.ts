import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a browser would make of a page. */
export interface MarkupSeen {
  /** Each kind of element, and of attribute as `element@attribute`. */
  readonly kinds: ReadonlySet<string>
  /** What the page loads, leads to or sends a form to. */
  readonly addresses: readonly string[]
  /** All its text, the values of its fields included. */
  readonly text: string
  /** Texts that turn the direction of what follows them, because nothing ends that. */
  readonly turning: readonly string[]
}

const turns = /[\u202a-\u202e\u2066-\u2069]/

const addressed = ['href', 'src', 'action', 'formaction', 'data-live']

/** Reads a page as browsers do. */
export function markupOf(page: string): MarkupSeen {
  const kinds = new Set<string>()
  const addresses: string[] = []
  const texts: string[] = []
  const turning: string[] = []
  const read = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) {
      texts.push(node.value)
      const isApart = node.parentNode !== null && ['bdi', 'option'].includes(node.parentNode.nodeName)
      if (turns.test(node.value) && !isApart) turning.push(node.value)
    }
    if ('tagName' in node) {
      kinds.add(node.tagName)
      for (const { name, value } of node.attrs) {
        kinds.add(`${node.tagName}@${name}`)
        if (addressed.includes(name)) addresses.push(value)
        if (name === 'value') texts.push(value)
      }
    }
    if ('data' in node) kinds.add(`comment ${node.data}`)
    if ('childNodes' in node) node.childNodes.forEach(read)
  }
  read(parse(page))
  return { kinds, addresses, text: texts.join('\n'), turning }
}
