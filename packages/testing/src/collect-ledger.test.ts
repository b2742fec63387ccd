import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { collectApi } from '@pagakit/models/collect'
import { describe, expect, test } from 'vitest'
import { type CollectLedgerRow, collectFacts, collectLedgerFacts } from './operations-ledger/collect-facts.ts'
import { type Difference, differences, loosens } from './operations-ledger/fact.ts'
import { readVectors } from './read-vectors.ts'

interface AcceptedDifference extends Difference {
  readonly api: string
  readonly reason: string
}

const rows = readVectors<readonly CollectLedgerRow[]>('operations/collect-connect.json').filter(
  ({ api }) => api === 'collect',
)
const accepted = readVectors<readonly AcceptedDifference[]>('operations/accepted-differences.json').filter(
  ({ api }) => api === 'collect',
)
const operations: readonly Operation[] = Object.values(collectApi.operations)
const named = operations.map((operation) => ({ name: operation.name, operation }))

/** A mandate is made by a paymentRequest, which the ledger has in a row of its own. */
const mandate = 'paymentRequest:DIRECT_DEBIT tokenisation'

/** What is optional although the ledger requires it, because the same operation is also answered without. */
const loosened: Readonly<Record<string, readonly string[]>> = {
  paymentRequest: [
    'response.requestAmount.required',
    'response.totalPaymentAmount.required',
    'response.currency.required',
    'response.paymentMethods.required',
    'response.isPayerPagaAccountHolder.required',
  ],
  history: ['response.referenceNumber.required'],
}

function rowOf(name: string): CollectLedgerRow {
  const row = rows.find(({ operation }) => operation === name)
  if (row === undefined) throw new Error(`the ledger has no operation ${name}`)
  return row
}

function found(operation: Operation): readonly Difference[] {
  return differences(operation.name, collectLedgerFacts(rowOf(operation.name)), collectFacts(operation))
}

describe.each(named)('$name', ({ name, operation }) => {
  test('differs from the ledger only where that is accepted, and there as accepted', () => {
    const wanted = accepted.filter((difference) => difference.operation === name)
    expect(found(operation)).toEqual(
      wanted.map(({ api: _api, reason: _reason, ...difference }) => difference),
    )
  })

  test('drops no field, and loosens no required flag but of what some of its answers lack', () => {
    const looser = found(operation).filter(loosens)
    expect(looser.map(({ at }) => at)).toEqual(loosened[name] ?? [])
  })
})

test('every operation of the ledger is described; a mandate is made by a paymentRequest', () => {
  const described = operations.map(({ name }) => name)
  expect(rows.map(({ operation }) => operation)).toEqual([
    ...described.slice(0, -3),
    mandate,
    ...described.slice(-3),
  ])
  const fields = Object.keys(collectApi.operations.paymentRequest.requestShape.fields)
  expect(fields).toEqual(expect.arrayContaining(rowOf(mandate).request.map(({ name }) => name)))
})

test('every accepted difference has a reason', () => {
  for (const { operation, reason } of accepted) {
    expect(reason).toMatch(/^[A-Z].{20,}\.$/)
    expect(collectApi.operations).toHaveProperty(operation)
  }
})

// Neither the documents nor the clients print whole exchanges; the ledger put these together from what they have.
describe.each([...named, { name: mandate, operation: collectApi.operations.paymentRequest }])(
  'the samples of the ledger for $name',
  ({ name, operation }) => {
    const { requestSample, responseSample } = rowOf(name)

    test('pass as a request', async () => {
      expect(await operation.request['~standard'].validate(requestSample)).not.toHaveProperty('issues')
    })

    test('pass as an answer once it is read', async () => {
      const bytes = new TextEncoder().encode(JSON.stringify(responseSample))
      const decoded = jsonCodec.decode(bytes, operation.responseShape)
      if ('problem' in decoded) throw new Error(decoded.problem)
      expect(await operation.response['~standard'].validate(decoded.value)).not.toHaveProperty('issues')
      expect(Object.keys(operation.responseShape.fields)).toEqual(
        expect.arrayContaining(Object.keys(responseSample)),
      )
    })
  },
)

describe('what comments in the clients show and the ledger does not take over', () => {
  const { paymentRequest, deletePersistentPaymentAccount } = collectApi.operations

  test.each([
    [
      paymentRequest,
      '{"referenceNumber":"R","statusCode":0,"statusMessage":"success","paymentMethods":[{"name":"BANK_TRANSFER","properties":{"paymentCode":12345678}}],"expiryDateTimeUTC":null,"payerPagaAccountHolder":false}',
    ],
    [
      deletePersistentPaymentAccount,
      '{"referenceNumber":"R","statusCode":"0","statusMessage":"success","response":0}',
    ],
  ] as const)('is read: %#', async (operation: Operation, text) => {
    const decoded = jsonCodec.decode(new TextEncoder().encode(text), operation.responseShape)
    if ('problem' in decoded) throw new Error(decoded.problem)
    expect(decoded.value['statusCode']).toBe(0)
    expect(await operation.response['~standard'].validate(decoded.value)).not.toHaveProperty('issues')
  })
})
