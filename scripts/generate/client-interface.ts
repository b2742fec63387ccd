import type { Api, FieldShape, ObjectShape, Operation } from '@pagakit/contract'
import { fileNameOf } from './file-name-of.ts'

/** What a generated interface is called and made from. */
export interface ClientInterfaceInput {
  readonly api: Api
  /** The word every name begins with: `Business`. */
  readonly prefix: string
  /** The name of the client: `business`. The list of names begins with it. */
  readonly variable: string
  /** What has the methods in examples. @default the client */
  readonly caller?: string | undefined
}

/**
 * Writes the documented interface of a client. Mapped types show no hover text, so every type is spelled out; a type test
 * in the adapter proves it equal to the descriptors.
 */
export function clientInterface({ api, prefix, variable, caller = variable }: ClientInterfaceInput): string {
  const operations = Object.values(api.operations)
  const names = operations.map(({ name }) => `  '${name}',`).join('\n')
  return `// Written by \`pnpm generate\` from the descriptors of @pagakit/models. Do not edit.
import type { ${contractTypes(operations)} } from '@pagakit/contract'

/** The operations of the ${prefix} API by name, in the order of its documents. */
export const ${variable}OperationNames = [
${names}
] as const

/** The name of an operation of the ${prefix} API. */
export type ${prefix}OperationName = (typeof ${variable}OperationNames)[number]

${operations.map((operation) => operationTypes(operation)).join('\n')}
/** The operations of the ${prefix} API as methods. */
export interface ${prefix}Operations {
${operations.map((operation) => method(operation, caller)).join('\n')}
}
`
}

function contractTypes(operations: readonly Operation[]): string {
  const shapes = JSON.stringify(operations.map(({ requestShape }) => requestShape))
  const inputs = Object.entries(inputTypes).flatMap(([kind, type]) =>
    shapes.includes(`"kind":"${kind}"`) ? [type] : [],
  )
  const results = new Set(operations.map(resultType))
  return [...inputs, ...results, 'Call', 'CallOptions'].toSorted().join(', ')
}

/** The types of the contract that a request has, by the kind of field. */
const inputTypes = { amount: 'Amount', file: 'FileInput' } as const

/** The type of the contract that a call resolves to. */
function resultType({ notFound }: Operation): 'Answered' | 'LookedUp' {
  return notFound === undefined ? 'Answered' : 'LookedUp'
}

function operationTypes(operation: Operation): string {
  const title = capitalised(operation.name)
  return `${requestType(operation, title)}
/** What Paga answers to \`${operation.name}\`. */
export interface ${title}Response {
${members(answerShape(operation), 'response', '  ')}
}
`
}

function requestType(operation: Operation, title: string): string {
  const { alternatives } = operation.requestShape
  if (alternatives === undefined) {
    return `/** What \`${operation.name}\` takes. */
export interface ${title}Request {
${members(requestShape(operation), 'request', '  ')}
}
`
  }
  const shapes = alternatives.map((shape) => `  | {\n${members(shape, 'request', '      ')}\n    }`)
  return `/** What \`${operation.name}\` takes: the fields of one of these shapes, not of both. */
export type ${title}Request =
${shapes.join('\n')}
`
}

/** The answer as a client gives it: each item of a bulk answer has a verdict of its own. */
function answerShape({ responseShape, items }: Operation): ObjectShape {
  const list = items === undefined ? undefined : responseShape.fields[items.list]
  if (items === undefined || list?.items === undefined) return responseShape
  const fields = { ...list.items.fields, verdict: itemVerdict }
  return { fields: { ...responseShape.fields, [items.list]: { ...list, items: { ...list.items, fields } } } }
}

const itemVerdict: FieldShape = {
  kind: 'text',
  required: true,
  description:
    'What this item came to; added by the client. `unknown` is not a failure: settle its reference before you pay it again.',
  values: ['successful', 'pending', 'refused', 'unknown'],
}

/** A reference that is made where it is left out is optional for the caller, though required on the wire. */
function requestShape({ requestShape: shape, reference }: Operation): ObjectShape {
  if (reference?.role !== 'made') return shape
  const entries = Object.entries(shape.fields).map(([name, field]) => {
    return [name, name === reference.field ? { ...field, required: false } : field]
  })
  return { fields: Object.fromEntries(entries) }
}

