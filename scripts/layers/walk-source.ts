import { visitorKeys } from 'oxc-parser'
import { isType, member, type Node, nodesIn } from './syntax-node.ts'

/** What a node does where it stands: give a value, bind a name, or merely be a word behind a dot or a type. */
export type Role = 'value' | 'binding' | 'word' | 'type'

/** Calls `enter` for every node with its role; what it returns, usually the same, is the role passed down from there. */
export function walkSource(node: Node, role: Role, enter: (node: Node, role: Role) => Role): void {
  const passedDown = enter(node, role)
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of nodesIn(node, key)) walkSource(child, roleOf(child, node, key, passedDown), enter)
  }
}

/** Members that hold a mere word, unless they are computed. */
const WORDS: ReadonlySet<string> = new Set([
  'MemberExpression.property',
  'Property.key',
  'PropertyDefinition.key',
  'MethodDefinition.key',
  'LabeledStatement.label',
  'BreakStatement.label',
  'ContinueStatement.label',
  'ImportSpecifier.imported',
  'ExportSpecifier.local',
  'ExportSpecifier.exported',
  'MetaProperty.meta',
  'MetaProperty.property',
])

/** Members that bind a name. */
const BINDINGS: ReadonlySet<string> = new Set([
  'VariableDeclarator.id',
  'FunctionDeclaration.id',
  'FunctionDeclaration.params',
  'FunctionExpression.id',
  'FunctionExpression.params',
  'ArrowFunctionExpression.params',
  'ClassDeclaration.id',
  'ClassExpression.id',
  'CatchClause.param',
  'ImportSpecifier.local',
  'ImportDefaultSpecifier.local',
  'ImportNamespaceSpecifier.local',
])

/** Members that hand a binding on to what stands in them: `{ a: b }`, `[c]`, `d = 1`, `...e`. */
const PATTERN_PARTS: ReadonlySet<string> = new Set([
  'ObjectPattern.properties',
  'Property.value',
  'ArrayPattern.elements',
  'AssignmentPattern.left',
  'RestElement.argument',
])

function roleOf(child: Node, parent: Node, key: string, parentRole: Role): Role {
  const place = `${parent.type}.${key}`
  if (parentRole === 'type' || isType(child)) return 'type'
  if (parentRole === 'word') return 'word'
  if (WORDS.has(place) && member(parent, 'computed') !== true) return 'word'
  if (BINDINGS.has(place)) return 'binding'
  return parentRole === 'binding' && PATTERN_PARTS.has(place) ? 'binding' : 'value'
}
