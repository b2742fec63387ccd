import type { Facts } from './fact.ts'
import { type LedgerField, type LedgerRow, membersOf } from './ledger-row.ts'

/** Our word for what the ledger calls a type. A type that is not here stays as it is, and so differs from ours. */
const kinds: Readonly<Record<string, string>> = {
  String: 'text',
  date: 'text',
  datetime: 'text',
  'epoch milliseconds (number)': 'integer',
  Double: 'amount',
  Integer: 'integer',
  int: 'integer',
  Boolean: 'boolean',
  object: 'object',
  'Map<String,String>': 'object',
  'binary part': 'file',
}

const availabilities: Readonly<Record<string, string>> = {
  available: 'available',
  'not yet available': 'announced',
}

/** An effect that is one thing here and another there hangs on the input; which is which is tested with the models. */
const effects: Readonly<Record<string, string>> = {
  'status without customerCredentials, money with': 'depends on the input',
}

const roles: Readonly<Record<string, string>> = {
  'new, unique': 'caller',
  'new, may be made by the client': 'made',
  'names an earlier operation': 'earlier',
  'names an earlier transaction': 'earlier',
}

/** What the ledger says of an operation, in our words. */
export function ledgerFacts(row: LedgerRow): Facts {
  return new Map([
    ['name', row.operation],
    ['section', row.number === null ? 'none' : String(row.number)],
    ['method', row.httpMethod],
    ['path', row.path],
    ['availability', availability(row)],
    ['effect', effects[row.effect] ?? row.effect],
    ['reference', roles[row.referenceRole] ?? row.referenceRole],
    ['hash.documented', documentedOrder(row).join(' + ')],
    ['hash.current', currentOrder(row).join(' + ')],
    ['request', row.request.map(({ name }) => name).join(', ')],
    ...fieldFacts(row, row.request, 'request.'),
    ...fieldFacts(row, row.responses, 'response.'),
  ])
}

/** What the documents do not have is undocumented, whoever has it. */
function availability(row: LedgerRow): string {
  return row.inSeed ? (availabilities[row.availability] ?? row.availability) : 'undocumented'
}

/** The order the documents print, even where the ledger does not follow it. */
function documentedOrder({ hash, hashConflicts }: LedgerRow): readonly string[] {
  return hashConflicts.find(({ source }) => source === 'seed text')?.order ?? hash.order
}

/** The order of Paga's official clients, where they do not follow the documents. Other sources do not count. */
function currentOrder({ hash, hashConflicts }: LedgerRow): readonly string[] {
  return hashConflicts.find(({ source }) => source.startsWith('Node 2.0.4'))?.order ?? hash.order
}

function fieldFacts(row: LedgerRow, fields: readonly LedgerField[], prefix: string): [string, string][] {
  // A row in parentheses is a remark on the members of a type, and none of them.
  const members = fields.filter(({ name }) => !name.startsWith('('))
  return members.flatMap(({ name, type, required, constraint = '' }): [string, string][] => {
    const nested = row.nested[type.replace('[]', '')]
    const kind = type.endsWith('[]') ? 'list' : 'object'
    const path = prefix + name
    return [
      [`${path}.kind`, nested === undefined ? (kinds[type] ?? type) : kind],
      [`${path}.required`, required ? 'yes' : 'no'],
      ...valueFacts(path, constraint),
      ...fieldFacts(
        row,
        nested === undefined ? [] : membersOf(nested),
        kind === 'list' ? `${path}[].` : `${path}.`,
      ),
    ]
  })
}

/** A constraint such as `KYC1 | KYC2` lists the values; any other is a sentence. */
function valueFacts(path: string, constraint: string): [string, string][] {
  return /^[A-Z\d_]+( \| [A-Z\d_]+)+$/.test(constraint) ? [[`${path}.values`, constraint]] : []
}