type Side = 'request' | 'response'

function members(
  shape: ObjectShape | { readonly fields: ObjectShape['fields'] },
  side: Side,
  indent: string,
): string {
  return Object.entries(shape.fields)
    .map(([name, field]) => {
      const optional = field.required ? '' : '?'
      const orUndefined = field.required ? '' : ' | undefined'
      const type = typeOf(field, side, indent)
      return `${indent}/** ${field.description} */\n${indent}readonly ${name}${optional}: ${type}${orUndefined}`
    })
    .join('\n')
}

function typeOf(field: FieldShape, side: Side, indent: string): string {
  switch (field.kind) {
    case 'amount':
      return side === 'request' ? 'Amount' : 'string'
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'text':
      if (field.date && side === 'request') return 'string | Date'
      return field.values?.map(quoted).join(' | ') ?? 'string'
    case 'file':
      return 'FileInput'
    case 'list':
      return `readonly ${listItem(field, side, indent)}[]`
    case 'object':
      if (field.fields) return `{\n${members({ fields: field.fields }, side, `${indent}  `)}\n${indent}}`
      return `Readonly<Record<string, ${side === 'request' ? 'string' : 'unknown'}>>`
  }
}

function listItem({ items }: FieldShape, side: Side, indent: string): string {
  const type = items === undefined ? 'unknown' : typeOf(items, side, indent)
  return type.includes(' | ') ? `(${type})` : type
}

function method(operation: Operation, caller: string): string {
  const title = capitalised(operation.name)
  const isOptional = Object.values(requestShape(operation).fields).every((field) => !field.required)
  const lines = [
    operation.summary,
    '',
    ...advice(operation),
    '',
    `${operation.section}${availability(operation)}.`,
    `@throws PagaError \`INVALID_INPUT\` before anything is sent; else see \`outcome\`, \`retry\` and \`hint\` of the error`,
    '@example',
    ...example(operation, caller),
  ]
  const comment = lines.map((line) => `   * ${line}`.trimEnd()).join('\n')
  const input = `input${isOptional ? '?' : ''}: ${title}Request`
  return `  /**\n${comment}\n   */\n  ${operation.name}(${input}, options?: CallOptions): Call<${resultType(operation)}<${title}Response>>`
}

/** What its effect means for the caller. */
function advice({ effect, ifUnknown, notFound }: Operation): readonly string[] {
  if (typeof effect === 'function') {
    return [
      'Whether it moves money depends on the input. Where it does, it is never sent twice by itself; on',
      "`outcome: 'unknown'` call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.",
    ]
  }
  if (ifUnknown !== undefined) {
    return [
      "Moves money, and is never sent twice by itself. On `outcome: 'unknown'`:",
      ifUnknown,
      '`verdict` may be `pending`.',
    ]
  }
  const moves = effect === 'money' ? 'Moves money' : 'Changes an account'
  if (effect === 'money' || effect === 'write') {
    return [
      `${moves}: keep the reference before you send. It is never sent twice by itself; on \`outcome: 'unknown'\``,
      'call `settle(referenceNumber)` and do not pay again. `verdict` may be `pending`.',
    ]
  }
  const mayFindNothing =
    notFound === undefined ? '' : ' `verdict` is `not-found` where there is nothing to find.'
  return [`Moves no money; repeated by itself if the connection fails.${mayFindNothing}`]
}

function availability({ availability: state }: Operation): string {
  return state === 'available' ? '' : ` (${state})`
}

function example({ name, samples, reference }: Operation, caller: string): readonly string[] {
  const { request } = samples[0]
  const shown = Object.entries(request).filter(
    ([field]) => reference?.role !== 'made' || field !== reference.field,
  )
  if (shown.length === 0) return [`const answer = await ${caller}.${name}()`]
  const fields = shown.map(([field, value]) => `  ${field}: ${literal(value)},`)
  return [`const answer = await ${caller}.${name}({`, ...fields, '})']
}

function literal(value: unknown): string {
  const file = fileNameOf(value)
  if (file !== undefined) return `await readFile(${quoted(file)})`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value)
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
