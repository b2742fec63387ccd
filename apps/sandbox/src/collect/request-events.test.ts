import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectSandbox, eventsIn } from './ask-collect.fixture.ts'

const HOUR = 60 * 60 * 1000
const gtBank = '9A1E40B4-5815-4A99-99E2-D15364C7A500'

describe('what Paga tells the callback address', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pagakit-collect-'))
    file = join(folder, 'books.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function told(act: (made: Awaited<ReturnType<typeof collectSandbox>>) => unknown) {
    const made = await collectSandbox({ data: file })
    await act(made)
    await made.sandbox.close()
    return eventsIn(file)
  }

  test('is each part, what is outstanding, and the whole', async () => {
    const events = await told(async ({ sandbox, request }) => {
      await request('ORDER-A', { isAllowPartialPayments: true, note: 'Thanks' })
      sandbox.clock.advance(1)
      sandbox.payments.pay('ORDER-A', { amount: '400' })
      sandbox.clock.advance(1)
      sandbox.payments.pay('ORDER-A', { from: 'wallet' })
    })
    expect(events).toMatchObject([
      {
        notification: 'paymentRequestCallback',
        organisation: 'organisation',
        address: 'http://127.0.0.1:9/callback',
        due: Date.parse('2026-11-21T12:00:00.001Z'),
        body: {
          event: 'PARTIAL_PAYMENT',
          statusCode: '2',
          externalReferenceNumber: 'ORDER-A',
          state: 'PENDING',
          outstandingBalance: '600',
          paymentAmount: '400',
          cumulativePaymentAmount: '400',
          collectionFee: '7.5',
          note: 'Thanks',
        },
      },
      {
        body: {
          event: 'PAYMENT_COMPLETE',
          statusCode: '0',
          state: 'CONSUMED',
          paymentAmount: '600',
          cumulativePaymentAmount: '1000',
          fundingDetails: { payerName: 'Adaeze Obi', payerBankAccountNumber: '+2348012345678' },
        },
      },
    ])
    expect(events[1]?.body).not.toHaveProperty('outstandingBalance')
    expect(events.map(({ id }) => id)).toEqual(events.map(({ body }) => body['notificationId']))
  })

  test('is CHARGEABLE first where paying on fails, and CONSUMED later', async () => {
    const events = await told(async ({ sandbox, request }) => {
      await request('ORDER-A', { payee: { bankId: gtBank, bankAccountNumber: '0000000103' } })
      sandbox.payments.pay('ORDER-A')
      sandbox.clock.advance(1)
      sandbox.payments.payOn('ORDER-A')
    })
    expect(events.map(({ body }) => `${body['event']} ${body['state']}`)).toEqual([
      'PAYMENT_COMPLETE CHARGEABLE',
      'PAYMENT_COMPLETE CONSUMED',
    ])
  })

  test('is -2 where it expires or is cancelled, and -1 where it failed', async () => {
    const events = await told(async ({ sandbox, request }) => {
      await request('ORDER-A', { payee: { bankId: gtBank, bankAccountNumber: '0000000004' } })
      sandbox.clock.advance(1)
      await request('ORDER-B')
      await request('ORDER-C')
      sandbox.payments.cancel('ORDER-B')
      sandbox.clock.advance(24 * HOUR)
    })
    expect(events.map(({ body }) => [body['event'], body['statusCode'], body['state']])).toEqual([
      ['PAYMENT_ERROR', '-1', 'FAILED'],
      ['PAYMENT_REQUEST_EXPIRED', '-2', 'CANCELLED'],
      ['PAYMENT_REQUEST_EXPIRED', '-2', 'EXPIRED'],
    ])
  })

  test('is nothing where no address was given', async () => {
    const events = await told(async ({ sandbox, request }) => {
      await request('ORDER-A', { callBackUrl: undefined })
      sandbox.payments.pay('ORDER-A')
    })
    expect(events).toEqual([])
  })
})
