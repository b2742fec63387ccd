import type { FieldShape, Operation } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { businessApi } from './index.ts'

const operations: readonly Operation[] = Object.values(businessApi.operations)

/** The reasons against an input, each with the field it is about. */
async function refusals(operation: Operation, input: unknown): Promise<string[]> {
  const result = await operation.request['~standard'].validate(input)
  return (result.issues ?? []).map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

function filled({ samples }: Operation, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...samples[0].request, ...change }
}

function without(input: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([member]) => member !== name))
}

function fieldNames(fields: Readonly<Record<string, FieldShape>>): string[] {
  return Object.entries(fields).flatMap(([name, { fields: members, items }]) => [
    name,
    ...fieldNames(members ?? items?.fields ?? {}),
  ])
}

describe('the Business API', () => {
  test('lives where its documents and clients say', () => {
    expect(businessApi.hosts).toEqual({ test: 'https://beta.mypaga.com', live: 'https://www.mypaga.com' })
  })

  test('settles with an operation that asks and changes nothing', () => {
    expect(businessApi.settlement?.operation).toBe('getOperationStatus')
    expect(businessApi.operations.getOperationStatus.effect).toBe('status')
  })

  test('leaves the name `verdict` to us: no field of any model is called so', () => {
    const names = operations.flatMap(({ requestShape, responseShape }) => [
      ...fieldNames(requestShape.fields),
      ...fieldNames(responseShape.fields),
    ])
    expect(names).toContain('mobileOperatorCode')
    expect(names).not.toContain('verdict')
  })
})

describe.each(operations.map((operation) => ({ name: operation.name, operation })))(
  '$name',
  ({ operation }) => {
    const { requestShape, responseShape, reference, hash, bindings, effect, samples } = operation
    const fields = Object.entries(requestShape.fields)

    test('is posted as JSON to a path that ends in its name', () => {
      const path = `/paga-webservices/business-rest/secured/${operation.name}`
      expect(bindings).toEqual([{ method: 'POST', path, rest: 'json' }])
    })

    test('hashes its reference first, and only fields it has', () => {
      for (const recipe of [hash.documented, hash.current]) {
        expect(recipe[0]).toBe(reference?.field)
        for (const term of recipe) expect(requestShape.fields).toHaveProperty(String(term))
      }
    })

    test('never makes a reference for money, nor asks for a new one where it asks about an old one', () => {
      const roles = { money: 'caller', status: 'earlier', read: 'made', validate: 'made' }
      expect(reference?.role).toBe(Reflect.get(roles, String(effect)))
    })

    test('keeps the credentials of users, and codes that are worth money, sensitive', () => {
      const all = [...fields, ...Object.entries(responseShape.fields)]
      const secret = all.filter(([name]) => /credentials$|^withdrawalCode$|^atmCode$/i.test(name))
      for (const [name, field] of secret) expect([name, field.sensitive]).toEqual([name, true])
    })

    test('takes its sample', async () => {
      for (const { request } of samples) expect(await refusals(operation, request)).toEqual([])
    })

    test.each(fields.filter(([, { required }]) => required).map(([name]) => name))(
      'refuses a request without %s',
      async (name) => {
        const reasons = await refusals(operation, without(filled(operation), name))
        expect(reasons.some((reason) => reason.startsWith(`${name} `))).toBe(true)
      },
    )

    test.each(fields)('refuses %s of another kind, null and empty, and names it', async (name, { kind }) => {
      const wrong = { text: 17, amount: 'much', integer: '17', boolean: 'true', list: 'A', object: ['A'] }
      for (const value of [wrong[kind], null, '']) {
        const reasons = await refusals(operation, filled(operation, { [name]: value }))
        expect(reasons.some((reason) => reason.startsWith(`${name} `))).toBe(true)
      }
    })
  },
)

