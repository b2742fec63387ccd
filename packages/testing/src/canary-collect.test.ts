import { createCollectClient } from '@pagakit/collect'
import { basicAndHash } from '@pagakit/signing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { canary, everyPrintOf, leaksIn } from './canary.ts'
import { credentials, hashKey, serve } from './canary-client.ts'
import { errorOf } from './every-operation.ts'
import { wireAnswer } from './wire-answer.ts'
import { headerValues } from './wire-request.ts'

// Collect has two secrets no other API has: credentials within Basic, and the BVN of a payee within an object.

const bvn = canary('bvn')
const request = {
  referenceNumber: 'ORDER-A',
  amount: '1000',
  currency: 'NGN',
  payer: { name: 'Foo', phoneNumber: '07022222222' },
  payee: { name: 'John', accountNumber: '1188767464', financialIdentificationNumber: bvn },
  paymentMethods: ['BANK_TRANSFER'],
} as const

function expectNoLeak(value: unknown): void {
  expect(leaksIn(everyPrintOf(value), [credentials, hashKey, bvn])).toEqual([])
}

/** What a server may tell: the header as it came, what it decoded it to, the password alone, the body. */
const tellings: Readonly<Record<string, (basic: string, body: string) => string>> = {
  'the header': (basic) => basic,
  'what it decoded': (basic) => Buffer.from(basic.replace('Basic ', ''), 'base64').toString('utf8'),
  'the password': () => credentials,
  'the body': (_, body) => body,
}

describe.each(Object.entries(tellings))('a server that tells %s', (_, tell) => {
  test.each([
    ['-1', 200],
    ['-2', 200],
    ['401', 401],
    ['0', 500],
  ])('shows nothing in an error, hooks and logger (code %s, HTTP %i)', async (statusCode, status) => {
    const server = await serve((sent, socket) => {
      const [basic = ''] = headerValues(sent, 'authorization')
      const statusMessage = tell(basic, sent.body.toString('utf8'))
      const body = JSON.stringify({ referenceNumber: 'ORDER-A', statusCode, statusMessage })
      socket.write(wireAnswer({ status, headers: { 'Content-Type': 'application/json' }, body }))
    })
    const seen: unknown[] = []
    const note = (...values: unknown[]) => void seen.push(...values)
    const collect = createCollectClient({
      principal: 'ada-and-sons',
      credentials,
      hashKey,
      environment: { baseUrl: server.origin },
      hooks: { onRequest: note, onAnswer: note, onFailure: note },
      logger: { warn: note },
    })
    onTestFinished(() => collect.close())
    const error = await errorOf(collect.paymentRequest({ ...request, paymentMethods: ['BANK_TRANSFER'] }))
    expectNoLeak(error)
    expect(seen).not.toEqual([])
    for (const value of seen) expectNoLeak(value)
    expectNoLeak(collect)
  })
})

test('a field of the wrong kind within the payee shows nothing of what stood there', async () => {
  const collect = createCollectClient({ principal: 'p', credentials, hashKey, environment: 'test' })
  const payee = { ...request.payee, financialIdentificationNumber: [bvn] } as unknown as typeof request.payee
  const error = await errorOf(
    collect.paymentRequest({ ...request, payee, paymentMethods: ['BANK_TRANSFER'] }),
  )
  expect(error.code).toBe('INVALID_INPUT')
  expectNoLeak(error)
})

test('an authenticator and an explanation show nothing', async () => {
  expectNoLeak(basicAndHash({ principal: 'p', credentials, hashKey }))
  const collect = createCollectClient({ principal: 'p', credentials, hashKey, environment: 'test' })
  const account = {
    referenceNumber: 'OPEN-A',
    phoneNumber: '07033333333',
    firstName: 'John',
    lastName: 'Doe',
    accountName: 'John Doe',
    accountReference: 'CUSTOMER-0009',
    financialIdentificationNumber: bvn,
  }
  expectNoLeak(await collect.explain('registerPersistentPaymentAccount', account, { received: hashKey }))
})
