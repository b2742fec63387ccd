import { effectOf, type FieldShape, type ObjectShape, type Operation, type Recipe } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { businessApi } from './index.ts'

const operations: readonly Operation[] = Object.values(businessApi.operations)

/** The reasons against an input, each with the field it is about. */
async function refusals(operation: Operation, input: unknown): Promise<string[]> {
  const result = await operation.request['~standard'].validate(input)
  const issues = (result.issues ?? []).flatMap((issue) => issue.errors?.flat() ?? [issue])
  return issues.map(({ path = [], message }) => `${path.join('.')} ${message}`)
}

/** The sample of the shape that has a field, for a request of several shapes. */
function sampleWith({ requestShape, samples }: Operation, name: string): Record<string, unknown> {
  const place = requestShape.alternatives?.findIndex(({ fields }) => fields[name] !== undefined) ?? 0
  return { ...(samples[place] ?? samples[0]).request }
}

/** What Paga's clients post as a form of parts. */
const withFiles: ReadonlySet<string> = new Set([
  'registerCustomerWithKYC',
  'registerCustomerAccountPhoto',
  'registerCustomerIdentification',
])

/** Everything a recipe names, as paths. */
function hashedPaths(recipe: Recipe): string[] {
  return recipe.flatMap((term) => {
    if (typeof term === 'string') return [term]
    if ('count' in term) return [term.count]
    if ('first' in term) return term.paths.map((path) => `${term.first}.0.${path}`)
    return 'has' in term ? [term.has, ...term.paths, ...term.otherwise] : [term.path]
  })
}

function fieldAt({ fields }: Pick<ObjectShape, 'fields'>, path: string): FieldShape | undefined {
  const [first = '', ...rest] = path.split('.')
  return rest.reduce<FieldShape | undefined>(
    (field, name) => (field?.kind === 'list' ? field.items : field?.fields?.[name]),
    fields[first],
  )
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

/** No reference is made for what moves money or changes an account, nor is an earlier one replaced by a new one. */
const rolesByEffect: Readonly<Record<string, readonly string[]>> = {
  money: ['caller', 'earlier'],
  write: ['caller'],
  status: ['earlier'],
  read: ['made'],
  validate: ['made'],
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
    const { requestShape, responseShape, reference, hash, bindings, samples } = operation
    const fields = Object.entries(requestShape.fields)

    test('is posted as JSON, or with files beside it, to a path that ends in its name', () => {
      const path = `/paga-webservices/business-rest/secured/${operation.name}`
      const files = { method: 'POST', path, rest: 'multipart', part: 'customer' }
      expect(bindings).toEqual([
        withFiles.has(operation.name) ? files : { method: 'POST', path, rest: 'json' },
      ])
    })

    test('hashes its reference first, or that of its first item, and only fields it has', () => {
      const isBulk = operation.items !== undefined
      for (const recipe of [hash.documented, hash.current]) {
        const [first, ...rest] = hashedPaths(recipe)
        expect(first).toBe(isBulk ? 'items.0.referenceNumber' : reference?.field)
        for (const path of [first ?? '', ...rest])
          expect([path, fieldAt(requestShape, path)?.kind]).not.toEqual([path, undefined])
      }
    })

    test.each(samples)('has the reference its effect asks for: $name', ({ request }) => {
      if (reference === undefined) expect(operation.items).toBeDefined()
      else expect(rolesByEffect[effectOf(operation, request)]).toContain(reference.role)
    })

    test('carries the reference back wherever it is more than a request id', () => {
      // What Paga answers to onboardMerchant is not described with its reference.
      if (reference?.role === 'made' || operation.name === 'onboardMerchant') return
      const answer =
        operation.items === undefined ? responseShape.fields : responseShape.fields['items']?.items?.fields
      expect(answer?.['referenceNumber']).toMatchObject({ kind: 'text', required: true })
    })

    test('keeps the credentials of users, and codes that are worth money, sensitive', () => {
      const items = responseShape.fields['items']?.items?.fields ?? {}
      const all = [...fields, ...Object.entries(responseShape.fields), ...Object.entries(items)]
      const secret = all.filter(([name]) =>
        /credentials$|^withdrawalCode$|^atmCode$|^merchantTransactionReference$|^financialIdentificationNumber$/i.test(
          name,
        ),
      )
      for (const [name, field] of secret) expect([name, field.sensitive]).toEqual([name, true])
    })

    test('takes its samples', async () => {
      for (const { request } of samples) expect(await refusals(operation, request)).toEqual([])
    })

    test.each(fields.filter(([, { required }]) => required).map(([name]) => name))(
      'refuses a request without %s',
      async (name) => {
        const reasons = await refusals(operation, without(sampleWith(operation, name), name))
        expect(reasons.some((reason) => reason.startsWith(`${name} `))).toBe(true)
      },
    )

    test.each(fields)('refuses %s of another kind, null and empty, and names it', async (name, { kind }) => {
      const wrong = {
        text: 17,
        amount: 'much',
        integer: '17',
        boolean: 'true',
        list: 'A',
        object: ['A'],
        file: 'A',
      }
      for (const value of [wrong[kind], null, '']) {
        const reasons = await refusals(operation, { ...sampleWith(operation, name), [name]: value })
        expect(reasons.some((reason) => reason.startsWith(`${name} `))).toBe(true)
      }
    })
  },
)

