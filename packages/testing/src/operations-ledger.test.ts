import type { FieldShape, ObjectShape, Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { describe, expect, test } from 'vitest'
import { describedApis, operationNamed } from './described-apis.ts'
import { type Difference, differences, loosens } from './operations-ledger/fact.ts'
import { ledgerFacts } from './operations-ledger/ledger-facts.ts'
import { type LedgerRow, membersOf } from './operations-ledger/ledger-row.ts'
import { operationFacts } from './operations-ledger/operation-facts.ts'
import { readVectors } from './read-vectors.ts'

interface AcceptedDifference extends Difference {
  readonly api: string
  readonly reason: string
}

const rows = readVectors<readonly LedgerRow[]>('operations/business-merchant.json')
const accepted = readVectors<readonly AcceptedDifference[]>('operations/accepted-differences.json').filter(
  (difference) => describedApis.some(({ name }) => name === difference.api),
)
const operations: readonly Operation[] = describedApis.flatMap(({ api }) => Object.values(api.operations))

function ledgerRow(name: string): LedgerRow {
  const { of } = operationNamed(name)
  const row = rows.find(({ api, operation }) => api === of.name && operation === name)
  if (row === undefined) throw new Error(`the ledger has no operation ${name}`)
  return row
}

function found(operation: Operation): readonly Difference[] {
  return differences(operation.name, ledgerFacts(ledgerRow(operation.name)), operationFacts(operation))
}

describe.each(operations.map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ name, operation }) => {
    const wanted = accepted.filter((difference) => difference.operation === name)

    test('differs from the ledger only where that is accepted, and there as accepted', () => {
      expect(found(operation)).toEqual(
        wanted.map(({ api: _api, reason: _reason, ...difference }) => difference),
      )
    })

    test('drops no field and loosens no required flag', () => {
      expect(found(operation).filter(loosens)).toEqual([])
    })

    test('requires no field that the documents do not have, if they have the operation', () => {
      const { inSeed, request, responses, nested } = ledgerRow(name)
      const added = (inSeed ? [request, responses, ...Object.values(nested).map(membersOf)] : [])
        .flat()
        .filter((field) => field.sourceIfNotSeed)
      expect(added.filter(({ required }) => required)).toEqual([])
    })
  },
)

describe('an accepted difference', () => {
  test.each(accepted)('of $operation at $at has a reason and an operation', ({ operation, reason }) => {
    expect(reason).toMatch(/^[A-Z].{20,}\.$/)
    expect(() => operationNamed(operation)).not.toThrow()
  })
})

describe('the comparison finds', () => {
  const { moneyTransfer, getBanks, depositToBank } = businessApi.operations
  const { amount, ...others } = fieldsOf(moneyTransfer.requestShape)
  const { bank, message, ...envelope } = fieldsOf(getBanks.responseShape)
  const reversed = Object.fromEntries(Object.entries(getBanks.requestShape.fields).reverse())

  test.each<[what: string, changed: Operation, difference: Omit<Difference, 'operation'>]>([
    [
      'a field that was dropped',
      { ...moneyTransfer, requestShape: { fields: others } },
      { at: 'request.amount.kind', ledger: 'amount', ours: 'absent' },
    ],
    [
      'a field nobody documents',
      { ...moneyTransfer, requestShape: { fields: { ...others, amount, colour: message } } },
      { at: 'request.colour.kind', ledger: 'absent', ours: 'text' },
    ],
    [
      'a required flag that was loosened',
      { ...moneyTransfer, requestShape: { fields: { ...others, amount: { ...amount, required: false } } } },
      { at: 'request.amount.required', ledger: 'yes', ours: 'no' },
    ],
    [
      'another order of the fields',
      { ...getBanks, requestShape: { fields: reversed } },
      { at: 'request', ledger: 'referenceNumber, locale', ours: 'locale, referenceNumber' },
    ],
    [
      'a member of an entry that was dropped',
      { ...getBanks, responseShape: { fields: { ...envelope, message, bank: { ...bank, items: message } } } },
      { at: 'response.bank[].uuid.kind', ledger: 'text', ours: 'absent' },
    ],
    [
      'another hash order',
      { ...depositToBank, hash: { ...depositToBank.hash, current: ['referenceNumber'] } },
      {
        at: 'hash.current',
        ledger: 'referenceNumber + amount + destinationBankUUID + destinationBankAccountNumber',
        ours: 'referenceNumber',
      },
    ],
    ['another effect', { ...moneyTransfer, effect: 'read' }, { at: 'effect', ledger: 'money', ours: 'read' }],
    [
      'another path',
      { ...getBanks, bindings: [{ method: 'POST', path: '/getBanks', rest: 'json' }] },
      { at: 'path', ledger: '/paga-webservices/business-rest/secured/getBanks', ours: '/getBanks' },
    ],
    [
      'another role of the reference',
      { ...moneyTransfer, reference: { field: 'referenceNumber', role: 'made' } },
      { at: 'reference', ledger: 'caller', ours: 'made' },
    ],
  ])('%s', (_, changed, difference) => {
    expect(found(changed)).toContainEqual({ operation: changed.name, ...difference })
  })

  test('what loosens, and nothing else', () => {
    const base = { operation: 'moneyTransfer', ledger: 'yes', ours: 'no' }
    expect(loosens({ ...base, at: 'request.amount.required' })).toBe(true)
    expect(loosens({ ...base, at: 'response.bank[].uuid.kind', ledger: 'text', ours: 'absent' })).toBe(true)
    expect(loosens({ ...base, at: 'request.locale.required', ledger: 'no', ours: 'yes' })).toBe(false)
    expect(loosens({ ...base, at: 'effect', ledger: 'money', ours: 'read' })).toBe(false)
  })
})

/** The fields of a shape, those that a test changes by name. */
function fieldsOf({ fields }: ObjectShape): Record<'amount' | 'bank' | 'message', FieldShape> {
  // Where one is missing the comparison above has failed already.
  return fields as Record<'amount' | 'bank' | 'message', FieldShape>
}
