import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectSandbox } from './ask-collect.fixture.ts'

const mandate = {
  amount: 5000,
  paymentMethods: ['DIRECT_DEBIT'],
  accountReference: 'acc-ref-000001',
  payer: {
    name: 'Foo Bar',
    phoneNumber: '+2348012345678',
    bankId: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
    bankAccountNumber: '0000000000',
  },
}

let made: Awaited<ReturnType<typeof collectSandbox>>
beforeEach(async () => {
  made = await collectSandbox()
})
afterEach(() => made.sandbox.close())

async function charge(referenceNumber: string, amount: number) {
  const body = { referenceNumber, amount, currency: 'NGN', accountReference: 'acc-ref-000001' }
  return (await made.ask('chargeDebitMandate', body, `${referenceNumber}${amount}acc-ref-000001`)).body
}

describe('a mandate', () => {
  test('is made in process, and a charge by it pays the organisation', async () => {
    expect(
      await made.request('TOKEN-A', { ...mandate, isAllowPartialPayments: true, isSingleUse: false }),
    ).toEqual({
      referenceNumber: 'TOKEN-A',
      statusCode: '1',
      statusMessage: 'Received, and queued to be processed.',
    })
    expect(await made.status('TOKEN-A')).toMatchObject({ referenceNumber: 'TOKEN-A', statusCode: '0' })
    // The order of C10 of the protocol digest.
    expect(await charge('dd-0001', 1500)).toMatchObject({ referenceNumber: 'dd-0001', statusCode: '1' })
    expect(made.sandbox.ledger.balance('organisation')).toBe('1001488.75')
    const { body } = await made.ask('getChargeMandateStatus', { referenceNumber: 'dd-0001' }, 'dd-0001')
    expect(body).toMatchObject({ statusCode: '0' })
    expect(await charge('dd-0001', 1500)).toMatchObject({ statusCode: '105' })
    expect(await charge('dd-0002', 3500)).toMatchObject({ statusCode: '1' })
  })

  test('is for its whole amount and for one charge, unless it says otherwise', async () => {
    await made.request('TOKEN-A', mandate)
    expect(await charge('dd-0001', 5001)).toMatchObject({ statusCode: '-1' })
    expect(await charge('dd-0002', 4999)).toMatchObject({ statusCode: '-1' })
    expect(await charge('dd-0003', 5000)).toMatchObject({ statusCode: '1' })
    expect(await charge('dd-0004', 5000)).toMatchObject({ statusCode: '-1' })
  })

  test('takes nothing more once it is ended', async () => {
    await made.request('TOKEN-A', mandate)
    const end = { referenceNumber: 'END-A', accountReference: 'acc-ref-000001' }
    expect((await made.ask('disableMandate', end, 'END-Aacc-ref-000001')).body).toMatchObject({
      statusCode: '0',
    })
    expect(await charge('dd-0001', 5000)).toMatchObject({ statusCode: '-1' })
    expect(await charge('dd-0002', 5000)).toMatchObject({ statusCode: '-1' })
  })

  test('that nobody made is not found', async () => {
    expect(await charge('dd-0001', 5000)).toMatchObject({ statusCode: '121' })
    const { body } = await made.ask('getChargeMandateStatus', { referenceNumber: 'dd-0009' }, 'dd-0009')
    expect(body).toMatchObject({ statusCode: '121' })
  })
})
