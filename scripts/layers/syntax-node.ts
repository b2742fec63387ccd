/** Any node of a syntax tree; its other members are read by name. */
export interface Node {
  readonly type: string
  readonly start: number
}

/** True for a node of the tree. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** A member of a node, whatever it holds. */
export function member(node: Node, key: string): unknown {
  return Reflect.get(node, key)
}

/** The nodes a member holds: one, a list, or none. */
export function nodesIn(node: Node, key: string): Node[] {
  return [member(node, key)].flat().filter(isNode)
}

/** The node a member holds. */
export function nodeIn(node: Node, key: string): Node | undefined {
  return nodesIn(node, key)[0]
}

/** The word of an identifier; undefined for anything else. */
export function wordOf(node: Node | undefined): string | undefined {
  const word = node?.type === 'Identifier' ? member(node, 'name') : undefined
  return typeof word === 'string' ? word : undefined
}

/** The value of a text in quotes; undefined for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  const value = node?.type === 'Literal' ? member(node, 'value') : undefined
  return typeof value === 'string' ? value : undefined
}

/** Nodes named TS… are types, except these, which wrap a value. */
const VALUE_WRAPPERS: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
])

/** What is inside of `value as Type`, `value!` and the like. */
export function unwrapped(node: Node | undefined): Node | undefined {
  const wraps = node !== undefined && (VALUE_WRAPPERS.has(node.type) || node.type === 'ChainExpression')
  return wraps ? unwrapped(nodeIn(node, 'expression')) : node
}

/** True for a type, and for a declaration without a value: `declare const process` binds nothing, it names the global. */
export function isType(node: Node): boolean {
  return member(node, 'declare') === true || (node.type.startsWith('TS') && !VALUE_WRAPPERS.has(node.type))
}
