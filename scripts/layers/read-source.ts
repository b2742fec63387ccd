import { parseSync } from 'oxc-parser'
import { keyOf, type Path, pathOf, withoutGlobalThis } from './read-path.ts'
import { type Node, nodeIn, nodesIn, textOf, wordOf } from './syntax-node.ts'
import { walkSource } from './walk-source.ts'

/**
 * One thing a file takes from outside.
 *
 * - `import`: a module, in whichever form it is named: import, export from, `import()`, `import('x').Type`, `require`.
 * - `global`: a global that is read, at most two names deep and without `globalThis.` in front: `process.env`, `fetch`,
 *   `new Date()`.
 */
export interface Use {
  readonly kind: 'import' | 'global'
  readonly name: string
  /** Counted from 1. */
  readonly line: number
}

/**
 * Reads what a TypeScript file imports and which globals it reads.
 *
 * Types count as imports, not as globals. A name the file binds anywhere is its own and no global, unless it is bound to
 * a holder of globals: after `const node = globalThis.process`, `node.env` is `process.env`.
 */
export function readSource(file: string, text: string): Use[] {
  const { program, errors } = parseSync(file, text, { preserveParens: false })
  if (errors[0] !== undefined) throw new SyntaxError(`${file} does not parse: ${errors[0].message}`)

  const imports: Use[] = []
  const reads: { readonly path: Path; readonly node: Node }[] = []
  const own = new Set<string>()
  const aliases = new Map<string, Path>()
  const followed = new Set<Node>()

  const lineOf = (node: Node): number => text.slice(0, node.start).split('\n').length

  walkSource(program, 'value', (node, role) => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) imports.push({ kind: 'import', name: specifier, line: lineOf(node) })

    for (const { name, path, from } of takenFromHolder(node)) {
      followed.add(from)
      if (isHolder(path)) aliases.set(name, path)
      else reads.push({ path, node })
    }
    const bound = role === 'binding' ? wordOf(node) : undefined
    if (bound !== undefined) own.add(bound)
    if (role !== 'value') return role
    const path = pathOf(node)
    if (path !== undefined && !followed.has(node)) reads.push({ path, node })
    return path === undefined ? 'value' : 'word'
  })

  const globals = reads.flatMap(({ path, node }): Use[] => {
    const [root = '', ...rest] = path
    const alias = aliases.get(root)
    if (alias === undefined && own.has(root)) return []
    const name = withoutGlobalThis([...(alias ?? [root]), ...rest])
      .slice(0, 2)
      .join('.')
    return [{ kind: 'global', name, line: lineOf(node) }]
  })
  return [...imports, ...globals]
}

/** The globals whose members are what counts. */
const HOLDERS: ReadonlySet<string> = new Set(['globalThis', 'process', 'crypto'])

function isHolder(path: Path): boolean {
  return HOLDERS.has(withoutGlobalThis(path).join('.'))
}

/** What a declaration takes out of a holder: `const node = globalThis.process`, `const { subtle } = crypto`. */
function takenFromHolder(node: Node): { readonly name: string; readonly path: Path; readonly from: Node }[] {
  const from = node.type === 'VariableDeclarator' ? nodeIn(node, 'init') : undefined
  const holder = pathOf(from)
  const id = nodeIn(node, 'id')
  if (from === undefined || holder === undefined || id === undefined || !isHolder(holder)) return []
  if (id.type === 'Identifier') return [{ name: wordOf(id) ?? '', path: holder, from }]
  return nodesIn(id, 'properties').map((property) => {
    const key = keyOf(property, 'key')
    const path = key === undefined ? holder : [...holder, key]
    return { name: wordOf(nodeIn(property, 'value')) ?? '', path, from }
  })
}

/** The module a node names. */
function specifierOf(node: Node): string | undefined {
  if (node.type === 'TSExternalModuleReference') return textOf(nodeIn(node, 'expression'))
  if (node.type !== 'CallExpression') return textOf(nodeIn(node, 'source'))
  return pathOf(nodeIn(node, 'callee'))?.join('.') === 'require'
    ? textOf(nodeIn(node, 'arguments'))
    : undefined
}
