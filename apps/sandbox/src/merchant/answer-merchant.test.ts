import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox.ts'
import type { SandboxOptions } from '../settings.ts'

const secrets = { principal: 'MERCHANT', credentials: 'CANARY-credentials', hashKey: 'CANARY-key' }

/** Asks a sandbox of its own; `preimage` is the text to be hashed, without the key. */
async function ask(operation: string, body: object, preimage: string, options: SandboxOptions = {}) {
  await using sandbox = await createSandbox({ merchant: secrets, ...options })
  const { principal, credentials, hashKey } = secrets
  const hash = createHash('sha512').update(preimage).update(hashKey).digest('hex')
  const response = await sandbox.fetch(
    `http://localhost/paga-webservices/merchant-rest/secured/${operation}`,
    {
      method: 'POST',
      headers: { principal, credentials, hash, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  )
  const answer: Record<string, unknown> = Object(await response.json())
  return {
    status: response.status,
    answer,
    ledger: sandbox.ledger.entries(),
    entry: sandbox.journal.entries()[0],
  }
}

test('a lookup carries back what was asked for', async () => {
  const { status, answer, entry } = await ask('getTransactionDetails', { referenceNumber: 'R-1' }, 'R-1')
  expect(status).toBe(200)
  expect(answer).toMatchObject({
    referenceNumber: 'R-1',
    status: 'UKNOWN',
    responseCode: 0,
    errorMessage: null,
  })
  expect(answer).not.toHaveProperty('message')
  expect(entry).toMatchObject({ operation: 'getTransactionDetails', referenceNumber: 'R-1', responseCode: 0 })
})

test('an answer that has no place for the reference gets none', async () => {
  const rate = { baseCurrency: 'NGN', foreignCurrency: 'USD' }
  expect((await ask('getForeignExchangeRate', rate, 'NGNUSD')).answer).toEqual({
    ...rate,
    buyRate: 1495.5,
    sellRate: 1512.25,
    responseCode: 0,
    errorMessage: null,
  })
})

test('a refund of a sale that is not there moves nothing, and its answer has no place for the reference', async () => {
  const refund = {
    referenceNumber: 'SALE-1',
    fullRefund: true,
    refundAmount: 100,
    customerPhoneNumber: '08011111111',
  }
  const { answer, ledger } = await ask('refundBillPay', refund, 'SALE-110008011111111')
  expect(answer).toMatchObject({ responseCode: 135 })
  expect(answer).not.toHaveProperty('referenceNumber')
  expect(JSON.stringify(ledger)).not.toContain('SALE-1')
})

test.each([
  ['a missing member', { fullRefund: undefined }, 117],
  ['a wrong amount', { refundAmount: 'much' }, 116],
  ['a wrong phone number', { customerPhoneNumber: 'Ada' }, 123],
])('%s is refused with a code and words', async (_, change, code) => {
  const refund = {
    referenceNumber: 'S',
    fullRefund: true,
    refundAmount: 1,
    customerPhoneNumber: '08011111111',
  }
  const changed = { ...refund, ...change }
  const preimage = `${changed.referenceNumber}${changed.refundAmount}${changed.customerPhoneNumber}`
  const { answer } = await ask('refundBillPay', changed, preimage)
  expect(answer).toEqual({ responseCode: code, errorMessage: expect.stringMatching(/^[A-Z].+\.$/) })
})

test('another hash is refused, and so are the credentials of the other API', async () => {
  expect((await ask('getProcessDetails', { processCode: 'P' }, 'Q')).status).toBe(400)
  const other = { business: secrets, merchant: { ...secrets, principal: 'ANOTHER' } }
  expect((await ask('getProcessDetails', { processCode: 'P' }, 'P', other)).status).toBe(401)
})
