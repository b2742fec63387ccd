import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox({ clock: () => Date.UTC(2026, 10, 21) }))
})
afterEach(() => sandbox.close())

/** Members of a request, by name; undefined takes one away. */
type Members = Readonly<Record<string, string | undefined>>

function registerCurrent(reference: string, changes: Members = {}): Promise<TestAnswer> {
  const members: Members = {
    referenceNumber: reference,
    customerPhoneNumber: '08099999999',
    customerFirstName: 'Bola',
    customerLastName: 'Ade',
    customerDateOfBirth: '1990-04-05',
    customerEmail: 'Bola@example.com',
    ...changes,
  }
  const { customerPhoneNumber, customerFirstName, customerLastName } = members
  const preimage = `${reference}${customerPhoneNumber ?? ''}${customerFirstName ?? ''}${customerLastName ?? ''}`
  return ask('registerCustomer', JSON.stringify(members), preimage)
}

function registerDocumented(reference: string, changes: Members = {}): Promise<TestAnswer> {
  const members: Members = {
    referenceNumber: reference,
    customerPrincipal: '08099999999',
    customerCredentials: 'password1',
    customerFirstName: 'Bola',
    customerLastName: 'Ade',
    customerDateOfBirth: '05/04/1990',
    ...changes,
  }
  const preimage = `${reference}${members['customerPrincipal'] ?? ''}${members['customerCredentials'] ?? ''}`
  return ask('registerCustomer', JSON.stringify(members), preimage)
}