describe('rules between fields', () => {
  const {
    airtimePurchase,
    validateDepositToBank,
    depositToBank,
    validateMoneyTransfer,
    moneyTransfer,
    merchantPayment,
    chargeCustomerConfirm,
    getMerchantServices,
    registerPersistentPaymentAccount,
    getPersistentPaymentAccountActivity,
  } = businessApi.operations

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
    for (const transfer of [moneyTransfer, validateMoneyTransfer]) {
      expect(await refusals(transfer, filled(transfer, { alternateSenderName: fits }))).toEqual([])
      expect(await refusals(transfer, filled(transfer, { alternateSenderName: long }))).toEqual([
        'alternateSenderName is longer than 16 characters',
      ])
    }
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

  test('operations that only read want a reference, and no more than what they are asked about', async () => {
    const asked: Readonly<Record<string, readonly string[]>> = {
      moneyTransferStatusBulk: ['bulkReferenceNumber'],
      transactionHistory: ['startDateUTC', 'endDateUTC'],
      getMerchantServices: ['merchantId'],
      getMerchantAccountDetails: ['merchantAccount', 'merchantReferenceNumber'],
      getDataBundleByOperator: ['operatorPublicId'],
    }
    for (const operation of operations.filter(({ effect }) => effect === 'read' || effect === 'status')) {
      const reasons = await refusals(operation, { referenceNumber: 'R-1A' })
      expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(asked[operation.name] ?? [])
    }
  })

  test('the services of a merchant are asked for by one of its two names', async () => {
    const bare = without(filled(getMerchantServices), 'merchantId')
    expect(await refusals(getMerchantServices, bare)).toEqual([
      'merchantId is required when merchantPublicId is left out; give one of the two',
    ])
    expect(await refusals(getMerchantServices, { ...bare, merchantPublicId: 'DSTV' })).toEqual([])
    expect(
      await refusals(getMerchantServices, filled(getMerchantServices, { merchantPublicId: 'DSTV' })),
    ).toEqual(['merchantPublicId is merchantId under another name; give one of the two'])
  })

  test('a charge is confirmed with the code of the customer or without', async () => {
    const request = { referenceNumber: 'CHARGE-A' }
    expect(await refusals(chargeCustomerConfirm, request)).toEqual([])
    expect(await refusals(chargeCustomerConfirm, { ...request, customerCredentials: '482913' })).toEqual([])
    expect(effectOf(chargeCustomerConfirm, request)).toBe('status')
    expect(effectOf(chargeCustomerConfirm, { ...request, locale: 'en-NG' })).toBe('status')
    // Whatever stands there may be taken for a code, so it counts as one.
    for (const customerCredentials of ['482913', '', null, 0]) {
      expect(effectOf(chargeCustomerConfirm, { ...request, customerCredentials })).toBe('money')
    }
  })

  test.each([registerPersistentPaymentAccount, getPersistentPaymentAccountActivity])(
    '$name wants 12 to 30 characters in the reference of an account',
    async (operation) => {
      for (const accountReference of ['A'.repeat(12), 'A'.repeat(30), 'CUSTOMER 0009']) {
        expect(await refusals(operation, filled(operation, { accountReference }))).toEqual([])
      }
      for (const accountReference of [
        'A'.repeat(11),
        'A'.repeat(31),
        `${'A'.repeat(12)}\n`,
        'É'.repeat(12),
      ]) {
        expect(await refusals(operation, filled(operation, { accountReference }))).toEqual([
          'accountReference must have 12 to 30 printable ASCII characters',
        ])
      }
    },
  )

  test('an account to pay into is opened for a phone number, and a mail address if there is one', async () => {
    const open = registerPersistentPaymentAccount
    expect(await refusals(open, filled(open, { email: 'ada@example.com' }))).toEqual([])
    expect(await refusals(open, filled(open, { email: 'ada', phoneNumber: '0801 234 5678' }))).toEqual([
      'phoneNumber must be a phone number: digits with an optional leading +',
      'email must be an e-mail address',
    ])
  })

  test('what was paid into an account is asked for by a NUBAN of ten digits, or by none', async () => {
    const ask = getPersistentPaymentAccountActivity
    expect(await refusals(ask, filled(ask, { accountNumber: '274193893' }))).toEqual([
      'accountNumber must be a NUBAN: ten digits',
    ])
    expect(await refusals(ask, without(filled(ask), 'accountNumber'))).toEqual([])
  })
})
