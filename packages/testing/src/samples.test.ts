import { jsonCodec } from '@pagakit/codecs/json'
import type { AnySchema, ObjectShape, Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { describe, expect, test } from 'vitest'
import { describedApis, operationNamed } from './described-apis.ts'
import type { LedgerRow } from './operations-ledger/ledger-row.ts'
import { readVectors } from './read-vectors.ts'

interface PrintedSample {
  readonly source: string
  readonly repairs: readonly string[]
  /** As printed, with its repairs. */
  readonly text: string
}

interface SampleVector {
  readonly operation: string
  readonly request: PrintedSample
  readonly response: PrintedSample
}

const vectors = describedApis.flatMap(({ name }) =>
  readVectors<readonly SampleVector[]>(`samples/${name}.json`),
)
const ledger = readVectors<readonly LedgerRow[]>('operations/business-merchant.json')
const operations: readonly Operation[] = describedApis.flatMap(({ api }) => Object.values(api.operations))

async function refusals(schema: AnySchema, value: unknown): Promise<string[]> {
  const { issues = [] } = await schema['~standard'].validate(value)
  return issues
    .flatMap((issue) => issue.errors?.flat() ?? [issue])
    .map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

/** The paths of all that is empty or null, in lists and objects too. */
function emptyPaths(value: unknown, path = ''): string[] {
  if (value === '' || value === null) return [path]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    emptyPaths(member, path === '' ? name : `${path}.${name}`),
  )
}

/** What some printed answers lack, or have as an empty placeholder, though their tables require it. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  validateMoneyTransferBulk: ['responseCode'],
  moneyTransferBulk: ['responseCode'],
  moneyTransferStatusBulk: ['responseCode'],
  transactionHistory: ['items.0.itemNumber', 'items.0.amount'],
  recentTransactionHistory: ['items.0.itemNumber', 'items.0.amount'],
  onboardMerchant: ['message'],
}

/** Placeholders that are not empty and yet no value the member can have. */
const otherPlaceholders: Readonly<Record<string, readonly string[]>> = {
  getForeignExchangeRate: ['baseCurrency', 'foreignCurrency'],
}

/** An answer as a client reads it: through the codec, by the shape. */
function read(text: string, shape: ObjectShape): Readonly<Record<string, unknown>> {
  const decoded = jsonCodec.decode(new TextEncoder().encode(text), shape)
  if ('problem' in decoded) throw new Error(decoded.problem)
  return decoded.value
}

test('every operation of the document has its samples', () => {
  const documented = operations.filter(({ availability }) => availability !== 'undocumented')
  expect(vectors.map(({ operation }) => operation)).toEqual(documented.map(({ name }) => name))
})

describe.each(vectors)('the samples of $operation', (vector) => {
  const { operation, of } = operationNamed(vector.operation)
  const row = ledger.find((candidate) => candidate.api === of.name && candidate.operation === operation.name)

  test('say what the ledger says they say', () => {
    expect(JSON.parse(vector.request.text)).toEqual(row?.requestSample)
    expect(JSON.parse(vector.response.text)).toEqual(row?.responseSample)
  })

  // No model is loosened for a sample: what one lacks is named above.
  test('as an answer pass the model once they are read', async () => {
    const value = read(vector.response.text, operation.responseShape)
    const reasons = await refusals(operation.response, value)
    expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(lacking[operation.name] ?? [])
  })

  test('as a request are refused for each empty placeholder, by name, and pass where there is none', async () => {
    const request: Record<string, unknown> = JSON.parse(vector.request.text)
    const empty = [...emptyPaths(request), ...(otherPlaceholders[operation.name] ?? [])]
    const reasons = await refusals(operation.request, request)
    if (empty.length === 0) expect(reasons).toEqual([])
    for (const name of empty) expect(reasons.some((reason) => reason.startsWith(`${name} `))).toBe(true)
  })

  test('name no member the operation does not have', () => {
    expect(Object.keys(operation.requestShape.fields)).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(vector.request.text))),
    )
    expect(Object.keys(operation.responseShape.fields)).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(vector.response.text))),
    )
  })
})

describe.each(vectors)('the filled sample of $operation', (vector) => {
  const { operation } = operationNamed(vector.operation)
  const [{ request, response }] = operation.samples

  test('passes as a request, and as an answer once it is read', async () => {
    expect(await refusals(operation.request, request)).toEqual([])
    const value = read(JSON.stringify(response), operation.responseShape)
    expect(await refusals(operation.response, value)).toEqual([])
  })

  test('has the members of the printed answer, and echoes the reference if it has one', () => {
    const printed = Object.keys(JSON.parse(vector.response.text))
    const added =
      lacking[operation.name]?.filter((path) => !path.includes('.') && !printed.includes(path)) ?? []
    expect(Object.keys(response).toSorted()).toEqual([...printed, ...added].toSorted())
    const { field = 'referenceNumber' } = operation.reference ?? {}
    const isEchoed = operation.responseShape.fields[field] !== undefined
    // An empty placeholder is no reference.
    expect(response[field] || undefined).toBe(isEchoed ? request[field] : undefined)
  })

  test('leaves nothing the operation requires empty', () => {
    const required = Object.entries(operation.responseShape.fields).filter(([, field]) => field.required)
    for (const [name] of required) expect([name, response[name]]).not.toEqual([name, ''])
  })
})

describe.each(operations)('the samples of the model of $name', ({ request, response, ...operation }) => {
  test.each(operation.samples)('pass: $name', async (sample) => {
    expect(await refusals(request, sample.request)).toEqual([])
    const value = read(JSON.stringify(sample.response), operation.responseShape)
    expect(await refusals(response, value)).toEqual([])
  })
})

test("the document's own transfer passes without its empty placeholders", async () => {
  const [transfer] = vectors.filter(({ operation }) => operation === 'moneyTransfer')
  const printed: Record<string, unknown> = JSON.parse(transfer?.request.text ?? '')
  const filled = Object.fromEntries(Object.entries(printed).filter(([, value]) => value !== ''))
  expect(Object.keys(filled)).toEqual(['referenceNumber', 'amount', 'currency', 'destinationAccount'])
  expect(await refusals(businessApi.operations.moneyTransfer.request, filled)).toEqual([])
})