function send(reference: string, amount: string, destination: string, more = ''): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"${destination}"${more}}`
  return ask('moneyTransfer', body, `${reference}${amount}${destination}`)
}

function sendFrom(reference: string, principal: string, credentials: string): Promise<TestAnswer> {
  const sender = `,"senderPrincipal":"${principal}","senderCredentials":"${credentials}"`
  return send(reference, '10', '@adaeze', sender)
}

describe('a customer of the current shape', () => {
  test('is told to the caller and welcomed with a PIN', async () => {
    const { body } = await registerCurrent('CUSTOMER-A')
    expect(body).toEqual({
      responseCode: 0,
      referenceNumber: 'CUSTOMER-A',
      message: 'The operation was carried out.',
      pagaAccountNumber: '8099999999',
    })
    expect(sandbox.messages.list()).toMatchObject([
      {
        channel: 'sms',
        to: '+2348099999999',
        about: 'welcome',
        text: expect.stringMatching(/^Welcome to Paga, Bola Ade\. Your PIN is \d{4}\.$/),
      },
    ])
    expect(sandbox.customers.list()).toContainEqual({
      phoneNumber: '+2348099999999',
      accountNumber: '8099999999',
      name: 'Bola Ade',
      kycLevel: 'KYC1',
      state: 'active',
      balance: '0',
    })
  })

  test.each(['+2348099999999', '08099999999', '8099999999', 'bola@example.com', 'BOLA@EXAMPLE.COM'])(
    'can be paid by %s, and pay with the PIN',
    async (account) => {
      await registerCurrent('CUSTOMER-A')
      const { body } = await send('SEND-A', '100', account)
      expect(body).toMatchObject({ responseCode: 0, fee: 0, receiverRegistrationStatus: 'REGISTERED' })
      expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('100')
      const [pin = ''] = /\d{4}(?=\.$)/.exec(sandbox.messages.list()[0]?.text ?? '') ?? []
      expect((await sendFrom('SEND-B', account, pin)).body).toMatchObject({ responseCode: 0 })
      expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('90')
      const wrongPin = pin.startsWith('1') ? `2${pin.slice(1)}` : `1${pin.slice(1)}`
      expect((await sendFrom('SEND-C', account, wrongPin)).body).toMatchObject({ responseCode: 104 })
    },
  )

  test('has the limits of the lowest level', async () => {
    await registerCurrent('CUSTOMER-A')
    await send('SEND-A', '300000', '08099999999')
    expect((await send('SEND-B', '1', '08099999999')).body).toMatchObject({ responseCode: 138 })
    const [pin = ''] = /\d{4}(?=\.$)/.exec(sandbox.messages.list()[0]?.text ?? '') ?? []
    const sender = `,"senderPrincipal":"08099999999","senderCredentials":"${pin}"`
    expect((await send('SEND-C', '50000.01', '@adaeze', sender)).body).toMatchObject({ responseCode: 136 })
    expect((await send('SEND-D', '50000', '@adaeze', sender)).body).toMatchObject({ responseCode: 0 })
  })
})

describe('a customer of the documented shape', () => {
  test('pays with the credentials they were registered with, and is sent no PIN', async () => {
    expect((await registerDocumented('CUSTOMER-A')).body).toMatchObject({ responseCode: 0 })
    await send('SEND-A', '100', '08099999999')
    expect((await sendFrom('SEND-B', '08099999999', 'password1')).body).toMatchObject({ responseCode: 0 })
    expect((await sendFrom('SEND-C', '08099999999', 'password2')).body).toMatchObject({ responseCode: 104 })
    expect(sandbox.messages.list()[0]?.text).toBe('Welcome to Paga, Bola Ade.')
  })

  test('may have a user name, and then a phone number as credentials', async () => {
    const names = { customerPrincipal: 'Bola.Ade', customerCredentials: '08099999999' }
    expect((await registerDocumented('CUSTOMER-A', names)).body).toMatchObject({ responseCode: 0 })
    expect((await send('SEND-A', '100', 'bola.ade')).body).toMatchObject({
      receiverRegistrationStatus: 'REGISTERED',
    })
    expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('100')
    const again = { ...names, customerCredentials: '08088888888' }
    expect((await registerDocumented('CUSTOMER-B', again)).body).toMatchObject({ responseCode: 126 })
  })

  test('may have a number of another country, as in the sample of the documents', async () => {
    const { body } = await registerDocumented('CUSTOMER-A', { customerPrincipal: '+251911400862' })
    expect(body).toMatchObject({ responseCode: 0 })
    expect((await send('SEND-A', '100', '+251911400862')).body).toMatchObject({ responseCode: 0 })
    expect(sandbox.ledger.balance('customer:+251911400862')).toBe('100')
  })
})

describe('money that waits for the number', () => {
  test('becomes theirs on registration, and its code fetches nothing any more', async () => {
    const { body } = await send('SEND-A', '100', '08099999999', ',"sendWithdrawalCode":false')
    await send('SEND-B', '25.50', '08099999999')
    await registerCurrent('CUSTOMER-A')
    expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('125.5')
    expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('0')
    const withdrawal = { phoneNumber: '08099999999', code: String(body['withdrawalCode']) }
    expect(() => sandbox.withdrawals.redeem(withdrawal)).toThrow('fetches nothing')
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test('fills the wallet, the oldest first, as far as there is room; the rest can still be fetched', async () => {
    await send('SEND-A', '299000', '08099999999')
    const { body } = await send('SEND-B', '1000.01', '08099999999', ',"sendWithdrawalCode":false')
    await send('SEND-C', '1000', '08099999999')
    await registerCurrent('CUSTOMER-A')
    expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('300000')
    expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('1000.01')
    const withdrawal = { phoneNumber: '08099999999', code: String(body['withdrawalCode']) }
    expect(sandbox.withdrawals.redeem(withdrawal)).toEqual({ referenceNumber: 'SEND-B', amount: '1000.01' })
  })

  test('waits on where it asks for more than the first level', async () => {
    await send('SEND-A', '100', '08099999999', ',"minRecipientKYCLevel":"KYC2"')
    await send('SEND-B', '100', '08099999999', ',"minRecipientKYCLevel":"KYC1"')
    await registerCurrent('CUSTOMER-A')
    expect(sandbox.ledger.balance('customer:+2348099999999')).toBe('100')
    expect(sandbox.ledger.balance('unclaimed:+2348099999999')).toBe('100')
  })
})

test('stays a customer, with money and credentials, in a file that does not hold these', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  const data = join(folder, 'books.sqlite')
  const customer =
    '{"referenceNumber":"CUSTOMER-A","customerPrincipal":"08099999999","customerCredentials":"CANARY-PASSWORD","customerFirstName":"Bola","customerLastName":"Ade","customerDateOfBirth":"05/04/1990"}'
  const first = await testSandbox({ data })
  await first.ask('registerCustomer', customer, 'CUSTOMER-A08099999999CANARY-PASSWORD')
  await first.ask(
    'moneyTransfer',
    '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"08099999999"}',
    'SEND-A10008099999999',
  )
  await first.sandbox.close()
  expect(readFileSync(data).includes('CANARY')).toBe(false)
  const second = await testSandbox({ data })
  const payment =
    '{"referenceNumber":"SEND-B","amount":10,"destinationAccount":"@adaeze","senderPrincipal":"08099999999","senderCredentials":"CANARY-PASSWORD"}'
  expect((await second.ask('moneyTransfer', payment, 'SEND-B10@adaeze')).body).toMatchObject({
    responseCode: 0,
  })
  expect(second.sandbox.ledger.balance('customer:+2348099999999')).toBe('90')
  await second.sandbox.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['a number of the seed', { customerPhoneNumber: '+2348012345678' }, 118],
  ['the same, written otherwise', { customerPhoneNumber: '08012345678' }, 118],
  ['what is no phone number', { customerPhoneNumber: '123456' }, 123],
  ['a birthday to come', { customerDateOfBirth: '2026-11-22' }, 134],
  ['a birthday there is not', { customerDateOfBirth: '1990-02-30' }, 134],
  ['a first name with digits', { customerFirstName: 'B0la' }, 124],
  ['a last name with digits', { customerLastName: 'Ade2' }, 125],
  ['an address without @', { customerEmail: 'bola' }, 127],
  ['no first name', { customerFirstName: undefined }, 117],
  ['an empty last name', { customerLastName: '' }, 117],
  ['no address', { customerEmail: undefined }, 117],
])('the current shape with %s is refused', async (_, changes, code) => {
  expect((await registerCurrent('CUSTOMER-A', changes)).body).toMatchObject({ responseCode: code })
  expect(sandbox.customers.list()).toHaveLength(6)
})

test.each([
  ['a number of the seed', { customerPrincipal: '08012345678' }, 118],
  ['what is neither number nor name', { customerPrincipal: '1?' }, 126],
  ['a user name without a phone number', { customerPrincipal: 'bola' }, 123],
  ['a birthday of the other form', { customerDateOfBirth: '1990-04-05' }, 134],
  ['a birthday to come', { customerDateOfBirth: '22/11/2026' }, 134],
  ['no credentials', { customerCredentials: undefined }, 117],
])('the documented shape with %s is refused', async (_, changes, code) => {
  expect((await registerDocumented('CUSTOMER-A', changes)).body).toMatchObject({ responseCode: code })
  expect(sandbox.customers.list()).toHaveLength(6)
})

test('refuses whoever is registered already, whatever the shape, and an address that is somebody’s', async () => {
  await registerCurrent('CUSTOMER-A')
  expect((await registerCurrent('CUSTOMER-B')).body).toMatchObject({ responseCode: 118 })
  expect((await registerDocumented('CUSTOMER-C')).body).toMatchObject({ responseCode: 118 })
  const sameAddress = { customerPhoneNumber: '08088888888', customerEmail: 'bola@EXAMPLE.com' }
  expect((await registerCurrent('CUSTOMER-D', sameAddress)).body).toMatchObject({ responseCode: 128 })
  expect((await registerCurrent('CUSTOMER-A')).body).toMatchObject({ responseCode: 105 })
})
