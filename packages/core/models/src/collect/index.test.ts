import type { FieldShape, Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { collectApi, paymentRequestStates } from './index.ts'

const operations: readonly Operation[] = Object.values(collectApi.operations)

/** The reasons against an input, each with the field it is about. */
async function refusals({ request }: Operation, input: unknown): Promise<string[]> {
  const result = await request['~standard'].validate(input)
  return (result.issues ?? []).map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

function filled({ samples }: Operation, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...samples[0].request, ...change }
}

function fieldNames(fields: Readonly<Record<string, FieldShape>>): string[] {
  return Object.entries(fields).flatMap(([name, { fields: members, items }]) => [
    name,
    ...fieldNames(members ?? items?.fields ?? {}),
  ])
}

describe('the Collect API', () => {
  test('lives where its clients say', () => {
    expect(collectApi.hosts).toEqual({
      test: 'https://beta-collect.paga.com',
      live: 'https://collect.paga.com',
    })
  })

  test('says which of its operations the documents do not have', () => {
    const known = operations.filter(({ availability }) => availability === 'available')
    expect(known.map(({ name }) => name)).toEqual(['paymentRequest', 'status', 'history'])
    expect(
      operations.filter(({ section }) => section.includes('direct debit')).map(({ name }) => name),
    ).toEqual(['chargeDebitMandate', 'getChargeMandateStatus', 'disableMandate'])
  })

  test('moves money with three operations, each of which says what to do once its outcome is unknown', () => {
    const moving = operations.filter(({ effect }) => effect === 'money')
    expect(moving.map(({ name }) => name)).toEqual(['refund', 'refundV2', 'chargeDebitMandate'])
    for (const { ifUnknown } of moving) expect(ifUnknown).toMatch(/^It is not a failure: /)
  })

  test('settles by asking for the status', () => {
    expect(collectApi.settlement?.operation).toBe('status')
    expect(collectApi.operations.status.effect).toBe('status')
  })

  test("has every word of Paga's page, with a meaning", () => {
    const words = Object.values(collectApi.vocabulary ?? {}).flatMap(Object.entries)
    const names = words.map(([name]) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        ...['BANK_TRANSFER', 'FUNDING_USSD', 'USSD', 'MONEY_TRANSFER'],
        ...['PENDING', 'CHARGEABLE', 'CONSUMED', 'EXPIRED', 'FAILED', 'CANCELLED'],
        ...['PAYMENT_REQUEST', 'PERSISTENT_PAYMENT_ACCOUNT', 'CREATE_REQUEST', 'PAYMENT'],
        ...['SUCCESSFUL', 'PAID_NOT_SETTLED'],
      ]),
    )
    for (const [, meaning] of words) expect(meaning).toMatch(/^[A-Z].*\.$/)
    expect(Object.keys(paymentRequestStates)).toHaveLength(6)
  })

  test('leaves the name `verdict` to us: no field of any model is called so', () => {
    for (const { requestShape, responseShape } of operations) {
      expect(fieldNames(requestShape.fields)).not.toContain('verdict')
      expect(fieldNames(responseShape.fields)).not.toContain('verdict')
    }
  })
})

