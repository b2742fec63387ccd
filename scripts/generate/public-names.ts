import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a package.json says of its entry points. */
interface Entries {
  readonly name: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | { readonly '@pagakit/source'?: string }>>
}

/** Writes the page that lists what every published package exports by name. */
export function publicNamesPage(root: string): string {
  const sections = globSync('{packages/*/*,apps/*}/package.json', { cwd: root })
    .toSorted()
    .flatMap((path) => {
      const entries: Entries = JSON.parse(readFileSync(join(root, path), 'utf8'))
      return entries.private === true ? [] : packageSections(entries, join(root, dirname(path)))
    })
  const warning = '<!-- Written by `pnpm generate`. A name that leaves this list is a breaking change. -->'
  return `${warning}\n\n# Public names\n\n${sections.join('\n\n')}\n`
}

function packageSections({ name, exports }: Entries, folder: string): string[] {
  return Object.entries(exports).flatMap(([subpath, conditions]) => {
    const source = typeof conditions === 'string' ? undefined : conditions['@pagakit/source']
    if (source === undefined) return []
    const names = publicNames(readFileSync(join(folder, source), 'utf8')).map((exported) => `- ${exported}`)
    return [`## ${name}${subpath.slice(1)}\n\n${names.join('\n')}`]
  })
}

/**
 * Lists what an entry file exports by name, types with the word before them. It reads the export lists and declarations
 * our own style allows: every name is written down, and nothing is the default.
 */
export function publicNames(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const listed = [...code.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(
    ([, allTypes = '', names = '']) => {
      const words = names.split(',').map((name) => name.trim())
      return words.filter((name) => name !== '').map((name) => allTypes + exportedName(name))
    },
  )
  const declared = [...code.matchAll(DECLARATION)].map(([, kind = '', name = '']) => {
    return kind === 'interface' || kind === 'type' ? `type ${name}` : name
  })
  return [...listed, ...declared].toSorted()
}

const DECLARATION = /^export (?:abstract |async )?(const|function|class|interface|type) (\w+)/gm

/** `secret as shown` is exported as `shown`. */
function exportedName(name: string): string {
  const isType = name.startsWith('type ')
  return `${isType ? 'type ' : ''}${name.split(' ').at(-1)}`
}
