import { afterEach, beforeEach, expect, test } from 'vitest'
import { askIn, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import { askWithForm } from '../../ask-with-form.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
beforeEach(async () => {
  ;({ sandbox } = await testSandbox({ clock: () => Date.UTC(2026, 10, 21) }))
})
afterEach(() => sandbox.close())

const bola = {
  referenceNumber: 'CUSTOMER-A',
  customerPhoneNumber: '08099999999',
  customerFirstName: 'Bola',
  customerLastName: 'Ade',
}
const document = { customerIdType: 'EMPLOYER_ID', customerIdNumber: 'E-20714' }
const birthday = { customerDateOfBirth: '1990-04-05' }
const address = { customerAddress: { streetAddress: '35 Yabas Road' } }

function register(changes: Readonly<Record<string, unknown>> = {}): Promise<TestAnswer> {
  const members: Readonly<Record<string, unknown>> = { ...bola, ...changes }
  const { referenceNumber, customerPhoneNumber, customerFirstName, customerLastName } = members
  const preimage = `${referenceNumber}${customerPhoneNumber}${customerFirstName}${customerLastName}`
  return askWithForm(sandbox, { operation: 'registerCustomerWithKYC', members, preimage })
}

function levelOfBola(): string | undefined {
  return sandbox.customers.list().find(({ name }) => name === 'Bola Ade')?.kycLevel
}

test.each([
  ['nothing more', {}, 'KYC1'],
  ['a document without a birthday', document, 'KYC1'],
  ['a document and a birthday', { ...document, ...birthday }, 'KYC2'],
  ['an address without a document', { ...birthday, ...address }, 'KYC1'],
  ['a document, a birthday and an address', { ...document, ...birthday, ...address }, 'KYC3'],
  [
    'a document that has not expired',
    { ...document, ...birthday, customerIdExpirationDate: '2026-11-21' },
    'KYC2',
  ],
])('with %s a customer has the level %s', async (_, more, level) => {
  expect((await register(more)).body).toEqual({
    responseCode: 0,
    referenceNumber: 'CUSTOMER-A',
    message: 'The operation was carried out.',
  })
  expect(levelOfBola()).toBe(level)
})

test('credits what waited for the level that is proven', async () => {
  const transfer =
    '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"08099999999","minRecipientKYCLevel":"KYC3"}'
  await askIn(sandbox)('moneyTransfer', transfer, 'SEND-A10008099999999')
  await register({ ...document, ...birthday, ...address })
  expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('100')
})

test.each([
  ['a number that is registered', { customerPhoneNumber: '08012345678' }, 118],
  ['what is no phone number', { customerPhoneNumber: '123456' }, 123],
  ['a type of document without its number', { customerIdType: 'EMPLOYER_ID' }, 122],
  ['a number without its type', { customerIdNumber: 'E-20714' }, 122],
  ['an expired document', { ...document, customerIdExpirationDate: '2026-11-20' }, 122],
  ['a birthday to come', { customerDateOfBirth: '2026-11-22' }, 134],
  ['a first name with digits', { customerFirstName: 'B0la' }, 124],
  ['a last name with digits', { customerLastName: 'Ade2' }, 125],
  ['a wrong address for mails', { customerEmail: 'bola' }, 127],
])('refuses %s', async (_, changes, code) => {
  expect((await register(changes)).body).toMatchObject({ responseCode: code })
  expect(levelOfBola()).toBeUndefined()
})
