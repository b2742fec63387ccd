import type { Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { expectedResult } from './expected-result.ts'
import { connectApi } from './index.ts'
import { connectScopes } from './scopes.ts'

const operations: readonly Operation[] = Object.values(connectApi.operations)
const forUsers = operations.filter(({ permission }) => permission !== undefined)

/** The reasons against an input, each with the field it is about. */
async function refusals({ request }: Operation, input: unknown): Promise<string[]> {
  const result = await request['~standard'].validate(input)
  return (result.issues ?? []).map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

function filled({ samples }: Operation, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...samples[0].request, ...change }
}

describe('Paga Connect', () => {
  test('lives where the Business API does', () => {
    expect(connectApi.hosts).toEqual({ test: 'https://beta.mypaga.com', live: 'https://www.mypaga.com' })
  })

  test('has two calls for tokens, and everything else is done for a user', () => {
    expect(operations.filter((operation) => !forUsers.includes(operation)).map(({ name }) => name)).toEqual([
      'exchangeCode',
      'refresh',
    ])
  })

  test('settles nothing, so whatever moves money says what to do once its outcome is unknown', () => {
    expect(connectApi.settlement).toBeUndefined()
    const moving = operations.filter(({ effect }) => effect === 'money')
    expect(moving.map(({ name }) => name)).toEqual([
      'merchantPayment',
      'moneyTransfer',
      'moneyTransferV2',
      'moneyTransferToBank',
    ])
    for (const { ifUnknown } of moving) expect(ifUnknown).toMatch(/history/)
  })

  test('names the scope of each operation, and marks the one that no document names', () => {
    const scopes = forUsers.map(({ name, permission }) => [name, permission?.scopes.join(' ')])
    expect(scopes).toEqual([
      ['merchantPayment', 'MERCHANT_PAYMENT'],
      ['moneyTransfer', 'MONEY_TRANSFER'],
      ['moneyTransferV2', 'MONEY_TRANSFER'],
      ['getUserDetails', 'USER_DETAILS_REQUEST'],
      ['moneyTransferToBank', 'MONEY_TRANSFER'],
    ])
    expect(connectApi.operations.moneyTransferToBank.permission?.note).toMatch(/No document/)
    for (const { permission } of forUsers)
      for (const scope of permission?.scopes ?? []) expect(connectScopes).toHaveProperty(scope)
  })
})

describe.each(operations)('$name', (operation) => {
  const { name, bindings, requestShape, responseShape, hash } = operation

  test('hashes nothing', () => {
    expect(hash).toEqual({ documented: [], current: [] })
  })

  test('is posted, under the path of its kind', () => {
    const root = operation.permission === undefined ? '/oauth2/token' : '/oauth2/secure/'
    for (const { method, path } of bindings) {
      expect(method).toBe('POST')
      expect(path.startsWith(`/paga-webservices${root}`)).toBe(true)
    }
  })

  test('has a name for each of its bindings, where there are several', () => {
    const names = bindings.map((binding) => binding.name)
    expect(
      names.length === 1 || new Set(names.filter((given) => given !== undefined)).size === names.length,
    ).toBe(true)
  })

  test('has nothing in a path but its fields, each once and by its name', () => {
    for (const { path } of bindings) {
      const placeholders = [...path.matchAll(/([^/]+)\/\{(\w+)\}/g)].map(([, before, field]) => [
        before,
        field,
      ])
      for (const [before, field] of placeholders)
        expect([before, requestShape.fields[`${field}`]]).toEqual([field, expect.anything()])
      expect(new Set(placeholders.map(String)).size).toBe(placeholders.length)
    }
  })

  test('has a binding for whatever the model takes: the last one carries every field', () => {
    const last = bindings.at(-1)
    const optional = Object.entries(requestShape.fields).filter(([, { required }]) => !required)
    expect(
      last?.rest !== 'none' ||
        optional.every(([field]) => bindings.some(({ path }) => path.includes(`{${field}}`))),
    ).toBe(true)
  })

  test('takes its sample', async () => {
    expect(await refusals(operation, filled(operation))).toEqual([])
  })

  test('is proven by a member that its answer always has', () => {
    const [first = '', second] = (expectedResult[name] ?? '').split('.')
    const outer = responseShape.fields[first]
    const proof = second === undefined ? outer : outer?.fields?.[second]
    expect(proof?.required).toBe(true)
  })

  test.each(Object.entries(requestShape.fields))(
    'refuses %s of another kind, null, empty, and missing where required',
    async (field, shape) => {
      const wrong = {
        text: 17,
        amount: 'much',
        integer: '17',
        boolean: 'true',
        list: 'A',
        object: ['A'],
        file: 'A',
      }
      for (const value of [wrong[shape.kind], null, '', ...(shape.required ? [undefined] : [])]) {
        const reasons = await refusals(operation, filled(operation, { [field]: value }))
        expect(reasons.some((reason) => reason.startsWith(`${field} `))).toBe(true)
      }
    },
  )
})

describe('what only the holder may know is sensitive', () => {
  test.each([
    ['exchangeCode', 'requestShape', ['code', 'code_verifier']],
    ['exchangeCode', 'responseShape', ['access_token', 'refresh_token']],
    ['refresh', 'requestShape', ['refresh_token']],
    ['refresh', 'responseShape', ['access_token', 'refresh_token']],
  ] as const)('%s: %s', (name, side, wanted) => {
    const fields = Object.entries(connectApi.operations[name][side].fields)
    expect(fields.filter(([, { sensitive }]) => sensitive === true).map(([field]) => field)).toEqual(wanted)
  })
})

test('a transfer to a bank names a recipient by phone number or e-mail address', async () => {
  const { moneyTransferToBank } = connectApi.operations
  const { recipientPhoneNumber, ...rest } = filled(moneyTransferToBank)
  expect(await refusals(moneyTransferToBank, rest)).toEqual([
    'recipientPhoneNumber is missing; give it or recipientEmail',
  ])
  expect(await refusals(moneyTransferToBank, { ...rest, recipientEmail: 'ada@example.com' })).toEqual([])
  expect(
    await refusals(moneyTransferToBank, { ...rest, recipientPhoneNumber, recipientEmail: 'ada@example.com' }),
  ).toEqual([])
})

test('a reference may hold what has a meaning in a URL: encoding is the business of the binding', async () => {
  const { merchantPayment } = connectApi.operations
  for (const referenceNumber of ['r1&amount=999999', 'a/amount/9', '100%', '?#'])
    expect(await refusals(merchantPayment, filled(merchantPayment, { referenceNumber }))).toEqual([])
})
