import type { FieldKind, FieldShape } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { answeringTransport, answerOf } from './answering-transport.ts'
import { operationNamed } from './described-apis.ts'
import { errorOf, everyOperation, shapeFor } from './every-operation.ts'
import { rawSandbox } from './raw-sandbox.ts'

// What no client should send: refused by ours with the field named and nothing sent, and by the sandbox, to which it is sent
// raw with a right hash, with Paga's code for that field.

/** The codes of Paga's table for a field that is there and not right; 117 for any other. */
const codes: Readonly<Record<string, number>> = {
  amount: 116,
  refundAmount: 116,
  currency: 116,
  destinationPhoneNumber: 123,
  recipientPhoneNumber: 123,
  customerPhoneNumber: 123,
  phoneNumber: 123,
  recipientEmail: 127,
  customerEmail: 127,
  email: 127,
  customerFirstName: 124,
  customerLastName: 125,
  customerDateOfBirth: 134,
  destinationBankUUID: 101,
  destinationBankAccountNumber: 4,
  destinationBank: 101,
  destinationAccount: 107,
  merchantAccount: 131,
  merchantReferenceNumber: 111,
  merchantService: 112,
  alternateSenderName: 130,
  customerAccountPhoto: 121,
  customerIdPhoto: 121,
  customerIdType: 122,
  customerIdNumber: 122,
  customerPrincipal: 118,
  customerIdentifier: 118,
  senderPrincipal: 118,
  purchaserPrincipal: 118,
  accountPrincipal: 118,
  accountNumber: 114,
  accountReference: 114,
  items: -3,
}

/** A value no field of the kind can have, as JSON brings it. */
const wrong: Readonly<Record<FieldKind, unknown>> = {
  text: { not: 'a text' },
  amount: 'much',
  integer: 'several',
  boolean: 'perhaps',
  list: { not: 'a list' },
  object: 'no object',
  file: 'no file',
}

const references: readonly string[] = ['referenceNumber', 'bulkReferenceNumber', 'reference']

/** The documents want no amount for a full refund, so the sandbox looks for the sale first. */
const more: Readonly<Record<string, number>> = { 'refundBillPay.refundAmount': 135 }

const ofPaga = everyOperation.filter(({ api }) => api === 'business' || api === 'merchant')

type Input = Readonly<Record<string, unknown>>

/** Ours names the field and sends nothing. */
async function refusedLocally(name: string, input: Input, field: string): Promise<void> {
  const { transport, requests } = answeringTransport(() => answerOf(200, '{}'))
  const error = await errorOf(operationNamed(name).of.call({ transport }, name, input))
  expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
  expect(error.message).toContain(`${field} `)
  expect(requests).toEqual([])
}

async function codeOfSandbox(name: string, input: Input): Promise<unknown> {
  await using raw = await rawSandbox()
  const { httpStatus, code } = await raw.ask(name, input)
  expect(httpStatus).toBe(200)
  return code
}

/** The first sample of an operation, changed. */
function sampleWith(name: string, changes: Input): Input {
  return { ...operationNamed(name).operation.samples[0].request, ...changes }
}

describe.each(ofPaga)('$name', ({ api, name, operation, request }) => {
  const fields = Object.entries(shapeFor(operation, request).fields)
  const made = operation.reference?.role === 'made' ? operation.reference.field : undefined
  const missing = fields.filter(([field, { required }]) => required && field !== made)
  const withKind = fields.map(([field, shape]): [string, FieldKind, FieldShape] => [field, shape.kind, shape])

  test.each(missing)('without %s is refused', async (field) => {
    const { [field]: _, ...input } = request
    await refusedLocally(name, input, field)
    const code = references.includes(field) ? -4 : 117
    expect(await codeOfSandbox(name, input)).toBe(more[`${name}.${field}`] ?? code)
  })

  test.each(withKind)('with a %s that is no %s is refused', async (field, kind) => {
    const input = { ...request, [field]: wrong[kind] }
    await refusedLocally(name, input, field)
    expect(await codeOfSandbox(name, input)).toBe(codes[field] ?? 117)
  })

  const { field = '' } = operation.reference ?? {}
  // What the Merchant API asks about has a name that Paga gave.
  if (api !== 'business' || request[field] === undefined) return
  test('with a reference of more than 50 characters is refused', async () => {
    const input = { ...request, [field]: 'R'.repeat(51) }
    await refusedLocally(name, input, field)
    expect(await codeOfSandbox(name, input)).toBe(140)
  })
})

