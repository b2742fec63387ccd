import type { Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { merchantApi } from './index.ts'

const operations: readonly Operation[] = Object.values(merchantApi.operations)

/** The reasons against an input, each with the field it is about. */
async function refusals({ request }: Operation, input: unknown): Promise<string[]> {
  const result = await request['~standard'].validate(input)
  return (result.issues ?? []).map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

function filled({ samples }: Operation, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...samples[0].request, ...change }
}

describe('the Merchant API', () => {
  test('lives where the Business API does', () => {
    expect(merchantApi.hosts).toEqual({ test: 'https://beta.mypaga.com', live: 'https://www.mypaga.com' })
  })

  test('has one operation that moves money, and it says what to do once its outcome is unknown', () => {
    const moving = operations.filter(({ effect }) => effect === 'money')
    expect(moving.map(({ name }) => name)).toEqual(['refundBillPay'])
    expect(moving[0]?.ifUnknown).toMatch(/getTransactionDetails and reconciliationReport/)
  })

  test('settles nothing: no operation of it proves what became of a refund', () => {
    expect(merchantApi.settlement).toBeUndefined()
  })

  test('marks its codes as those of another API', () => {
    expect(merchantApi.codesNote).toContain('unverified')
  })
})

describe.each(operations)('$name', (operation) => {
  const { name, requestShape, responseShape, reference, effect, notFound } = operation
  const fields = Object.entries(requestShape.fields)

  test('is posted as JSON to a path that ends in its name', () => {
    const path = `/paga-webservices/merchant-rest/secured/${name}`
    expect(operation.bindings).toEqual([{ method: 'POST', path, rest: 'json' }])
  })

  test('hashes required fields only, in one order for both profiles', () => {
    expect(operation.hash.current).toBe(operation.hash.documented)
    for (const term of operation.hash.documented)
      expect(requestShape.fields[String(term)]).toMatchObject({ required: true })
  })

  test('names what was made before, or nothing; no reference is made for it', () => {
    expect(reference?.role).toBe(effect === 'read' ? undefined : 'earlier')
  })

  test('can find nothing exactly where it asks for something, by a member it has', () => {
    expect(notFound !== undefined).toBe(effect === 'status')
    if (notFound !== undefined) expect(responseShape.fields).toHaveProperty(notFound.field)
  })

  test('takes its sample', async () => {
    expect(await refusals(operation, filled(operation))).toEqual([])
  })

  test.each(fields)(
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

describe('a refund', () => {
  const { refundBillPay } = merchantApi.operations

  test('always says how much, also when it is full', async () => {
    const full = filled(refundBillPay, { fullRefund: true, refundAmount: undefined })
    expect((await refusals(refundBillPay, full))[0]).toMatch(/^refundAmount /)
  })

  test('takes the currency by one of its two names', async () => {
    const { currency, ...rest } = filled(refundBillPay)
    expect(await refusals(refundBillPay, { ...rest, currencyCode: currency })).toEqual([])
    expect(await refusals(refundBillPay, { ...rest, currency, currencyCode: currency })).toEqual([
      'currencyCode is the same as currency; give one of the two',
    ])
  })
})

describe('the period of a report', () => {
  const { reconciliationReport } = merchantApi.operations

  async function written(periodEndDateTimeUTC: unknown): Promise<unknown> {
    const input = { periodStartDateTimeUTC: '2026-01-01', periodEndDateTimeUTC }
    const result = await reconciliationReport.request['~standard'].validate(input)
    return result.issues === undefined ? result.value : result.issues[0]?.message
  }

  test('is a day in UTC where a Date is given', async () => {
    const date = new Date('2026-01-31T23:59:59Z')
    expect(await written(date)).toMatchObject({ periodEndDateTimeUTC: '2026-01-31' })
  })

  test.each(['2026-01-31', '2026-01-31T12:00:00', '1769817600000', '242355'])(
    'is sent as it is where it is the text %s',
    async (text) => expect(await written(text)).toMatchObject({ periodEndDateTimeUTC: text }),
  )

  test.each([[new Date(Number.NaN)], [''], ['2026-01-31\n'], [1769817600000], [null]])(
    'is refused where it is %o',
    async (value) => expect(await written(value)).toEqual(expect.any(String)),
  )
})

test.each(['NGNN', 'ngn', '242355', 'NG'])('a rate is refused for the currency %s', async (baseCurrency) => {
  const { getForeignExchangeRate } = merchantApi.operations
  expect(await refusals(getForeignExchangeRate, filled(getForeignExchangeRate, { baseCurrency }))).toEqual([
    'baseCurrency must be an ISO 4217 code such as NGN',
  ])
})