describe('rules between fields', () => {
  const { airtimePurchase, validateDepositToBank, depositToBank, moneyTransfer, merchantPayment } =
    businessApi.operations

  test('airtime needs a phone number or a purchaser', async () => {
    const bare = without(filled(airtimePurchase), 'destinationPhoneNumber')
    expect(await refusals(airtimePurchase, bare)).toEqual([
      'destinationPhoneNumber is required when purchaserPrincipal is left out',
    ])
    const purchaser = { purchaserPrincipal: '+2348012345678', purchaserCredentials: '1234' }
    expect(await refusals(airtimePurchase, { ...bare, ...purchaser })).toEqual([])
    expect(await refusals(airtimePurchase, filled(airtimePurchase, purchaser))).toEqual([])
  })

  test.each([validateDepositToBank, depositToBank])(
    '$name needs a phone number or an e-mail address of the recipient',
    async (operation) => {
      const bare = without(filled(operation), 'recipientPhoneNumber')
      expect(await refusals(operation, bare)).toEqual([
        'recipientPhoneNumber is required when recipientEmail is left out; give one of the two',
      ])
      expect(await refusals(operation, { ...bare, recipientEmail: 'ada@example.com' })).toEqual([])
      expect(await refusals(operation, filled(operation, { recipientEmail: 'ada@example.com' }))).toEqual([])
    },
  )

  test.each([validateDepositToBank, depositToBank])(
    '$name wants a NUBAN of ten digits',
    async (operation) => {
      for (const destinationBankAccountNumber of ['123456789', '12345678901', '012345678x']) {
        expect(await refusals(operation, filled(operation, { destinationBankAccountNumber }))).toEqual([
          'destinationBankAccountNumber must be a NUBAN: ten digits',
        ])
      }
    },
  )

  test.each(['ada', 'ada@example', '@example.com', 'ada@example.com\n', 'a da@example.com'])(
    'a deposit refuses the e-mail address %j',
    async (recipientEmail) => {
      expect(await refusals(depositToBank, filled(depositToBank, { recipientEmail }))).toEqual([
        'recipientEmail must be an e-mail address',
      ])
    },
  )

  test("a sender's name has at most 16 characters in a transfer; a deposit takes more, which Paga cuts", async () => {
    const [fits, long] = ['A'.repeat(16), 'A'.repeat(17)]
    expect(await refusals(moneyTransfer, filled(moneyTransfer, { alternateSenderName: fits }))).toEqual([])
    expect(await refusals(moneyTransfer, filled(moneyTransfer, { alternateSenderName: long }))).toEqual([
      'alternateSenderName is longer than 16 characters',
    ])
    const deposit = { alternateSenderName: 'A'.repeat(40), remarks: 'A'.repeat(40) }
    expect(await refusals(depositToBank, filled(depositToBank, deposit))).toEqual([])
  })

  test('a transfer takes the three levels of KYC and days from one on', async () => {
    for (const minRecipientKYCLevel of ['KYC1', 'KYC2', 'KYC3']) {
      const change = { minRecipientKYCLevel, holdingPeriod: 1 }
      expect(await refusals(moneyTransfer, filled(moneyTransfer, change))).toEqual([])
    }
    const wrong = { minRecipientKYCLevel: 'KYC4', holdingPeriod: 0 }
    expect(await refusals(moneyTransfer, filled(moneyTransfer, wrong))).toEqual([
      'minRecipientKYCLevel must be one of KYC1, KYC2, KYC3',
      'holdingPeriod is less than 1',
    ])
  })

  test('a bill is paid for at least one service', async () => {
    expect(await refusals(merchantPayment, filled(merchantPayment, { merchantService: [] }))).toEqual([
      'merchantService has no entry',
    ])
    expect(await refusals(merchantPayment, filled(merchantPayment, { merchantService: ['A', 'B'] }))).toEqual(
      [],
    )
  })

  test('operations that only read want nothing but a reference', async () => {
    for (const operation of operations.filter(({ effect }) => effect === 'read' || effect === 'status')) {
      expect(await refusals(operation, { referenceNumber: 'R-1A' })).toEqual([])
    }
  })
})
