import { createBusinessClient } from '@pagakit/business'
import { type TransportAnswer, TransportFailure, type TransportRequest } from '@pagakit/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AnsweringTransport, answeringTransport, answerOf } from './answering-transport.ts'
import { businessSettings, callBusiness } from './call-business.ts'
import { echo, errorOf } from './every-operation.ts'

// The one operation that is a question or a payment by what it is given. Its reference is that of the charge.

const referenceNumber = 'CHARGE-2026-7'
const question = { referenceNumber }
const payment = { referenceNumber, customerCredentials: '482913' }

// The waits between attempts are this much of their limit: none.
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => vi.restoreAllMocks())

function coded(responseCode: number, more: object = {}): (request: TransportRequest) => TransportAnswer {
  return (request) => answerOf(200, JSON.stringify({ ...echo(request), responseCode, ...more }))
}

/** Fails as often as wanted, then says that the charge is done. */
function failing(times: number, bytesWritten: 'none' | 'some'): AnsweringTransport {
  let left = times
  return answeringTransport((request) => {
    left -= 1
    if (left >= 0) throw new TransportFailure('interrupted', bytesWritten, 'it broke', 'ECONNRESET')
    return coded(0, { transactionId: 'At34' })(request)
  })
}

function sent({ requests }: AnsweringTransport): unknown[] {
  return requests.map(({ body }) => JSON.parse(String(body)))
}

describe('without the code of the customer it is a question', () => {
  test.each(['none', 'some'] as const)(
    'asked again after a broken connection (bytes written: %s), with the reference of the charge',
    async (bytesWritten) => {
      const server = failing(3, bytesWritten)
      await expect(callBusiness(server, 'chargeCustomerConfirm', question)).resolves.toMatchObject({
        verdict: 'successful',
        transactionId: 'At34',
      })
      expect(sent(server)).toEqual([question, question, question, question])
    },
  )

  test('answered with code 3 it says that the customer has not agreed yet', async () => {
    const server = answeringTransport(coded(3))
    await expect(callBusiness(server, 'chargeCustomerConfirm', question)).resolves.toMatchObject({
      verdict: 'pending',
    })
    expect(sent(server)).toHaveLength(1)
  })

  test('that failed may be asked again at will', async () => {
    const error = await errorOf(callBusiness(failing(9, 'some'), 'chargeCustomerConfirm', question))
    expect(error).toMatchObject({
      code: 'CONNECTION_FAILED',
      outcome: 'unknown',
      retry: 'safe',
      referenceNumber,
    })
  })
})

describe('with the code of the customer it is a payment', () => {
  test('sent once where a byte was written, whatever was asked for', async () => {
    const server = failing(1, 'some')
    const call = callBusiness(server, 'chargeCustomerConfirm', payment, { resendIfNotSent: true })
    const error = await errorOf(call)
    expect(error).toMatchObject({ outcome: 'unknown', retry: 'settle-first', referenceNumber })
    expect(error.hint).toContain('settle(referenceNumber)')
    expect(sent(server)).toEqual([payment])
  })

  test('sent again where nothing was written, and only if that was asked for', async () => {
    const plain = failing(1, 'none')
    const error = await errorOf(callBusiness(plain, 'chargeCustomerConfirm', payment))
    expect(error).toMatchObject({ outcome: 'not-sent', retry: 'same-reference' })
    expect(sent(plain)).toEqual([payment])

    const asked = failing(1, 'none')
    await callBusiness(asked, 'chargeCustomerConfirm', payment, { resendIfNotSent: true })
    expect(sent(asked)).toEqual([payment, payment])
  })

  test.each([
    ['successful', coded(0, { transactionId: 'At34' })],
    ['refused', coded(139)],
  ] as const)('of unknown outcome is settled by the reference of the charge: %s', async (verdict, answer) => {
    let isAsked = false
    const { transport, requests } = answeringTransport((request) => {
      if (isAsked) return answer(request)
      isAsked = true
      throw new TransportFailure('interrupted', 'some', 'it broke', 'ECONNRESET')
    })
    const client = createBusinessClient({ ...businessSettings, transport })
    const error = await errorOf(client.chargeCustomerConfirm(payment))
    expect(await client.settle(error.referenceNumber ?? '')).toMatchObject({ verdict, referenceNumber })
    expect(requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1))).toEqual([
      'chargeCustomerConfirm',
      'getOperationStatus',
    ])
  })
})

describe('its reference is the one the charge was sent with', () => {
  const charge = {
    referenceNumber,
    amount: '75',
    merchantReferenceNumber: 'M-77',
    customerPrincipal: '+2348012345678',
  }

  test('so it is never made, in neither form', async () => {
    const server = answeringTransport(coded(0))
    for (const input of [{}, { customerCredentials: '482913' }]) {
      const error = await errorOf(callBusiness(server, 'chargeCustomerConfirm', input))
      expect(error).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('is missing') })
    }
    expect(sent(server)).toEqual([])
  })

  test('so a last digit is held against the charge, where it can be mended, and not against it', async () => {
    const warn = vi.fn()
    const client = createBusinessClient({
      ...businessSettings,
      ...answeringTransport(coded(0, { message: 'done' })),
      logger: { warn },
    })
    await client.chargeCustomerConfirm(question)
    await client.chargeCustomerConfirm(payment)
    expect(warn).not.toHaveBeenCalled()
    await client.chargeCustomer(charge)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('ends in a digit'),
      expect.anything(),
    )
  })

  test('and with strict references still taken, while the charge is refused', async () => {
    const strict = { ...answeringTransport(coded(0)), references: 'strict' } as const
    await expect(callBusiness(strict, 'chargeCustomerConfirm', payment)).resolves.toBeDefined()
    const error = await errorOf(callBusiness(strict, 'chargeCustomer', charge))
    expect(error).toMatchObject({ code: 'INVALID_INPUT', outcome: 'not-sent' })
  })
})
