import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectSandbox, eventsIn } from './ask-collect.fixture.ts'

const account = {
  referenceNumber: 'OPEN-A',
  phoneNumber: '07033333333',
  firstName: 'John',
  lastName: 'Doe',
  accountName: 'John Doe',
  accountReference: 'CUSTOMER-0009',
  callbackUrl: 'http://127.0.0.1:9/accounts?id=9',
}
const preimage = `OPEN-ACUSTOMER-0009${account.callbackUrl}`

let folder: string
let file: string
let made: Awaited<ReturnType<typeof collectSandbox>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-collect-'))
  file = join(folder, 'books.sqlite')
  made = await collectSandbox({ data: file })
})
afterEach(async () => {
  await made.sandbox.close()
  rmSync(folder, { recursive: true })
})

async function open(change: object = {}, more = ''): Promise<string> {
  const hashed = `OPEN-ACUSTOMER-0009${more}${account.callbackUrl}`
  const { body } = await made.ask('registerPersistentPaymentAccount', { ...account, ...change }, hashed)
  expect(body).toMatchObject({ statusCode: '0', accountReference: 'CUSTOMER-0009' })
  return String(body['accountNumber'])
}

async function shown(identifier: string) {
  return (
    await made.ask(
      'getPersistentPaymentAccount',
      { referenceNumber: 'GET', accountIdentifier: identifier },
      `GET${identifier}`,
    )
  ).body
}

describe('a persistent account', () => {
  test('has a number with the right check digit, and is shown by it and by its reference', async () => {
    const number = await open()
    expect(number).toMatch(/^\d{10}$/)
    const view = { accountNumber: number, accountName: 'John Doe', callbackUrl: account.callbackUrl }
    expect(await shown(number)).toMatchObject(view)
    expect(await shown('CUSTOMER-0009')).toMatchObject(view)
  })

  test('takes its reference once', async () => {
    await open()
    const again = { ...account, referenceNumber: 'OPEN-B' }
    const { body } = await made.ask(
      'registerPersistentPaymentAccount',
      again,
      preimage.replace('OPEN-A', 'OPEN-B'),
    )
    expect(body).toMatchObject({ statusCode: '-1' })
  })

  test('passes on to the organisation what is paid into it, less the fee', async () => {
    const number = await open()
    made.sandbox.payments.payInto(number, { amount: '250' })
    made.sandbox.payments.payInto('CUSTOMER-0009', { amount: '5000', from: 'wallet', wallet: '@adaeze' })
    expect(made.sandbox.ledger.balance('organisation')).toBe('1005210.62')
    expect(made.sandbox.ledger.balance('customer:+2348012345678')).toBe('45000')
    expect(made.sandbox.ledger.sum()).toBe('0')
  })

  test('passes on to an account at a bank where it has one', async () => {
    const creditBankId = '9A1E40B4-5815-4A99-99E2-D15364C7A500'
    await open({ creditBankId, creditBankAccountNumber: '0123456789' }, `${creditBankId}0123456789`)
    made.sandbox.payments.payInto('CUSTOMER-0009', { amount: '250' })
    expect(made.sandbox.ledger.balance('bank:058')).toBe('248.12')
  })

  test('declines more than its limit, an amount that is none, and a payment without one', async () => {
    await open({ fundingTransactionLimit: 500 })
    for (const amount of ['500.01', '0', 'much']) {
      expect(() => made.sandbox.payments.payInto('CUSTOMER-0009', { amount })).toThrow(/INVALID_SETTINGS/)
    }
    expect(() => made.sandbox.payments.payInto('CUSTOMER-0009', {})).toThrow('Name an amount')
    made.sandbox.payments.payInto('CUSTOMER-0009', { amount: '500' })
  })

  test('can be changed, but for its number and its reference', async () => {
    const number = await open()
    const change = { referenceNumber: 'SET-A', accountIdentifier: number, accountName: 'Doe and Sons' }
    expect((await made.ask('updatePersistentPaymentAccount', change, `SET-A${number}`)).body).toEqual({
      referenceNumber: 'SET-A',
      statusCode: '0',
      statusMessage: 'success',
    })
    expect(await shown(number)).toMatchObject({
      accountName: 'Doe and Sons',
      firstName: 'John',
      accountNumber: number,
    })
  })

  test('is gone once it is deleted', async () => {
    const number = await open()
    const ask = { referenceNumber: 'CLOSE-A', accountIdentifier: 'CUSTOMER-0009', reason: 'off-boarded' }
    expect(
      (await made.ask('deletePersistentPaymentAccount', ask, 'CLOSE-ACUSTOMER-0009')).body,
    ).toMatchObject({
      statusCode: '0',
    })
    expect(await shown(number)).toMatchObject({ statusCode: '121' })
    expect(() => made.sandbox.payments.payInto(number, { amount: '1' })).toThrow('Nothing is known')
    const again = { ...ask, referenceNumber: 'CLOSE-B' }
    expect(
      (await made.ask('deletePersistentPaymentAccount', again, 'CLOSE-BCUSTOMER-0009')).body,
    ).toMatchObject({
      statusCode: '121',
    })
  })

  test('stands in the history with its payments', async () => {
    const number = await open()
    made.sandbox.payments.payInto(number, { amount: '250' })
    const stretch = { startDateTimeUTC: '2026-11-21T00:00:00', endDateTimeUTC: '2026-11-22T00:00:00' }
    const about = {
      datetime: '2026-11-21T12:00:00.000',
      referenceNumber: 'OPEN-A',
      accountNumber: number,
      accountReference: 'CUSTOMER-0009',
      operation: 'PERSISTENT_PAYMENT_ACCOUNT',
      status: 'SUCCESSFUL',
    }
    expect((await made.ask('history', stretch, '')).body['items']).toEqual([
      { ...about, action: 'CREATE', amount: 0 },
      { ...about, action: 'PAYMENT', amount: 250 },
    ])
  })

  test('tells its address of a payment, amounts as texts with commas', async () => {
    const number = await open()
    made.sandbox.payments.payInto(number, { amount: '1005000', bank: '058', accountNumber: '0123456789' })
    await made.sandbox.close()
    const [event, ...others] = eventsIn(file)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      notification: 'persistentAccountWebhook',
      address: account.callbackUrl,
      body: {
        statusCode: '0',
        accountNumber: number,
        accountName: 'John Doe',
        amount: '1,005,000.00',
        clearingFeeAmount: '7,537.50',
        payerDetails: { payerName: 'CHINEDU OKAFOR', payerBankName: 'Guaranty Trust Bank' },
      },
    })
    expect(event?.body['transactionReference']).toMatch(/^[A-Z]{2}\d+$/)
  })
})

test('nothing secret stands in the file: the BVN is not kept', async () => {
  const bvn = { financialIdentificationNumber: '22222222222' }
  await made.ask(
    'registerPersistentPaymentAccount',
    { ...account, ...bvn },
    `OPEN-ACUSTOMER-000922222222222${account.callbackUrl}`,
  )
  expect(await shown('CUSTOMER-0009')).not.toHaveProperty('financialIdentificationNumber')
  expect(JSON.stringify(made.sandbox.journal.entries())).not.toContain('22222222222')
})
