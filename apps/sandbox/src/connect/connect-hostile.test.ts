import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sandbox } from '../sandbox.ts'
import { asked, askToken, basic, connectSandbox, oauth, tokensFor } from './ask-connect.fixture.ts'

let sandbox: Sandbox
let token: string
beforeAll(async () => {
  sandbox = await connectSandbox()
  const scope = 'MERCHANT_PAYMENT MONEY_TRANSFER USER_DETAILS_REQUEST'
  token = (await tokensFor(sandbox, { scope }))['access_token'] ?? ''
})
afterAll(() => sandbox.close())

const names = [
  'referenceNumber',
  'amount',
  'merchantCustomerReference',
  'skipMessaging',
  'publicId',
  'recipientCredential',
  'destinationBankPublicId',
  'externalReferenceNumber',
  '__proto__',
  'constructor',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'undefined', '%', '%00', '..', '1e9', '-1', '0', '9'.repeat(400), '\u0000', '</a>'),
)
const pair = fc.tuple(fc.oneof(fc.constantFrom(...names), text), text)
const operation = fc.constantFrom(
  'merchantPayment',
  'moneyTransfer',
  'moneyTransfer/v2',
  'getUserDetails',
  'moneyTransferToBank',
  'toString',
)
const accept = fc.constantFrom('application/json', 'application/xml', '*/*;q=x')

test('whatever comes to a secured operation, the sandbox does not fail and its books are whole', async () => {
  const requests = fc.record({
    operation,
    path: fc.array(pair, { maxLength: 5 }),
    form: fc.array(pair),
    accept,
  })
  await fc.assert(
    fc.asyncProperty(requests, async ({ operation: name, path, form, accept: wish }) => {
      const segments = path.flatMap((entry) => entry.map((part) => encodeURIComponent(part)))
      const url = `${oauth}/secure/${[name, ...segments].join('/')}`
      const headers = { authorization: `Bearer ${token}`, accept: wish }
      const body = new URLSearchParams(form.map(([key, value]): [string, string] => [key, value]))
      const response = await sandbox.fetch(url, { method: 'POST', headers, body })
      await response.text()
      expect([200, 400, 404]).toContain(response.status)
      expect(sandbox.ledger.sum()).toBe('0')
    }),
    { numRuns: 300 },
  )
})

test('whatever is asked of users, nobody is sent anywhere but to where they may be sent', async () => {
  const changes = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(asked)), text), text)
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      const query = new URLSearchParams({ ...asked, ...changed })
      const response = await sandbox.fetch(`${oauth}/authorization?${query}`, { redirect: 'manual' })
      const html = await response.text()
      expect([200, 303, 400]).toContain(response.status)
      expect(html).not.toContain('<script')
      const location = response.headers.get('location') ?? asked['redirect_uri'] ?? ''
      expect(location).toMatch(/^http:\/\/localhost:\d+\/cb(\?|$)/)
    }),
    { numRuns: 300 },
  )
})

test('whatever is asked for tokens, no tokens are given without a code', async () => {
  const parameters = fc.dictionary(
    fc.oneof(fc.constantFrom('grant_type', 'code', 'refresh_token', 'redirect_uri', 'scope'), text),
    fc.oneof(fc.constantFrom('authorization_code', 'refresh_token', 'MERCHANT_PAYMENT'), text),
  )
  const authorization = fc.oneof(
    fc.constant(basic),
    fc.base64String().map((encoded) => `Basic ${encoded}`),
  )
  await fc.assert(
    fc.asyncProperty(parameters, authorization, async (given, header) => {
      const { status, body } = await askToken(sandbox, given, header)
      expect([400, 401]).toContain(status)
      expect(typeof body['error']).toBe('string')
    }),
    { numRuns: 300 },
  )
})