/** A list of so many items, each of its own reference. */
function items(count: number, more: Input = {}): readonly Input[] {
  return Array.from({ length: count }, (_, index) => ({ referenceNumber: `ITEM-${index}A`, ...more }))
}

const transfer = { amount: 100, destinationAccount: '+2348012345678' }
const large = { bytes: new Uint8Array(512_001).fill(0xff), fileName: 'ada.jpg', contentType: 'image/jpeg' }

const overLimit: readonly (readonly [name: string, field: string, changes: Input, code: number])[] = [
  ['moneyTransfer', 'alternateSenderName', { alternateSenderName: 'A'.repeat(17) }, 130],
  ['moneyTransfer', 'amount', { amount: 0 }, 116],
  ['moneyTransfer', 'amount', { amount: -5 }, 116],
  ['moneyTransfer', 'amount', { amount: 1.001 }, 116],
  ['moneyTransfer', 'currency', { currency: 'naira' }, 116],
  ['moneyTransfer', 'minRecipientKYCLevel', { minRecipientKYCLevel: 'KYC9' }, 117],
  ['moneyTransfer', 'holdingPeriod', { minRecipientKYCLevel: 'KYC2', holdingPeriod: 0 }, 117],
  ['moneyTransfer', 'locale', { locale: 'the Queen’s English' }, 117],
  ['validateMoneyTransfer', 'alternateSenderName', { alternateSenderName: 'A'.repeat(17) }, 130],
  ['moneyTransferBulk', 'items', { items: items(301, transfer) }, -3],
  ['moneyTransferBulk', 'items', { items: [] }, -3],
  ['moneyTransferStatusBulk', 'items', { bulkReferenceNumber: undefined, items: items(10_001) }, -3],
  ['depositToBank', 'destinationBankAccountNumber', { destinationBankAccountNumber: '012345678' }, 4],
  ['depositToBank', 'recipientPhoneNumber', { recipientPhoneNumber: '12' }, 123],
  ['depositToBank', 'recipientEmail', { recipientEmail: 'ada at home' }, 127],
  ['registerCustomer', 'customerFirstName', { customerFirstName: 'Ada 2' }, 124],
  ['registerCustomer', 'customerLastName', { customerLastName: 'Obi!' }, 125],
  ['registerCustomer', 'customerDateOfBirth', { customerDateOfBirth: '31/02/1990' }, 134],
  ['registerCustomerAccountPhoto', 'customerAccountPhoto', { customerAccountPhoto: large }, 121],
  [
    'registerCustomerIdentification',
    'customerIdPhoto',
    { customerIdPhoto: { ...large, bytes: new Uint8Array(4) } },
    121,
  ],
]

test.each(overLimit)(
  '%s refuses %s over its limit or of another form (%#)',
  async (name, field, changes, code) => {
    const input = sampleWith(name, changes)
    await refusedLocally(name, input, field)
    expect(await codeOfSandbox(name, input)).toBe(code)
  },
)

describe('what the documents say is cut', () => {
  const sender = 'A very long name of a shop in Lagos'
  const remarks = 'Rent for the months of January, February and March'
  const input = sampleWith('depositToBank', { alternateSenderName: sender, remarks })

  test('is cut by the sandbox, to 20 and 30 characters', async () => {
    await using raw = await rawSandbox()
    expect((await raw.ask('depositToBank', { ...input, amount: 500 })).code).toBe(0)
    const [message] = raw.sandbox.messages.list()
    expect(message?.text).toContain('A very long name of  sent NGN 500')
    expect(message?.text).toMatch(/Rent for the months of January$/)
  })

  test('is warned of by the client, which sends it whole', async () => {
    const warnings: string[] = []
    const { transport, requests } = answeringTransport(() =>
      answerOf(
        200,
        JSON.stringify({ referenceNumber: input['referenceNumber'], responseCode: 0, message: 'Done' }),
      ),
    )
    const logger = { warn: (message: string) => void warnings.push(message) }
    await operationNamed('depositToBank').of.call({ transport, logger }, 'depositToBank', input)
    expect(warnings).toEqual([
      'Paga cuts alternateSenderName after 20 characters and remarks after 30 characters',
    ])
    expect(String(requests[0]?.body)).toContain(remarks)
  })
})
