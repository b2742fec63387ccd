import type { Operation } from '@pagakit/contract'
import { connectApi } from '@pagakit/models/connect'
import { connectScopes, connectUserData } from '@pagakit/models/connect/scopes'
import { describe, expect, test } from 'vitest'
import {
  type ConnectLedgerRow,
  connectFacts,
  connectLedgerFacts,
  ledgerNames,
} from './operations-ledger/connect-facts.ts'
import { type Difference, differences, loosens } from './operations-ledger/fact.ts'
import { readVectors } from './read-vectors.ts'

interface AcceptedDifference extends Difference {
  readonly api: string
  readonly reason: string
}

/** What the row of the authorization has besides. */
interface AuthorizeRow {
  readonly nested: {
    readonly scopes: readonly { readonly name: string; readonly source: string }[]
    readonly userData: readonly { readonly name: string }[]
  }
}

const rows = readVectors<readonly ConnectLedgerRow[]>('operations/collect-connect.json').filter(
  ({ api }) => api === 'connect',
)
const accepted = readVectors<readonly AcceptedDifference[]>('operations/accepted-differences.json').filter(
  ({ api }) => api === 'connect',
)
const operations: readonly Operation[] = Object.values(connectApi.operations)

/** The operations that are left out on purpose: nothing is known of them but a path. */
const leftOut = accepted.filter(({ at }) => at === 'operation').map(({ operation }) => operation)

function rowOf(name: string): ConnectLedgerRow {
  const row = rows.find(({ operation }) => operation === (ledgerNames[name] ?? name))
  if (row === undefined) throw new Error(`the ledger has no operation ${name}`)
  return row
}

function found(operation: Operation): readonly Difference[] {
  return differences(operation.name, connectLedgerFacts(rowOf(operation.name)), connectFacts(operation))
}

describe.each(operations.map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ name, operation }) => {
    test('differs from the ledger only where that is accepted, and there as accepted', () => {
      const wanted = accepted.filter((difference) => difference.operation === name)
      expect(found(operation)).toEqual(
        wanted.map(({ api: _api, reason: _reason, ...difference }) => difference),
      )
    })

    test('drops no field, and loosens no required flag but where the document lists a form without the field', () => {
      const loosened = found(operation).filter(loosens)
      expect(loosened.map(({ at }) => at)).toEqual(
        name === 'moneyTransfer' ? ['request.skipMessaging.required'] : [],
      )
    })
  },
)

test('every operation of the ledger is described, but those of which only a path is known, and the page of the browser', () => {
  const described = operations.map(({ name }) => ledgerNames[name] ?? name)
  expect(rows.map(({ operation }) => operation)).toEqual(['authorize', ...described, ...leftOut])
  for (const { request, response } of rows.slice(-leftOut.length))
    expect([request, response]).toEqual([[], []])
})

test('every scope and user datum of the ledger is there, but one that only a third party uses', () => {
  const { scopes, userData } = readVectors<readonly AuthorizeRow[]>('operations/collect-connect.json')[0]
    ?.nested ?? { scopes: [], userData: [] }
  const known = scopes.filter(({ source }) => !source.startsWith('third-party'))
  expect(Object.keys(connectScopes)).toEqual(known.map(({ name }) => name))
  expect(Object.keys(connectUserData)).toEqual(userData.map(({ name }) => name))
})

describe('an accepted difference', () => {
  test.each(accepted)('of $operation at $at has a reason and an operation', ({ operation, reason }) => {
    expect(reason).toMatch(/^[A-Z].{20,}\.$/)
    expect(rows.map((row) => row.operation)).toContain(ledgerNames[operation] ?? operation)
  })
})

describe('the comparison finds', () => {
  const { merchantPayment } = connectApi.operations
  const { amount: _dropped, ...others } = merchantPayment.requestShape.fields

  test.each<[string, Operation, Omit<Difference, 'operation'>]>([
    [
      'a dropped field',
      { ...merchantPayment, requestShape: { fields: others } },
      { at: 'request.amount.kind', ledger: 'amount', ours: 'absent' },
    ],
    [
      'another effect',
      { ...merchantPayment, effect: 'read' },
      { at: 'effect', ledger: 'money', ours: 'read' },
    ],
    [
      'another scope',
      { ...merchantPayment, permission: { scopes: ['MONEY_TRANSFER'] } },
      { at: 'scopes', ledger: 'MERCHANT_PAYMENT', ours: 'MONEY_TRANSFER' },
    ],
  ])('%s', (_, changed, difference) => {
    expect(found(changed)).toContainEqual({ operation: 'merchantPayment', ...difference })
  })

  test('a form that is missing', () => {
    const [first] = merchantPayment.bindings
    expect(found({ ...merchantPayment, bindings: [first] }).map(({ at }) => at)).toContain('paths')
  })
})
