import type { FieldShape, Operation } from '@pagakit/contract'
import type { Facts } from './fact.ts'

/** A field of the ledger; a dot stands between an object and its member. */
interface CollectLedgerField {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** One Collect operation of `vectors/operations/collect-connect.json`. */
export interface CollectLedgerRow {
  readonly api: string
  readonly operation: string
  readonly method: string
  readonly inSeed: boolean
  readonly pathForms: readonly { readonly path: string }[]
  readonly hash: { readonly order: readonly string[] }
  readonly effect: string
  readonly request: readonly CollectLedgerField[]
  readonly response: readonly CollectLedgerField[]
  /** The names of the members of lists: those of `items` under `items[]`; and words about other things. */
  readonly nested: Readonly<Record<string, unknown>>
  readonly requestSample: Readonly<Record<string, unknown>>
  readonly responseSample: Readonly<Record<string, unknown>>
}

/** Our word for what the ledger calls a type, null left out. A type that is not here stays, and so differs from ours. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  'string(uuid)': 'text',
  'string(url)': 'text',
  number: 'amount',
  boolean: 'boolean',
  object: 'object',
  'string|number': 'integer',
  'number|string': 'amount',
}

/** What the ledger says of an operation, in our words. */
export function collectLedgerFacts(row: CollectLedgerRow): Facts {
  const { method, pathForms, inSeed, effect, hash, request, response, nested } = row
  return new Map([
    ['method', method],
    ['path', pathForms.map(({ path }) => path).join(' ')],
    ['availability', inSeed ? 'available' : 'undocumented'],
    ['effect', effect],
    ['hash', orderOf(hash.order)],
    ['request', topLevel(request)],
    ...ledgerFields(request, 'request.'),
    ...ledgerFields(response, 'response.'),
    ...Object.entries(nested).flatMap(([name, members]): [string, string][] =>
      name.endsWith('[]') && Array.isArray(members)
        ? [[`response.${name}`, members.join(', ').replaceAll('?', '')]]
        : [],
    ),
  ])
}

/** What a descriptor says of its operation. */
export function collectFacts(operation: Operation): Facts {
  const { bindings, availability, effect, hash, requestShape, responseShape } = operation
  const lists = Object.entries(responseShape.fields).filter(([name]) => /^(items|banks)$/.test(name))
  return new Map([
    ['method', bindings.map(({ method }) => method).join(' ')],
    ['path', bindings.map(({ path }) => path).join(' ')],
    ['availability', availability],
    ['effect', String(effect)],
    ['hash', hash.documented.join(' + ')],
    ['request', Object.keys(requestShape.fields).join(', ')],
    ...ownFields(requestShape.fields, 'request.'),
    ...ownFields(responseShape.fields, 'response.'),
    ...lists.map(([name, { items }]): [string, string] => [
      `response.${name}[]`,
      Object.keys(items?.fields ?? {}).join(', '),
    ]),
  ])
}

/** Without the key, which is always last, and without remarks. */
function orderOf(order: readonly string[]): string {
  return order
    .filter((term) => term !== '<hashKey>')
    .map((term) => term.replace(/ \(.*\)$/, ''))
    .join(' + ')
}

function topLevel(fields: readonly CollectLedgerField[]): string {
  return fields
    .map(({ name }) => name)
    .filter((name) => !name.includes('.'))
    .join(', ')
}

function ledgerFields(fields: readonly CollectLedgerField[], prefix: string): [string, string][] {
  return fields
    .filter(({ name }) => name !== '...')
    .flatMap(({ name, type, required }): [string, string][] => {
      const isAbsent = !required || type.endsWith('|null')
      return [
        [`${prefix}${name}.kind`, kindOf(type.replace(/\|null$/, ''))],
        [`${prefix}${name}.required`, isAbsent ? 'no' : 'yes'],
      ]
    })
}

function kindOf(type: string): string {
  return type === 'array' || type.endsWith('[]') || type.startsWith('array<') ? 'list' : (kinds[type] ?? type)
}

function ownFields(fields: Readonly<Record<string, FieldShape>>, prefix: string): [string, string][] {
  return Object.entries(fields).flatMap(([name, field]): [string, string][] => [
    [`${prefix}${name}.kind`, field.kind],
    [`${prefix}${name}.required`, field.required ? 'yes' : 'no'],
    ...ownFields(field.fields ?? {}, `${prefix}${name}.`),
  ])
}
