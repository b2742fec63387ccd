import { member, type Node, nodeIn, nodesIn, textOf, unwrapped, wordOf } from './syntax-node.ts'

/** The names of a read, outermost first: `globalThis.process?.env` gives all three. */
export type Path = readonly string[]

/** The names a node reads; undefined for what is no such read. */
export function pathOf(wrapped: Node | undefined): Path | undefined {
  const node = unwrapped(wrapped)
  if (node?.type === 'MemberExpression') return join(pathOf(nodeIn(node, 'object')), keyOf(node, 'property'))
  if (node?.type === 'CallExpression' || node?.type === 'NewExpression') return pathOfCall(node)
  return join([], wordOf(node))
}

/** The name a member is read by: `a.name`, `a['name']`, `{ name: b }`; undefined where it is only known when it runs. */
export function keyOf(node: Node, key: 'property' | 'key'): string | undefined {
  const name = nodeIn(node, key)
  return textOf(name) ?? (member(node, 'computed') === true ? undefined : wordOf(name))
}

/** The same read without a leading `globalThis`. */
export function withoutGlobalThis(path: Path): Path {
  return path[0] === 'globalThis' && path.length > 1 ? path.slice(1) : path
}

/** `new Date()` and `Date()` ask the clock, `new Date(0)` does not; `Reflect.get(globalThis, 'name')` is `globalThis.name`. */
function pathOfCall(node: Node): Path | undefined {
  const callee = pathOf(nodeIn(node, 'callee')) ?? []
  const [first, second] = nodesIn(node, 'arguments')
  switch (`${node.type} ${withoutGlobalThis(callee).join('.')}`) {
    case 'CallExpression Date':
      return ['Date()']
    case 'NewExpression Date':
      return first === undefined ? ['new Date()'] : undefined
    case 'CallExpression Reflect.get':
      return wordOf(first) === 'globalThis' ? join(['globalThis'], textOf(second)) : undefined
    default:
      return undefined
  }
}

function join(path: Path | undefined, name: string | undefined): Path | undefined {
  return path === undefined || name === undefined ? undefined : [...path, name]
}