describe.each(operations.map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ operation }) => {
    const { requestShape, responseShape, reference, hash } = operation
    const fields = Object.entries(requestShape.fields)

    test('is posted as JSON right below the host', () => {
      const path = operation.name === 'refundV2' ? '/refund/v2' : `/${operation.name}`
      expect(operation.bindings).toEqual([{ method: 'POST', path, rest: 'json' }])
    })

    test('hashes its reference first, in one order for both profiles', () => {
      expect(hash.current).toBe(hash.documented)
      expect(hash.documented[0]).toBe('referenceNumber')
    })

    test('carries the reference back, and has the code and the words of an envelope', () => {
      expect(reference?.field).toBe('referenceNumber')
      expect(responseShape.fields).toMatchObject({
        referenceNumber: { kind: 'text', required: operation.name !== 'history' },
        statusCode: { kind: 'integer', required: true },
        statusMessage: { kind: 'text', required: true },
      })
    })

    test('keeps the bank verification number of people sensitive', () => {
      const all = [...fields, ...Object.entries(requestShape.fields['payee']?.fields ?? {})]
      for (const [name, field] of [...all, ...Object.entries(responseShape.fields)])
        if (name === 'financialIdentificationNumber') expect(field.sensitive).toBe(true)
    })

    test('takes its samples', async () => {
      for (const { request } of operation.samples) expect(await refusals(operation, request)).toEqual([])
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
  },
)

describe('a payment request', () => {
  const { paymentRequest } = collectApi.operations
  const payer = { name: 'Foo Bar', phoneNumber: '07022222222' }
  const bank = { bankId: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86', bankAccountNumber: '0000000000' }
  const bare = {
    referenceNumber: 'ORDER-A',
    amount: '100',
    currency: 'NGN',
    payer,
    paymentMethods: ['BANK_TRANSFER'],
  }

  async function reasons(change: Record<string, unknown>): Promise<string[]> {
    return await refusals(paymentRequest, { ...bare, ...change })
  }

  test('needs no payee: it is then for your organisation', async () => expect(await reasons({})).toEqual([]))

  test('needs a phone number or an e-mail address of the payer', async () => {
    expect(await reasons({ payer: { name: 'Foo' } })).toEqual([
      'payer.phoneNumber is required when payer.email is left out; give one of the two',
    ])
    expect(await reasons({ payer: { name: 'Foo', email: 'foo@example.com' } })).toEqual([])
  })

  test('by FUNDING_USSD needs the bank of the payer', async () => {
    const paymentMethods = ['BANK_TRANSFER', 'FUNDING_USSD']
    expect(await reasons({ paymentMethods })).toEqual([
      'payer.bankId is required for the payment method FUNDING_USSD',
    ])
    expect(await reasons({ paymentMethods, payer: { ...payer, bankId: bank.bankId } })).toEqual([])
  })

  test('by DIRECT_DEBIT needs the account of the payer and a name for the mandate', async () => {
    const paymentMethods = ['DIRECT_DEBIT']
    expect(await reasons({ paymentMethods })).toEqual([
      'payer.bankId is required for the payment method DIRECT_DEBIT',
      'accountReference is required for the payment method DIRECT_DEBIT',
      'payer.bankAccountNumber is required for the payment method DIRECT_DEBIT',
    ])
    expect(await reasons({ paymentMethods, payer: { ...payer, ...bank }, accountReference: 'M-A' })).toEqual(
      [],
    )
  })

  test.each([
    ['bankId', 'bankAccountNumber'],
    ['bankAccountNumber', 'bankId'],
  ] as const)('for a payee with %s needs %s as well', async (given, missing) => {
    expect(await reasons({ payee: { [given]: bank[given] } })).toEqual([
      `payee.${missing} is required together with payee.${given}`,
    ])
    expect(await reasons({ payee: bank })).toEqual([])
  })

  test.each([
    ['0.5', '0.5'],
    ['1', '0'],
    [0, 1],
    [0.29, 0.71],
    ['0.1', undefined],
    [50n, 50n],
  ])('takes the fee shares %s and %s', async (payerCollectionFeeShare, payeeCollectionFeeShare) => {
    const shares = { payerCollectionFeeShare, payeeCollectionFeeShare }
    expect(await reasons(shares)).toEqual([])
  })

  test.each([
    ['0.5', '0.51', 'payeeCollectionFeeShare is more than 1 together with payerCollectionFeeShare'],
    ['1.01', undefined, 'payerCollectionFeeShare is more than 1; a share is a part of the fee'],
    [
      undefined,
      -0.5,
      'payeeCollectionFeeShare is negative; amounts are positive; the operation says who pays',
    ],
    [
      undefined,
      '0,5',
      "payeeCollectionFeeShare has a comma; write it without separators and with a point: '1000.50'",
    ],
  ])('refuses the fee shares %s and %s', async (payerCollectionFeeShare, payeeCollectionFeeShare, reason) => {
    expect(await reasons({ payerCollectionFeeShare, payeeCollectionFeeShare })).toEqual([reason])
  })

  test.each(['PAGA', 'BANK_DIRECT_DEBIT', 'bank_transfer', ''])(
    'refuses the payment method %j',
    async (method) => {
      expect(await reasons({ paymentMethods: [method] })).toEqual([
        'paymentMethods.0 must be one of BANK_TRANSFER, FUNDING_USSD, USSD, MONEY_TRANSFER, REQUEST_MONEY, DIRECT_DEBIT',
      ])
      expect(await reasons({ paymentMethods: [] })).toEqual(['paymentMethods has no entry'])
    },
  )

  test.each(['shop.example/paga', 'ftp://shop.example', 'https://shop.example/a b', 'javascript:alert(1)'])(
    'refuses the callback address %s',
    async (callBackUrl) => {
      expect(await reasons({ callBackUrl })).toEqual(['callBackUrl must be an http or https URL'])
    },
  )

  test('takes an expiry as a Date', async () => {
    expect(await reasons({ expiryDateTimeUTC: new Date('2026-11-22T00:00:00Z') })).toEqual([])
    expect(await reasons({ expiryDateTimeUTC: '2026-11-22' })).toHaveLength(1)
  })
})

describe('a history', () => {
  const { history } = collectApi.operations
  const startDateTimeUTC = '2026-11-30T00:00:00'

  async function reasons(endDateTimeUTC: unknown): Promise<string[]> {
    return await refusals(history, { startDateTimeUTC, endDateTimeUTC })
  }

  test('is of three months at most, and not backwards', async () => {
    expect(await reasons(startDateTimeUTC)).toEqual([])
    expect(await reasons('2027-02-28T00:00:00')).toEqual([])
    expect(await reasons(new Date('2027-02-28T00:00:00Z'))).toEqual([])
    expect(await reasons('2027-02-28T00:00:01')).toEqual([
      'endDateTimeUTC is more than three months after startDateTimeUTC; ask in parts',
    ])
    expect(await reasons('2026-11-29T23:59:59')).toEqual(['endDateTimeUTC is before startDateTimeUTC'])
  })

  test('of more than one month is doubtful', () => {
    expect(history.caution?.({ startDateTimeUTC, endDateTimeUTC: '2026-12-30T00:00:00' })).toBeUndefined()
    expect(history.caution?.({ startDateTimeUTC, endDateTimeUTC: '2026-12-30T00:00:01' })).toMatch(
      /one month/,
    )
  })
})

describe('a persistent payment account', () => {
  const { registerPersistentPaymentAccount: register, updatePersistentPaymentAccount: update } =
    collectApi.operations

  test('needs a phone number or an e-mail address of the customer', async () => {
    const nobody = { phoneNumber: undefined, email: undefined }
    expect(await refusals(register, filled(register, nobody))).toEqual([
      'phoneNumber is required when email is left out; give one of the two',
    ])
    expect(await refusals(register, filled(register, { ...nobody, email: 'a@b.example' }))).toEqual([])
  })

  test.each([register, update])(
    '$name needs the account at the bank that payments are passed on to',
    async (op) => {
      const creditBankId = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'
      expect(await refusals(op, filled(op, { creditBankId }))).toEqual([
        'creditBankAccountNumber is required together with creditBankId',
      ])
      expect(await refusals(op, filled(op, { creditBankId, creditBankAccountNumber: '0000000000' }))).toEqual(
        [],
      )
    },
  )

  test('has a reference of 12 to 30 characters', async () => {
    for (const accountReference of ['A'.repeat(12), 'A'.repeat(30)])
      expect(await refusals(register, filled(register, { accountReference }))).toEqual([])
    for (const accountReference of ['A'.repeat(11), 'A'.repeat(31)])
      expect(await refusals(register, filled(register, { accountReference }))).toHaveLength(1)
  })

  test('is told of at callbackUrl, and a payment request at callBackUrl', () => {
    expect(register.requestShape.fields).toHaveProperty('callbackUrl')
    expect(register.requestShape.fields).not.toHaveProperty('callBackUrl')
    expect(collectApi.operations.paymentRequest.requestShape.fields).toHaveProperty('callBackUrl')
  })
})
