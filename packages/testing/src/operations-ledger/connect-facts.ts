import type { FieldShape, Operation } from '@pagakit/contract'
import type { Facts } from './fact.ts'

/** A field of the ledger; a dot stands between a wrapper and what it wraps. */
interface ConnectLedgerField {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/** One Connect operation of `vectors/operations/collect-connect.json`. */
export interface ConnectLedgerRow {
  readonly api: string
  readonly operation: string
  readonly method: string
  readonly inSeed: boolean
  /** The numbered ones are the documents' or the clients' own; others are what somebody sends besides. */
  readonly pathForms: readonly { readonly form?: number | string; readonly path: string }[]
  readonly auth: string
  /** Missing where nothing is known but a path. */
  readonly effect?: string
  readonly request: readonly ConnectLedgerField[]
  readonly response: readonly ConnectLedgerField[]
  readonly nested: { readonly wrapper?: string }
}

/** What the ledger calls our operations, where it is another name. */
export const ledgerNames: Readonly<Record<string, string>> = {
  exchangeCode: 'exchangeAuthorizationCode',
  refresh: 'refreshAccessToken',
}

/** Our word for what the ledger calls a type, null left out. A type that is not here stays, and so differs from ours. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  'string(uuid)': 'text',
  double: 'amount',
  number: 'amount',
  boolean: 'boolean',
  object: 'object',
  array: 'list',
  'array<{authority}>': 'list',
}

/** Members whose names no source shows, and what the ledger proposes to call them. */
const proposals: Readonly<Record<string, string>> = { '<mobile>': 'mobileNumber', '<nuban>': 'pagaNuban' }

/** What the ledger says of an operation, in our words. */
export function connectLedgerFacts(row: ConnectLedgerRow): Facts {
  const { wrapper = '' } = row.nested
  const wrapped =
    wrapper === '' || wrapper.startsWith('NONE') ? [] : [{ name: wrapper, type: 'object', required: true }]
  return new Map([
    ['method', row.method],
    ['availability', row.inSeed ? 'available' : 'undocumented'],
    ['effect', row.effect ?? 'none'],
    ['scopes', row.auth.match(/[A-Z]+(?:_[A-Z]+)+/g)?.join(' ') ?? 'none'],
    ['paths', [...new Set(numberedPaths(row))].join(' ')],
    ['request', row.request.map(({ name }) => name).join(', ')],
    ...ledgerFields(row.request, 'request.'),
    ...ledgerFields([...wrapped, ...row.response], 'response.'),
  ])
}

/** What a descriptor says of its operation. */
export function connectFacts({ bindings, effect, permission, availability, ...shapes }: Operation): Facts {
  return new Map([
    ['method', [...new Set(bindings.map(({ method }) => method))].join(' ')],
    ['availability', availability],
    ['effect', String(effect)],
    ['scopes', permission?.scopes.join(' ') ?? 'none'],
    ['paths', [...new Set(bindings.map(({ path }) => withoutNames(path)))].join(' ')],
    ['request', Object.keys(shapes.requestShape.fields).join(', ')],
    ...ownFields(shapes.requestShape.fields, 'request.'),
    ...ownFields(shapes.responseShape.fields, 'response.'),
  ])
}

/** The paths of the forms that are numbered or, where none is, of all. A query is not part of one. */
function numberedPaths({ pathForms }: ConnectLedgerRow): readonly string[] {
  const numbered = pathForms.filter(({ form }) => typeof form === 'number')
  return (numbered.length > 0 ? numbered : pathForms).map(({ path }) =>
    withoutNames(path.split('?')[0] ?? ''),
  )
}

/** Some placeholders of the ledger have no name. */
function withoutNames(path: string): string {
  return path.replace(/\{\w*\}/g, '{}')
}

function ledgerFields(fields: readonly ConnectLedgerField[], prefix: string): [string, string][] {
  return fields.flatMap(({ name, type, required }): [string, string][] => {
    const [first = '', ...others] = type.split('|').filter((one) => one !== 'null')
    const isAbsent = type.includes('|null') || !required
    const path = prefix + name.replace(/<\w+>/, (unknown) => proposals[unknown] ?? unknown)
    return [
      [`${path}.kind`, others.length > 0 ? type : (kinds[first] ?? first)],
      [`${path}.required`, isAbsent ? 'no' : 'yes'],
    ]
  })
}

function ownFields(fields: Readonly<Record<string, FieldShape>>, prefix: string): [string, string][] {
  return Object.entries(fields).flatMap(([name, field]): [string, string][] => [
    [`${prefix}${name}.kind`, field.kind],
    [`${prefix}${name}.required`, field.required ? 'yes' : 'no'],
    ...ownFields(field.fields ?? {}, `${prefix}${name}.`),
  ])
}
