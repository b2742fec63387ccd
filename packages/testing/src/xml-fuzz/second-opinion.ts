import { SaxesParser } from 'saxes'

/** The texts of a document's leaves by path, the root left out: `details.firstName`, or with its turn `tags.1`. */
export type Leaves = ReadonlyMap<string, string>

interface Open {
  readonly name: string
  readonly seen: Map<string, number>
  text: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * What another parser, which is strict, reads in a document: its leaves, or undefined where it is not well-formed or has a
 * document type.
 */
export function secondOpinion(bytes: Uint8Array): Leaves | undefined {
  const leaves = new Map<string, string>()
  const open: Open[] = []
  let isRefused = false
  const parser = new SaxesParser({ xmlns: false })
  const refuse = (): void => {
    isRefused = true
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('text', (text) => addText(open, text))
  parser.on('cdata', (text) => addText(open, text))
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.lastIndexOf(':') + 1)
    const siblings = open.at(-1)?.seen
    const turn = siblings?.get(local) ?? 0
    siblings?.set(local, turn + 1)
    open.push({ name: `${local}#${turn}`, seen: new Map(), text: '' })
  })
  parser.on('closetag', () => {
    const path = open
      .slice(1)
      .map(({ name }) => name)
      .join('.')
    const closed = open.pop()
    if (closed !== undefined && closed.seen.size === 0) leaves.set(path, closed.text)
  })
  try {
    parser.write(utf8.decode(bytes)).close()
  } catch {
    return undefined
  }
  return isRefused ? undefined : leaves
}

function addText(open: readonly Open[], text: string): void {
  const current = open.at(-1)
  if (current !== undefined) current.text += text
}
