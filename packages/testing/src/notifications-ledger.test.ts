import type { FieldShape, ObjectShape } from '@pagakit/contract'
import { collectWebhooks, reverseOperations, type Webhook } from '@pagakit/models/notifications'
import { describe, expect, test } from 'vitest'
import { type Difference, differences, type Facts, loosens } from './operations-ledger/fact.ts'
import { readVectors } from './read-vectors.ts'

interface LedgerField {
  readonly name: string
  readonly required: boolean
}

interface NotificationRow {
  readonly api: string
  readonly operation: string
  readonly pathForms: readonly { readonly path: string }[]
  readonly hash: { readonly order: readonly string[] }
  readonly request: readonly LedgerField[]
  readonly response: readonly LedgerField[]
  readonly nested: Readonly<Record<string, unknown>>
}

/** Something Paga sends, as the ledger and the models can be compared on it. */
interface Described {
  readonly name: string
  readonly request: ObjectShape
  /** Undefined for a webhook, whose answer is its HTTP status. */
  readonly response?: ObjectShape
  readonly paths: readonly string[]
  readonly hash: readonly string[]
}

const rows = readVectors<readonly NotificationRow[]>('operations/collect-connect.json').filter(
  ({ api }) => api === 'notification',
)

const described: readonly Described[] = [
  ...Object.values(collectWebhooks).map(({ name, payloadShape, hash }: Webhook) => {
    const fields = hash.flatMap((term) =>
      typeof term === 'object' && 'path' in term ? term.path : String(term),
    )
    return { name, request: payloadShape, paths: [], hash: fields }
  }),
  ...Object.values(reverseOperations).map(({ name, requestShape, responseShape, bindings }) => {
    return {
      name,
      request: requestShape,
      response: responseShape,
      paths: bindings.map(({ path }) => path),
      hash: [],
    }
  }),
]

/** What differs, and why that is right. */
const accepted: readonly (Omit<Difference, 'ledger' | 'ours'> & { readonly reason: string })[] = [
  {
    operation: 'persistentAccountWebhook',
    at: 'request.hash.required',
    reason: 'In the header form the hash stands in a header, and vector W5 has none in its body.',
  },
  {
    operation: 'subsidiaryTransactionDetails',
    at: 'request.transaction',
    reason:
      'The ledger has no list here but words: the members of submitTransaction, and the subsidiary variant.',
  },
]

function rowOf(name: string): NotificationRow {
  const row = rows.find(({ operation }) => operation === name)
  if (row === undefined) throw new Error(`the ledger has no notification ${name}`)
  return row
}

function required(part: string, fields: readonly LedgerField[]): [string, string][] {
  return fields
    .filter(({ name }) => !name.startsWith('('))
    .map(({ name, required }) => [`${part}.${name}.required`, required ? 'yes' : 'no'])
}

function ledgerFacts(
  { request, response, nested, hash }: NotificationRow,
  { response: ours }: Described,
): Facts {
  const members = Object.entries(nested).filter(([name]) => request.some((field) => field.name === name))
  return new Map([
    ...required('request', request),
    ...(ours === undefined ? [] : required('response', response)),
    ...members.map(([name, list]): [string, string] => [`request.${name}`, namesIn(list).join(', ')]),
    [
      'hash',
      hash.order
        .map(firstWord)
        .filter((name) => !/^(<|no$)/.test(name))
        .join(' + '),
    ],
  ])
}

function ourFacts({ request, response, hash }: Described): Facts {
  const entries = Object.entries(request.fields)
  return new Map([
    ...required('request', entries.map(flagOf)),
    ...(response === undefined ? [] : required('response', Object.entries(response.fields).map(flagOf))),
    ...entries.flatMap(([name, { fields }]): [string, string][] =>
      fields === undefined ? [] : [[`request.${name}`, Object.keys(fields).join(', ')]],
    ),
    ['hash', hash.join(' + ')],
  ])
}

function flagOf([name, { required }]: [string, FieldShape]): LedgerField {
  return { name, required }
}

/** The ledger adds words to some names: `transactionType (BILL_PAY)`, `services[]`. */
function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map((name) => firstWord(String(name)).replace('[]', '')) : []
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? ''
}

test('everything the ledger has is described, in its order', () => {
  expect(described.map(({ name }) => name)).toEqual([
    'paymentRequestCallback',
    'persistentAccountWebhook',
    'getIntegrationServices',
    'getMerchantServices',
    'validateCustomer',
    'submitTransaction',
    'queryPayments',
    'newSubsidiaryAccountDetails',
    'subsidiaryTransactionDetails',
  ])
  expect(new Set(described.map(({ name }) => name))).toEqual(new Set(rows.map(({ operation }) => operation)))
})

describe.each(described)('$name', (ours) => {
  const row = rowOf(ours.name)
  const found = differences(ours.name, ledgerFacts(row, ours), ourFacts(ours))

  test('differs from the ledger only where that is accepted', () => {
    const wanted = accepted.filter(({ operation }) => operation === ours.name)
    expect(found.map(({ at }) => at)).toEqual(wanted.map(({ at }) => at))
  })

  test('drops no field and loosens no required flag that is not accepted', () => {
    const known = accepted.map(({ operation, at }) => `${operation} ${at}`)
    expect(
      found.filter(loosens).filter(({ operation, at }) => !known.includes(`${operation} ${at}`)),
    ).toEqual([])
  })

  test('is taken under every path of the ledger', () => {
    const paths = row.pathForms.map(({ path }) => path.replace(/^<(base|callBackUrl|callbackUrl)>/, ''))
    expect(paths.filter((path) => path !== '' && !ours.paths.includes(path))).toEqual([])
  })
})

test('a transaction of a subsidiary has the members of any transaction, and those of the variant', () => {
  const { nested } = rowOf('submitTransaction')
  const { transaction } = reverseOperations.subsidiaryTransactionDetails.requestShape.fields
  expect(Object.keys(transaction?.fields ?? {})).toEqual([
    ...namesIn(nested['transaction']),
    ...namesIn(nested['subsidiary variant']),
  ])
})
